public import AnalysisGraph

/// The share of the directed edges that are returned.
///
/// R = l↔ / l, with l the number of ordered pairs (u, v) with an edge and l↔ the number of those for which there is
/// an edge from v to u as well; a mutual pair counts in both. In a random graph R is about the density, so compare
/// it with that. Parallel edges count once; loops, weights and signs do not count.
/// Newman, Forrest & Balthrop, Email networks and the spread of computer viruses (2002).
///
/// - Parameter graph: The graph.
/// - Returns: From 0 to 1; no value if the graph is undirected or has no edges but loops.
/// - Complexity: O(n + m).
public func reciprocity(of graph: AnalysisGraph) -> GraphScore<Double> {
  let convention = """
    Share of the edges that are returned, counting both edges of a mutual pair. Parallel edges count once; loops, \
    weights and signs do not count.
    """
  guard graph.isDirected else {
    return GraphScore(
      nil, convention: "No value: edges have no direction. \(convention)", absence: "edges have no direction")
  }
  let out = SimpleRows(graph, .outgoing, distance: .hops)
  let into = SimpleRows(graph, .incoming, distance: .hops)
  let returned = (0..<graph.vertexCount).reduce(0) { sum, vertex in
    sum + commonCount(out.neighbors[out[vertex]], into.neighbors[into[vertex]])
  }
  let count = out.neighbors.count
  return GraphScore(
    count > 0 ? Double(returned) / Double(count) : nil, convention: convention, absence: "there are no edges")
}

/// How many numbers are in both of two ascending lists.
private func commonCount(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Int {
  var left = left
  var right = right
  var count = 0
  while let first = left.first, let second = right.first {
    if first == second { count += 1 }
    if first <= second { left.removeFirst() }
    if second <= first { right.removeFirst() }
  }
  return count
}
