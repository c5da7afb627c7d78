public import AnalysisGraph

/// The number of edges on a shortest path from a vertex to each vertex; nil where there is no path.
///
/// Weights, signs, distances, parallel edges and loops make no difference.
/// Algorithm: Beamer, Asanović & Patterson, Direction-optimizing breadth-first search (2012).
///
/// - Parameters:
///   - source: The vertex at distance 0.
///   - graph: The graph.
///   - direction: In a directed graph, whether to follow edges (outgoing) or to go against them (incoming).
///   - depth: How far to go; vertices farther away are nil too.
///   - avoided: Vertices that no path may touch.
/// - Returns: The distances by vertex index.
/// - Complexity: O(n + m) time, O(n) space.
public func breadthFirstDistances(
  from source: Int, in graph: AnalysisGraph, direction: ArcDirection = .outgoing, depth: Int = .max,
  avoiding avoided: Set<Int> = []
) -> [Int?] {
  var search = LevelSearch(
    over: TargetRows(graph.rows(direction)), and: TargetRows(graph.rows(direction.reversed)))
  for vertex in 0..<graph.vertexCount where avoided.contains(vertex) { search.avoid(vertex) }
  search.run(from: source, depth: depth)
  return search.levels.map { $0 >= 0 ? Int($0) : nil }
}
