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
/// - Returns: Scores from 0 to 1 if normalised and distances are hops.
/// - Complexity: O(nm) time, O(nm log m) with edge distances; O(n + m) space.
public func harmonic(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  normalized: Bool = true
) -> Scores {
  let scale = normalized ? Double(graph.vertexCount - 1) : 1
  let values = graph.mapSearches(direction, distance) { search -> Double? in
    guard scale > 0 else { return nil }
    return search.order.dropFirst().reduce(0) { $0 + 1 / search.distances[$1] } / scale
  }
  return Scores(
    values,
    convention: """
      Sum of inverse distances\(normalized ? ", divided by n-1" : ", not normalised"). \
      \(graph.distanceDirectionConvention(direction)) \(distance.convention)
      """)
}
