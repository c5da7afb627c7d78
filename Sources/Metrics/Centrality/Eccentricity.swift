public import AnalysisGraph

/// The distance from each vertex to the one farthest from it; none for a vertex that doesn't reach all others.
///
/// Harary & Norman, The dissimilarity characteristic of Husimi trees (1953).
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them; loops do not count.
///   - distance: What a path's length is.
///   - direction: In a directed graph, distances to others (outgoing) or from others (incoming).
/// - Returns: Scores of 0 or more.
/// - Complexity: O(nm) time, O(nm log m) with edge distances; O(n + m) space.
public func eccentricity(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing
) -> Scores {
  let values = graph.mapSearches(direction, distance) { search -> Double? in
    guard search.order.count == graph.vertexCount else { return nil }
    return search.order.last.map { search.distances[$0] }
  }
  return Scores(
    values,
    convention: """
      Greatest distance to another vertex; no value for a vertex that does not reach all others. \
      \(graph.distanceDirectionConvention(direction)) \(distance.convention)
      """)
}
