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
/// - Complexity: As ``distanceProfile(of:direction:on:)``; with edge distances O(nm log m) time and O(n + m) space
///   on each thread.
public func closeness(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  on execution: Execution = Execution()
) -> Scores {
  let others = Double(graph.vertexCount - 1)
  @Sendable func score(reached: Double, farness: Double) -> Double? {
    guard others > 0 else { return nil }
    guard reached > 0 else { return 0 }
    return farness > 0 ? reached / others * (reached / farness) : nil
  }
  let values: [Double?]
  switch distance {
  case .hops:
    let tally = DistanceTally(graph, direction, on: execution)
    values = zip(tally.reached, tally.farness).map { score(reached: Double($0), farness: Double($1)) }
  case .edgeDistances:
    values = graph.mapSearches(direction, on: execution) { search in
      score(
        reached: Double(search.order.count - 1),
        farness: search.order.reduce(0) { $0 + search.distances[$1] })
    }
  }
  return Scores(
    values,
    convention: """
      Closeness as by Wasserman and Faust: (r/(n-1))*(r/sum of distances) over the r vertices within reach; 0 \
      if there are none. \(graph.distanceDirectionConvention(direction)) \(distance.convention)
      """)
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
