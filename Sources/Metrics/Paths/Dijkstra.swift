public import AnalysisGraph

/// The length of a shortest path from a vertex to each vertex, as the sum of its edges' distances; nil where there is
/// no path.
///
/// Of parallel edges the shortest counts; loops, weights and signs do not count. For numbers of edges see
/// ``breadthFirstDistances(from:in:direction:depth:avoiding:)``.
/// Dijkstra, A note on two problems in connexion with graphs (1959).
///
/// - Parameters:
///   - source: The vertex at distance 0.
///   - graph: The graph.
///   - direction: In a directed graph, whether to follow edges (outgoing) or to go against them (incoming).
/// - Returns: The distances by vertex index.
/// - Complexity: O((n + m) log m) time, O(n + m) space.
public func dijkstraDistances(
  from source: Int, in graph: AnalysisGraph, direction: ArcDirection = .outgoing
) -> [Double?] {
  var search = DistanceSearch(SimpleRows(graph, direction, distance: .edgeDistances))
  search.run(from: source)
  return search.distances.map { $0 < .infinity ? $0 : nil }
}
