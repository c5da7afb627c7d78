public import AnalysisGraph

/// M4: how often each vertex stands between friends of two camps while it is of a third: the liaison among friendly pairs
/// by the camps of a division.
///
/// - Parameters:
///   - graph: Friendly are pairs that only friendly edges join; direction, weights, neutral edges and loops do not count.
///   - division: The camps, of more than two.
/// - Returns: Counts of open friendly paths.
/// - Complexity: That of ``gouldFernandez(of:groups:)``.
public func campLiaison(of graph: AnalysisGraph, division: SignedDivision) -> Scores {
  let rows = NeighborRows(signsOf: graph)
  let pairs = (0..<rows.vertexCount).flatMap { vertex in
    rows[vertex].filter { rows.sign($0) == 1 && rows.neighbor($0) > vertex }.map {
      AnalysisGraph.Edge(tail: vertex, head: rows.neighbor($0))
    }
  }
  guard let friends = try? AnalysisGraph(vertexCount: rows.vertexCount, edges: pairs, isDirected: false)
  else {
    preconditionFailure("the pairs of a graph are within it")
  }
  return Scores(
    gouldFernandez(of: friends, groups: division.camps.map { $0 }).liaison.values,
    convention: """
      Open paths a → v → b among friends, without friendship of a and b, the three in three different camps (liaison of \
      Gould & Fernandez 1989). A pair are friends if only friendly edges join it. Each path counts in both directions; \
      direction, weights, neutral edges and loops do not count. Camps: \(division.convention)
      """, absence: "it is not finite")
}
