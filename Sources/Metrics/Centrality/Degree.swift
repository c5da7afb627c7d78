public import AnalysisGraph

/// The number of edges at each vertex.
///
/// Parallel edges count each; a loop counts twice, once for each of its ends. Weights and signs do not count.
/// Freeman, Centrality in social networks (1979).
///
/// - Parameters:
///   - graph: The graph.
///   - normalized: Whether to divide by n−1, the number of others. Both directions, parallel edges and loops may make it
///     more than 1.
/// - Returns: Numbers of 0 or more; none for a vertex alone if normalised.
/// - Complexity: O(n + m) time, O(n) space.
public func degree(of graph: AnalysisGraph, normalized: Bool = false) -> Scores {
  let direction = graph.directionConvention(directed: "Edges that leave and edges that enter add up.")
  return degree(
    of: graph, tails: true, heads: true, normalized: normalized, what: "Number of edges",
    rule: "\(direction) A loop counts twice.")
}

/// The number of edges that enter each vertex; in an undirected graph the same as ``degree(of:)``.
///
/// - Parameters:
///   - graph: The graph.
///   - normalized: Whether to divide by n−1.
/// - Returns: Numbers of 0 or more; none for a vertex alone if normalised.
/// - Complexity: O(n + m) time, O(n) space.
public func inDegree(of graph: AnalysisGraph, normalized: Bool = false) -> Scores {
  guard graph.isDirected else { return degree(of: graph, normalized: normalized) }
  return degree(
    of: graph, tails: false, heads: true, normalized: normalized, what: "Number of edges that enter",
    rule: "A loop counts once.")
}

/// The number of edges that leave each vertex; in an undirected graph the same as ``degree(of:)``.
///
/// - Parameters:
///   - graph: The graph.
///   - normalized: Whether to divide by n−1.
/// - Returns: Numbers of 0 or more; none for a vertex alone if normalised.
/// - Complexity: O(n + m) time, O(n) space.
public func outDegree(of graph: AnalysisGraph, normalized: Bool = false) -> Scores {
  guard graph.isDirected else { return degree(of: graph, normalized: normalized) }
  return degree(
    of: graph, tails: true, heads: false, normalized: normalized, what: "Number of edges that leave",
    rule: "A loop counts once.")
}

private func degree(
  of graph: AnalysisGraph, tails: Bool, heads: Bool, normalized: Bool, what: String, rule: String
) -> Scores {
  let others = normalized ? Double(graph.vertexCount - 1) : 1
  return Scores(
    endSums(of: graph, tails: tails, heads: heads, weighting: .unit).map { others > 0 ? $0 / others : nil },
    convention: """
      \(what), \(normalized ? "divided by n-1" : "not normalised"). \(rule) Parallel edges count each; weights and signs \
      do not count.
      """, absence: "one alone has no others to divide by")
}

/// Adds up, at each vertex, what the edges count whose tail or head it is; in an undirected graph all that it is
/// an end of, loops twice.
func endSums(of graph: AnalysisGraph, tails: Bool, heads: Bool, weighting: EdgeWeighting) -> [Double] {
  var sums = [Double](repeating: 0, count: graph.vertexCount)
  func add(_ rows: ArcRows, timesOfLoop: Double) {
    for vertex in sums.indices {
      for arc in rows[vertex] {
        let times = rows.neighbor(arc) == vertex ? timesOfLoop : 1
        sums[vertex] += times * weighting.weight(of: rows.edge(arc), in: graph)
      }
    }
  }
  guard graph.isDirected else {
    add(graph.outRows, timesOfLoop: 2)
    return sums
  }
  if tails { add(graph.outRows, timesOfLoop: 1) }
  if heads { add(graph.inRows, timesOfLoop: 1) }
  return sums
}
