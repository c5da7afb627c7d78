public import AnalysisGraph

/// The mean number of edges on a shortest path, over the pairs of vertices that have a path.
///
/// L = Σ d(u, v) / (number of pairs with a path), a pair being ordered if the graph is directed. In a disconnected
/// graph it leaves out the pairs without a path and can't be compared with that of a connected one: look at the
/// ``DistanceDistribution/unreachablePairCount`` too. Weights, signs, parallel edges and loops make no difference.
/// Watts & Strogatz, Collective dynamics of "small-world" networks (1998).
///
/// - Parameters:
///   - graph: The graph.
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: 1 or more; no value if no pair has a path.
/// - Complexity: As ``distanceProfile(of:direction:on:)``, of which it is a part.
public func averagePathLength(
  of graph: AnalysisGraph, on execution: Execution = Execution()
) -> GraphScore<Double> {
  let distribution = distanceDistribution(of: graph, on: execution)
  return GraphScore(
    distribution.mean,
    convention: "Mean distance over the pairs that have a path. \(distribution.convention)")
}
