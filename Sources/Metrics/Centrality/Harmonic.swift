public import AnalysisGraph

/// The mean of the inverse distances from each vertex to all others, 0 for those out of reach.
///
/// H(v) = Σ 1/d(v, u) over u ≠ v, divided by n−1 if normalised. It needs no correction for disconnected graphs.
/// There is no value where another vertex is at distance 0, nor, if normalised, in a graph of one vertex.
/// Marchiori & Latora, Harmony in the small-world (2000); Rochat, Closeness centrality extended to unconnected
/// graphs: the harmonic centrality index (2009).
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them; loops do not count.
///   - distance: What a path's length is.
///   - direction: In a directed graph, distances to others (outgoing) or from others (incoming).
///   - normalized: Whether to divide by n−1.
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: Scores from 0 to 1 if normalised and distances are hops.
/// - Complexity: As ``distanceProfile(of:direction:on:)``; with edge distances O(nm log m) time and O(n + m) space
///   on each thread.
public func harmonic(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  normalized: Bool = true, on execution: Execution = Execution()
) -> Scores {
  let scale = normalized ? Double(graph.vertexCount - 1) : 1
  let sums: [Double]
  switch distance {
  case .hops: sums = DistanceTally(graph, direction, on: execution).harmonicSums
  case .edgeDistances:
    sums = graph.mapSearches(direction, on: execution) { search in
      search.order.dropFirst().reduce(0) { $0 + 1 / search.distances[$1] }
    }
  }
  return Scores(
    sums.map { scale > 0 ? $0 / scale : nil },
    convention: """
      Sum of inverse distances\(normalized ? ", divided by n-1" : ", not normalised"). \
      \(graph.distanceDirectionConvention(direction)) \(distance.convention)
      """)
}
