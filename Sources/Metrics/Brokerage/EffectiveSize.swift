public import AnalysisGraph

/// The number of neighbors of each vertex less what ties them to each other: Burt's effective size.
///
/// E(i) = Σ over neighbors j of (1 − Σ over q of p(i, q)·m(j, q)), with p(i, q) the share of q in what ties i to all
/// of its neighbors and m(j, q) what ties j to q, (a(j, q) + a(q, j)), divided by the most that ties j to anyone.
/// Without weights and direction it is n − 2t/n for n neighbors with t ties among them. A vertex without neighbors
/// has no value.
/// Burt, Structural holes: the social structure of competition (1992), chapter 2; Borgatti, Structural holes:
/// unpacking Burt's redundancy measures (1997).
///
/// - Parameters:
///   - graph: Edges of both directions and parallel ones add up; loops and signs do not count.
///   - weighting: Whether edges count their weight.
/// - Returns: Scores from 1 to the number of neighbors.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func effectiveSize(of graph: AnalysisGraph, weighting: EdgeWeighting = .strength) -> Scores {
  let ties = NeighborStrengths(graph, weighting)
  var byRank = [Double](repeating: 0, count: graph.vertexCount)
  ties.forward.forEachPair { first, second, _ in
    byRank[first] += 1
    byRank[second] += 1
  }
  byRank.withUnsafeMutableBufferPointer { byRank in
    ties.forward.forEachTriangle { corners, places in
      let (a, b, c) = corners
      let (ab, ac, bc) = (ties.strengths[places.0], ties.strengths[places.1], ties.strengths[places.2])
      let (mostOfA, mostOfB, mostOfC) = (ties.greatest[a], ties.greatest[b], ties.greatest[c])
      byRank[a] -= (ac * bc / mostOfB + ab * bc / mostOfC) / ties.sums[a]
      byRank[b] -= (bc * ac / mostOfA + ab * ac / mostOfC) / ties.sums[b]
      byRank[c] -= (bc * ab / mostOfA + ac * ab / mostOfB) / ties.sums[c]
    }
  }
  return Scores(
    ties.byVertex(byRank),
    convention: """
      Burt's effective size: neighbors less their redundancy. \(NeighborStrengths.convention(graph, weighting))
      """, absence: "no neighbors")
}
