public import AnalysisGraph

/// The share of the pairs of vertices that could be joined which are.
///
/// D = l / p, with l the number of different pairs with an edge and p the number of all pairs: n(n−1)/2 in an
/// undirected graph and n(n−1), each direction by itself, in a directed one. If loops count, a vertex and itself
/// are a pair too, so that p is n(n+1)/2 or n². Parallel edges count once; weights and signs do not count.
/// Wasserman & Faust, Social Network Analysis (1994), equations 4.3 and 4.13.
///
/// - Parameters:
///   - graph: The graph.
///   - countsLoops: Whether a vertex can be joined to itself.
/// - Returns: From 0 to 1; no value if there are no pairs.
/// - Complexity: O(n + m).
public func density(of graph: AnalysisGraph, countsLoops: Bool = false) -> GraphScore<Double> {
  let rows = SimpleRows(graph, .outgoing, distance: .hops)
  let joined = rows.neighbors.count / (graph.isDirected ? 1 : 2)
  let loops = (0..<graph.vertexCount).count { vertex in
    graph.outRows[vertex].contains { graph.outRows.neighbor($0) == vertex }
  }
  let ordered = graph.vertexCount * (graph.vertexCount - 1)
  let pairs = (graph.isDirected ? ordered : ordered / 2) + (countsLoops ? graph.vertexCount : 0)
  let found = joined + (countsLoops ? loops : 0)
  let kind = graph.directionConvention(
    directed: "Pairs are ordered.", undirected: "Pairs are unordered; edges have no direction.")
  return GraphScore(
    pairs > 0 ? Double(found) / Double(pairs) : nil,
    convention: """
      Number of pairs with an edge over number of pairs. \(kind) Parallel edges count once, weights and signs do \
      not count, \(countsLoops ? "a vertex and itself are a pair." : "loops do not count.")
      """, absence: "there are no pairs")
}
