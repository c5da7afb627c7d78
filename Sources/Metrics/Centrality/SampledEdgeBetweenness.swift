public import AnalysisGraph

/// Edge betweenness as estimated from the shortest paths of some sources.
public struct SampledEdgeBetweenness: Sendable, Hashable {
  /// The estimates by edge index, with the convention by which to read them.
  public let scores: EdgeScores

  /// With at least the confidence asked for, no estimate is farther than this from the true score.
  public let errorBound: Double

  /// How many sources the estimate rests on.
  public let sourceCount: Int
}

/// Estimates how many shortest paths lead over each edge, from those that begin at a random sample of vertices.
///
/// B̂(e) = n/k · Σ δ(s | e) over k different sources, as in
/// ``sampledBetweenness(of:sourceCount:seed:distance:normalized:confidence:on:)``, with δ(s | e) the sum over all t of
/// the share of e in the shortest paths from s to t; halved if undirected. As δ lies between 0 and n−1, the error is
/// at most n(n−1) √((1 − (k−1)/n) · ln(2m/(1 − confidence)) / (2k)) for all m edges at once with the confidence asked
/// for; halved if undirected, and 0 if k = n.
/// Brandes & Pich, Centrality estimation in large networks (2007); Hoeffding, Probability inequalities for sums of
/// bounded random variables (1963); Serfling, Probability inequalities for the sum in sampling without replacement
/// (1974).
///
/// - Parameters:
///   - graph: The graph; parallel edges share as in ``edgeBetweenness(of:distance:normalized:on:)``.
///   - sourceCount: How many sources to draw: at least 1; as many as there are vertices or more is exact.
///   - seed: The same seed draws the same sources.
///   - distance: What a path's length is.
///   - normalized: Whether to divide by the number of pairs, n(n−1), half of it if undirected.
///   - confidence: The probability above 0 and below 1 with which the error bound holds for all edges.
///   - execution: The threads, and who is told how far the work has come; no bit depends on it.
/// - Returns: Estimates of 0 or more, and the bound of their error in the same unit.
/// - Complexity: O(km) time, O(km log n) with edge distances; O(n + m) space for each thread.
public func sampledEdgeBetweenness(
  of graph: AnalysisGraph, sourceCount: Int, seed: Int = 0, distance: PathDistance = .hops,
  normalized: Bool = false, confidence: Double = 0.95, on execution: Execution = Execution()
) -> SampledEdgeBetweenness {
  let n = Double(graph.vertexCount)
  let sample = SourceSample(
    sourceCount, of: graph, seed: seed, itemCount: graph.edgeCount, confidence: confidence)
  let pairCount = graph.edgePairCount(normalized: normalized)
  let errorBound = sample.errorBound(range: n - 1, divisor: pairCount)
  let convention = """
    \(graph.edgeBetweennessConvention(distance, normalized: normalized)) \
    \(sample.convention(errorBound: errorBound, over: "edges"))
    """
  func result(_ scores: EdgeScores) -> SampledEdgeBetweenness {
    SampledEdgeBetweenness(scores: scores, errorBound: errorBound, sourceCount: sample.count)
  }
  do {
    let shares = try graph.edgePathShares(distance, from: sample.sources, on: execution)
    let values = shares.map { pairCount > 0 ? $0 * sample.scale / pairCount : nil }
    return result(EdgeScores(values, convention: convention, absence: UncountablePaths.noPairs))
  } catch {
    return result(.none(for: graph, because: error.reason, convention: convention))
  }
}
