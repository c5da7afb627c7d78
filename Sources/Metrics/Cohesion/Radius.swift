public import AnalysisGraph

/// The least distance within which some vertex reaches all others.
///
/// r = min e(v) over the vertices v that reach all others, with e the eccentricity. Signs and loops make no difference.
/// Harary & Norman, The dissimilarity characteristic of Husimi trees (1953).
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them.
///   - distance: What a path's length is.
///   - direction: In a directed graph, distances to others (outgoing) or from others (incoming).
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: 0 or more; no value if no vertex reaches all others.
/// - Complexity: As ``distanceProfile(of:distance:direction:on:)``, of which it is a part.
public func radius(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  on execution: Execution = Execution()
) -> GraphScore<Double> {
  let profile = distanceProfile(of: graph, distance: distance, direction: direction, on: execution)
  return GraphScore(
    profile.radius,
    convention: """
      Least of the greatest distances of vertices that reach all others; no value if none does. \
      \(graph.distanceDirectionConvention(direction)) \(distance.convention)
      """, absence: "none reaches all others")
}
