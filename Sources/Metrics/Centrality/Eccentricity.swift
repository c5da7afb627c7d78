public import AnalysisGraph

/// The distance from each vertex to the one farthest from it; none for a vertex that doesn't reach all others.
///
/// Harary & Norman, The dissimilarity characteristic of Husimi trees (1953).
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them; loops do not count.
///   - distance: What a path's length is.
///   - direction: In a directed graph, distances to others (outgoing) or from others (incoming).
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: Scores of 0 or more.
/// - Complexity: As ``distanceProfile(of:direction:on:)``; with edge distances O(nm log m) time and O(n + m) space
///   on each thread.
public func eccentricity(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  on execution: Execution = Execution()
) -> Scores {
  let values: [Double?]
  switch distance {
  case .hops:
    let tally = DistanceTally(graph, direction, on: execution)
    values = zip(tally.reached, tally.eccentricity).map {
      $0 == graph.vertexCount - 1 ? Double($1) : nil
    }
  case .edgeDistances:
    values = graph.mapSearches(direction, on: execution) { search -> Double? in
      guard search.order.count == graph.vertexCount else { return nil }
      return search.order.last.map { search.distances[$0] }
    }
  }
  return Scores(
    values,
    convention: """
      Greatest distance to another vertex; no value for a vertex that does not reach all others. \
      \(graph.distanceDirectionConvention(direction)) \(distance.convention)
      """)
}
