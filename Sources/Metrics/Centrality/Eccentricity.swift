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
/// - Complexity: As ``distanceProfile(of:distance:direction:on:)``.
public func eccentricity(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  on execution: Execution = Execution()
) -> Scores {
  distanceProfile(of: graph, distance: distance, direction: direction, on: execution).eccentricity
}

extension DistanceProfile {
  /// The ``eccentricity(of:distance:direction:on:)`` of each vertex.
  public var eccentricity: Scores {
    Scores(
      eccentricities,
      convention: """
        Greatest distance to another vertex; no value for a vertex that does not reach all others. \
        \(directionConvention) \(distance.convention)
        """, absence: "not all others are within reach")
  }
}
