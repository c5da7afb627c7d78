public import AnalysisGraph

/// The number of edges at each vertex.
///
/// Parallel edges count each; a loop counts twice, once for each of its ends. Weights and signs do not count.
/// Freeman, Centrality in social networks (1979).
/// - Complexity: O(n + m) time, O(n) space.
public func degree(of graph: AnalysisGraph) -> Scores {
  let direction = graph.directionConvention(directed: "Edges that leave and edges that enter add up.")
  return Scores(
    endSums(of: graph, tails: true, heads: true, weighting: .unit),
    convention: "Number of edges, not normalised. \(direction) A loop counts twice. \(countConvention)")
}

/// The number of edges that enter each vertex; in an undirected graph the same as ``degree(of:)``.
///
/// - Complexity: O(n + m) time, O(n) space.
public func inDegree(of graph: AnalysisGraph) -> Scores {
  guard graph.isDirected else { return degree(of: graph) }
  return Scores(
    endSums(of: graph, tails: false, heads: true, weighting: .unit),
    convention: "Number of edges that enter, not normalised. A loop counts once. \(countConvention)")
}

/// The number of edges that leave each vertex; in an undirected graph the same as ``degree(of:)``.
///
/// - Complexity: O(n + m) time, O(n) space.
public func outDegree(of graph: AnalysisGraph) -> Scores {
  guard graph.isDirected else { return degree(of: graph) }
  return Scores(
    endSums(of: graph, tails: true, heads: false, weighting: .unit),
    convention: "Number of edges that leave, not normalised. A loop counts once. \(countConvention)")
}

private let countConvention = "Parallel edges count each; weights and signs do not count."

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
