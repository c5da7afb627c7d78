public import AnalysisGraph

/// The share of the pairs of a vertex's neighbors who are neighbors of each other.
///
/// Neighbors count once, whatever the number and direction of the edges to them; loops, weights and signs do not
/// count. A vertex with fewer than two neighbors has no pairs and no value.
/// Watts & Strogatz, Collective dynamics of 'small-world' networks (1998).
/// - Returns: Scores from 0 to 1.
/// - Complexity: O(Σ degree²) time, O(n + m) space.
public func localClustering(of graph: AnalysisGraph) -> Scores {
  let rows = SimpleRows(graph.undirected(), .outgoing, distance: .hops)
  var isNeighbor = [Bool](repeating: false, count: rows.vertexCount)
  let values = (0..<rows.vertexCount).map { vertex -> Double? in
    let degree = rows[vertex].count
    guard degree > 1 else { return nil }
    for arc in rows[vertex] { isNeighbor[rows.neighbor(arc)] = true }
    defer { for arc in rows[vertex] { isNeighbor[rows.neighbor(arc)] = false } }
    let links = rows[vertex].reduce(0) { links, arc in
      links + rows[rows.neighbor(arc)].count { isNeighbor[rows.neighbor($0)] }
    }
    return Double(links) / Double(degree * (degree - 1))
  }
  return Scores(
    values,
    convention: """
      Share of pairs of neighbors who are neighbors; no value for fewer than two neighbors. Direction does not \
      count; a neighbor counts once, whatever the number of edges. Loops, weights and signs do not count.
      """)
}
