public import AnalysisGraph

/// Betweenness as estimated from the shortest paths of some sources.
public struct SampledBetweenness: Sendable, Hashable {
  /// The estimates, with the convention by which to read them.
  public let scores: Scores

  /// With at least the confidence asked for, no estimate is farther than this from the true score.
  public let errorBound: Double

  /// How many sources the estimate rests on.
  public let sourceCount: Int
}

/// Estimates how many shortest paths lead through each vertex, from those that begin at a random sample of vertices.
///
/// B̂(v) = n/k · Σ δ(s | v) over k different sources, drawn with equal chances, with δ(s | v) the sum over all t of
/// the share of v in the shortest paths from s to t; halved if undirected. The estimate is unbiased. As δ lies
/// between 0 and n−2, Hoeffding's inequality as sharpened by Serfling for draws without replacement, applied to
/// both sides and to all n vertices at once, gives
///
/// P(some |B̂(v) − B(v)| > ε) ≤ 1 − confidence for ε = n(n−2) √((1 − (k−1)/n) · ln(2n/(1 − confidence)) / (2k)),
///
/// halved if undirected, and 0 if k = n. The bound holds for every graph, and is wide: what it promises shrinks
/// with √k, and actual errors are mostly far smaller.
/// Brandes & Pich, Centrality estimation in large networks (2007); Hoeffding, Probability inequalities for sums of
/// bounded random variables (1963); Serfling, Probability inequalities for the sum in sampling without replacement
/// (1974).
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them; loops do not count.
///   - sourceCount: How many sources to draw: at least 1; as many as there are vertices or more is exact.
///   - seed: The same seed draws the same sources.
///   - distance: What a path's length is.
///   - normalized: Whether to divide by the number of pairs of others, (n−1)(n−2), half of it if undirected.
///   - confidence: The probability above 0 and below 1 with which the error bound holds for all vertices.
///   - execution: The threads, and who is told how far the work has come; no bit depends on it.
/// - Returns: Estimates of 0 or more, and the bound of their error in the same unit.
/// - Complexity: O(km) time, O(km log n) with edge distances; O(n + m) space for each thread.
public func sampledBetweenness(
  of graph: AnalysisGraph, sourceCount: Int, seed: Int = 0, distance: PathDistance = .hops,
  normalized: Bool = false, confidence: Double = 0.95, on execution: Execution = Execution()
) -> SampledBetweenness {
  let n = Double(graph.vertexCount)
  let sample = SourceSample(
    sourceCount, of: graph, seed: seed, itemCount: graph.vertexCount, confidence: confidence)
  let pairCount = normalized ? (n - 1) * (n - 2) : graph.isDirected ? 1 : 2
  let errorBound = sample.errorBound(range: n - 2, divisor: pairCount)
  let divisor = graph.isDirected ? "(n-1)(n-2)" : "(n-1)(n-2)/2"
  let convention = """
    Betweenness over shortest paths, ends not counted, \(normalized ? "divided by \(divisor)" : "not normalised"). \
    \(sample.convention(errorBound: errorBound, over: "vertices")) \(graph.pairConvention) \(distance.convention)\(distance.equalityConvention)
    """
  func result(_ scores: Scores) -> SampledBetweenness {
    SampledBetweenness(scores: scores, errorBound: errorBound, sourceCount: sample.count)
  }
  do {
    let shares = try graph.pathShares(distance, from: sample.sources, on: execution)
    let values = shares.vertices.map { pairCount > 0 ? $0 * sample.scale / pairCount : nil }
    return result(Scores(values, convention: convention, absence: UncountablePaths.noPairs))
  } catch {
    return result(.none(for: graph, because: error.reason, convention: convention))
  }
}
