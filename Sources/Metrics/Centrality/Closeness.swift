public import AnalysisGraph

/// How near each vertex is to the vertices it can reach, scaled by the share of all it can reach.
///
/// C(v) = r/(n−1) · r/Σd, with r the number of vertices within reach, v not counted, and Σd the sum of their
/// distances. In a connected graph this is (n−1)/Σd. A vertex that reaches nobody scores 0; in a graph of one
/// vertex, or where all vertices within reach are at distance 0, there is no value.
/// Wasserman & Faust, Social Network Analysis (1994), equation 5.22.
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them; loops do not count.
///   - distance: What a path's length is.
///   - direction: In a directed graph, distances to others (outgoing) or from others (incoming).
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: Scores from 0 to 1 if distances are hops.
/// - Complexity: As ``distanceProfile(of:distance:direction:on:)``.
public func closeness(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  on execution: Execution = Execution()
) -> Scores {
  distanceProfile(of: graph, distance: distance, direction: direction, on: execution).closeness
}

extension DistanceProfile {
  /// The ``closeness(of:distance:direction:on:)`` of each vertex.
  public var closeness: Scores {
    let others = Double(reachedCounts.count - 1)
    let values = zip(reachedCounts, farness).map { reached, farness -> Double? in
      guard others > 0 else { return nil }
      guard reached > 0 else { return 0 }
      return farness > 0 ? Double(reached) / others * (Double(reached) / farness) : nil
    }
    return Scores(
      values,
      convention: """
        Closeness as by Wasserman and Faust: (r/(n-1))*(r/sum of distances) over the r vertices within reach; 0 \
        if there are none among others, no value for a vertex alone or where all within reach are at distance 0. \
        \(directionConvention) \(distance.convention)
        """,
      absence: others > 0 ? "all within reach are at distance 0" : "one alone is near nobody")
  }
}

extension AnalysisGraph {
  /// The sentence that says whose distances a measure adds up.
  func distanceDirectionConvention(_ direction: ArcDirection) -> String {
    switch direction {
    case .outgoing: directionConvention(directed: "Distances are from the vertex to the others.")
    case .incoming: directionConvention(directed: "Distances are from the others to the vertex.")
    }
  }
}
