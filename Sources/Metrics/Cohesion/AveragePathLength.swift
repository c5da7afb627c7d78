public import AnalysisGraph

/// The mean length of a shortest path, over the pairs of vertices that have a path.
///
/// L = Σ d(u, v) / (number of pairs with a path), a pair being ordered if the graph is directed. In a disconnected
/// graph it leaves out the pairs without a path and can't be compared with that of a connected one: look at the
/// ``DistanceProfile/unreachablePairCount`` too. Signs and loops make no difference.
/// Watts & Strogatz, Collective dynamics of "small-world" networks (1998).
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them.
///   - distance: What a path's length is.
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: 0 or more, in hops 1 or more; no value if no pair has a path.
/// - Complexity: As ``distanceProfile(of:distance:direction:on:)``, of which it is a part.
public func averagePathLength(
  of graph: AnalysisGraph, distance: PathDistance = .hops, on execution: Execution = Execution()
) -> GraphScore<Double> {
  let profile = distanceProfile(of: graph, distance: distance, on: execution)
  return GraphScore(
    profile.averagePathLength,
    convention: "Mean distance over the pairs that have a path. \(profile.convention)",
    absence: "no pair has a path")
}
