public import AnalysisGraph

/// Between how many pairs of enemies each vertex stands as the friend of both.
public struct MediatedPairs: Sendable, Hashable {
  /// M1: the number of hostile pairs to both of whose ends the vertex is a friend.
  public let count: Scores
  /// M2: the same, where a pair counts 1 over the number of friends that its ends share.
  public let share: Scores
}

/// The pairs of enemies that have each vertex for a common friend: its `++-` triangles, in which a mediator carries the
/// imbalance.
///
/// A pair is friendly if only friendly edges join it and hostile if only hostile ones do; ambivalent pairs are neither.
/// Direction, weights, neutral edges and loops do not count.
///
/// - Parameter graph: The graph.
/// - Returns: M1, and M2 that shares a pair among its common friends.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func mediatedPairs(of graph: AnalysisGraph) -> MediatedPairs {
  let forward = ForwardRows(NeighborRows(signsOf: graph))
  func sign(_ place: Int) -> UInt8 { (forward.kinds[place] | forward.kinds[place] >> 2) & 3 }
  /// The place of the hostile pair and the rank of the friend of both; `nil` if there is no such thing.
  func mediation(_ corners: (Int, Int, Int), _ places: (Int, Int, Int)) -> (pair: Int, friend: Int)? {
    switch (sign(places.0), sign(places.1), sign(places.2)) {
    case (2, 1, 1): (places.0, corners.2)
    case (1, 2, 1): (places.1, corners.1)
    case (1, 1, 2): (places.2, corners.0)
    default: nil
    }
  }
  var friends = [Int](repeating: 0, count: forward.ranks.count)
  forward.forEachTriangle { corners, places in
    if let found = mediation(corners, places) { friends[found.pair] += 1 }
  }
  var counts = [Double](repeating: 0, count: graph.vertexCount)
  var shares = counts
  forward.forEachTriangle { corners, places in
    guard let found = mediation(corners, places) else { return }
    let vertex = Int(forward.order[found.friend])
    counts[vertex] += 1
    shares[vertex] += 1 / Double(friends[found.pair])
  }
  let convention = """
    A pair is hostile if only hostile edges join it, and has for common friends those whom only friendly edges join to \
    both. Direction, weights, neutral edges and loops do not count.
    """
  return MediatedPairs(
    count: Scores(counts, convention: "Hostile pairs of which the vertex is a friend of both. \(convention)"),
    share: Scores(
      shares,
      convention: "The same, each pair counting 1 over the number of its common friends. \(convention)"))
}
