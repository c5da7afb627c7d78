public import AnalysisGraph

/// The number of walks that end at each vertex, longer ones counting less.
///
/// x(v) = 1 + α·Σ a(u, v)·x(u): a walk of k edges counts αᵏ times what its edges count, and the empty walk 1. In a
/// directed graph a vertex draws on the edges that enter it. α is `attenuation` divided by the greatest sum of
/// what the edges into one vertex count, for which the sum of all walks is finite on every graph.
/// Katz, A new status index derived from sociometric analysis (1953).
///
/// - Parameters:
///   - graph: Parallel edges add up; a loop counts once.
///   - attenuation: 0 ≤ attenuation < 1; the higher, the more distant walks count.
///   - weighting: Whether edges count their weight.
/// - Returns: Scores of 1 or more, exact to 1e-13 of the greatest.
/// - Complexity: O((n + m) / −log attenuation) time, O(n) space.
public func katz(
  of graph: AnalysisGraph, attenuation: Double = 0.85, weighting: EdgeWeighting = .strength
) -> Scores {
  precondition((0..<1).contains(attenuation), "attenuation must be at least 0 and below 1")
  let matrix = AdjacencyMatrix(graph, weighting)
  let greatestInSum = matrix.inSums().max() ?? 0
  let alpha = greatestInSum > 0 ? attenuation / greatestInSum : attenuation
  var scores = [Double](repeating: 1, count: graph.vertexCount)
  var error = Double.infinity
  var previousError: Double
  repeat {
    previousError = error
    let next = matrix.sumsOverInArcs(scores).map { 1 + alpha * $0 }
    let change = zip(scores, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
    error = change * attenuation / (1 - attenuation) / (next.max() ?? 1)
    scores = next
  } while error > 1e-13 && error < previousError
  return Scores(
    scores,
    convention: """
      Katz centrality x = 1 + alpha*(sum over edges in), not normalised; alpha is \(alpha), which is \(attenuation) \
      divided by the greatest sum of what the edges into one vertex count. \
      \(graph.directionConvention(directed: "A vertex draws on the edges that enter it.")) \(weighting.convention)
      """)
}
