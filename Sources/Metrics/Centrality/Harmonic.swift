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
/// - Complexity: As ``distanceProfile(of:distance:direction:on:)``.
public func harmonic(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  normalized: Bool = true, on execution: Execution = Execution()
) -> Scores {
  distanceProfile(of: graph, distance: distance, direction: direction, on: execution)
    .harmonic(normalized: normalized)
}

extension DistanceProfile {
  /// The ``harmonic(of:distance:direction:normalized:on:)`` of each vertex.
  ///
  /// - Parameter normalized: Whether to divide by n−1.
  /// - Returns: Scores of 0 or more.
  public func harmonic(normalized: Bool = true) -> Scores {
    let scale = normalized ? Double(reachedCounts.count - 1) : 1
    return Scores(
      harmonicSums.map { scale > 0 ? $0 / scale : nil },
      convention: """
        Sum of inverse distances\(normalized ? ", divided by n-1" : ", not normalised"); no value where another is at \
        distance 0\(normalized ? " or there is no other" : ""). \(directionConvention) \(distance.convention)
        """,
      absence: scale > 0 ? "another is at distance 0" : "one alone has no others to divide by")
  }
}
