public import AnalysisGraph

/// How many pairs of vertices are at each distance, by number of edges.
public struct DistanceDistribution: Sendable, Hashable {
  /// The number of pairs by distance; 0 at distance 0, for a vertex and itself are no pair.
  public let pairCounts: [Int]

  /// The number of pairs without a path.
  public let unreachablePairCount: Int

  /// Which pairs are counted, and what direction, weights, signs, parallel edges and loops count.
  public let convention: String

  init(orderedPairs: [Int], vertexCount: Int, isDirected: Bool) {
    pairCounts = orderedPairs.map { isDirected ? $0 : $0 / 2 }
    let all = vertexCount * (vertexCount - 1)
    unreachablePairCount = (isDirected ? all : all / 2) - pairCounts.reduce(0, +)
    convention = """
      \(isDirected ? "Each ordered pair counts once." : "Each unordered pair counts once.") \
      \(PathDistance.hops.convention)
      """
  }
}

/// How many pairs of vertices are at each distance, by number of edges.
///
/// An undirected pair counts once, a directed one in each direction. Weights, signs, parallel edges and loops make
/// no difference.
///
/// - Parameters:
///   - graph: The graph.
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: The number of pairs at each distance and of those without a path.
/// - Complexity: As ``distanceProfile(of:distance:direction:on:)``, of which it is a part.
public func distanceDistribution(
  of graph: AnalysisGraph, on execution: Execution = Execution()
) -> DistanceDistribution {
  DistanceDistribution(
    orderedPairs: DistanceTally(graph, .outgoing, on: execution).pairs, vertexCount: graph.vertexCount,
    isDirected: graph.isDirected)
}
