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
/// - Returns: Scores from 0 to 1 if distances are hops.
/// - Complexity: O(nm) time, O(nm log m) with edge distances; O(n + m) space.
public func closeness(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing
) -> Scores {
  let others = Double(graph.vertexCount - 1)
  let values = graph.mapSearches(direction, distance) { search -> Double? in
    guard others > 0 else { return nil }
    let reached = Double(search.order.count - 1)
    guard reached > 0 else { return 0 }
    let farness = search.order.reduce(0) { $0 + search.distances[$1] }
    return farness > 0 ? reached / others * (reached / farness) : nil
  }
  return Scores(
    values,
    convention: """
      Closeness as by Wasserman and Faust: (r/(n-1))*(r/sum of distances) over the r vertices within reach; 0 \
      if there are none. \(graph.distanceDirectionConvention(direction)) \(distance.convention)
      """)
}

extension AnalysisGraph {
  /// What `score` makes of the search from each vertex in turn.
  func mapSearches<Score>(
    _ direction: ArcDirection, _ distance: PathDistance, score: (borrowing DistanceSearch) -> Score
  ) -> [Score] {
    var search = DistanceSearch(SimpleRows(self, direction, distance: distance))
    return (0..<vertexCount).map { source in
      search.run(from: source)
      return score(search)
    }
  }

  /// The sentence that says whose distances a measure adds up.
  func distanceDirectionConvention(_ direction: ArcDirection) -> String {
    switch direction {
    case .outgoing: directionConvention(directed: "Distances are from the vertex to the others.")
    case .incoming: directionConvention(directed: "Distances are from the others to the vertex.")
    }
  }
}
