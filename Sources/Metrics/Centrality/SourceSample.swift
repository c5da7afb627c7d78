import AnalysisGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sources drawn at random to estimate shares in the shortest paths, and how far off an estimate may be.
///
/// The estimate is n/k times what the paths from k different sources give, drawn with equal chances; it is
/// unbiased. If what one source gives lies between 0 and r, Hoeffding's inequality as sharpened by Serfling for draws
/// without replacement, applied to both sides and to all of i items at once, gives
///
/// P(some error > ε) ≤ 1 − confidence for ε = n·r √((1 − (k−1)/n) · ln(2i/(1 − confidence)) / (2k)),
///
/// and 0 if k = n.
/// Hoeffding, Probability inequalities for sums of bounded random variables (1963); Serfling, Probability
/// inequalities for the sum in sampling without replacement (1974).
struct SourceSample {
  /// How many different sources there are.
  let count: Int

  /// The sources; nil if they are all vertices.
  let sources: [Int]?

  /// By what the shares of the sources are multiplied.
  let scale: Double

  private let vertexCount: Int
  private let seed: Int
  private let confidence: Double
  private let deviation: Double

  /// Draws sources.
  ///
  /// - Parameters:
  ///   - sourceCount: How many; as many as there are vertices or more is all of them, less than 1 is 1.
  ///   - graph: Where they are drawn from.
  ///   - seed: The same seed draws the same sources.
  ///   - itemCount: For how many vertices or edges the error bound holds at once.
  ///   - confidence: The probability with which it does.
  init(_ sourceCount: Int, of graph: AnalysisGraph, seed: Int, itemCount: Int, confidence: Double) {
    vertexCount = graph.vertexCount
    self.seed = seed
    self.confidence = confidence
    count = min(max(1, sourceCount), vertexCount)
    let isExact = count == vertexCount
    sources = isExact ? nil : Self.draw(count, below: vertexCount, seed: seed)
    let (n, k) = (Double(vertexCount), Double(count))
    scale = isExact ? 1 : n / k
    let unlikely = max(.leastNonzeroMagnitude, min(1, 1 - confidence))
    deviation =
      isExact ? 0 : ((1 - (k - 1) / n) * log(2 * Double(itemCount) / unlikely) / (2 * k)).squareRoot()
  }

  /// The most by which an estimate is wrong with the probability asked for.
  ///
  /// - Parameters:
  ///   - range: The most that the paths from one source can give.
  ///   - divisor: By what estimates are divided.
  /// - Returns: 0 if all vertices are sources.
  func errorBound(range: Double, divisor: Double) -> Double {
    sources == nil ? 0 : Double(vertexCount) * max(0, range) * deviation / max(1, divisor)
  }

  /// The sentence that says what an estimate rests on and how far off it may be.
  func convention(errorBound: Double, over items: String) -> String {
    sources == nil
      ? "All \(vertexCount) vertices are sources, so that it is exact."
      : """
      Estimated from \(count) of \(vertexCount) sources, drawn without replacement by seed \(seed); with probability \
      \(confidence) or more all errors are at most \(errorBound) (Hoeffding and Serfling, over all \(items)).
      """
  }

  private static func draw(_ count: Int, below limit: Int, seed: Int) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    var vertices = Array(0..<limit)
    for place in 0..<count { vertices.swapAt(place, Int.random(in: place..<limit, using: &generator)) }
    return Array(vertices.prefix(count))
  }
}
