public import AnalysisGraph

/// The number of edges on a shortest path from a vertex to each vertex; nil where there is no path.
///
/// Weights, signs, distances, parallel edges and loops make no difference.
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
  let rows = graph.rows(direction)
  var distances = [Int?](repeating: nil, count: graph.vertexCount)
  var frontier = [source]
  var distance = 0
  guard !avoided.contains(source) else { return distances }
  distances[source] = 0
  while !frontier.isEmpty, distance < depth {
    distance += 1
    var next: [Int] = []
    for vertex in frontier {
      for arc in rows[vertex] {
        let neighbor = rows.neighbor(arc)
        guard distances[neighbor] == nil, !avoided.contains(neighbor) else { continue }
        distances[neighbor] = distance
        next.append(neighbor)
      }
    }
    frontier = next
  }
  return distances
}
