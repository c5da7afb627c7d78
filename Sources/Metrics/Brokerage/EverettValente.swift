public import AnalysisGraph

/// The mean edge betweenness of a vertex's ties: (2B + n − 1) / d for vertices of two neighbors or more, and 0 for those
/// of one.
///
/// Everett & Valente, Bridging, brokerage and betweenness (2016), for undirected graphs: B is betweenness over unordered
/// pairs, d the number of neighbors. A path through a vertex runs over two of its ties, one that ends there over one; so
/// the n − 1 are the vertices that it reaches, and n is the size of its component. A pendant has no two neighbors to
/// stand between.
///
/// - Parameters:
///   - graph: Direction does not count; parallel edges count once; loops, weights and signs do not count.
///   - execution: On how many threads.
/// - Returns: Scores of 0 or more; none for vertices without neighbors.
/// - Complexity: That of ``betweenness(of:distance:normalized:on:)``.
public func everettValente(of graph: AnalysisGraph, on execution: Execution = Execution()) -> Scores {
  let rows = NeighborRows(graph)
  let pairs = (0..<rows.vertexCount).flatMap { vertex in
    rows[vertex].filter { rows.neighbor($0) > vertex }.map {
      AnalysisGraph.Edge(tail: vertex, head: rows.neighbor($0))
    }
  }
  guard let simple = try? AnalysisGraph(vertexCount: rows.vertexCount, edges: pairs, isDirected: false) else {
    preconditionFailure("the pairs of a graph are within it")
  }
  let shares = betweenness(of: simple, on: execution)
  let components = weakComponents(of: simple)
  let sizes = components.sizes
  let values: [Double?] = (0..<rows.vertexCount).map { vertex in
    let degree = rows.degree(vertex)
    guard degree > 0, let share = shares.values[vertex] else { return nil }
    let others = Double(sizes[components.labels[vertex]] - 1)
    return degree > 1 ? (2 * share + others) / Double(degree) : 2 * share
  }
  return Scores(
    values,
    convention: """
      (2B + n − 1)/d with B the betweenness over unordered pairs, n the size of the component and d the number of \
      neighbors, 0 for d = 1 (Everett & Valente 2016, the version for undirected graphs). Direction, weights, signs and loops do not count; parallel edges count once.
      """, absence: "no neighbors")
}
