public import AnalysisGraph

/// The vertices whose removal leaves more components, in ascending order; also called articulation points.
///
/// Direction, weights, signs, parallel edges and loops make no difference.
/// Hopcroft & Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973).
/// - Complexity: O(n + m) time and space.
public func cutVertices(of graph: AnalysisGraph) -> [Int] {
  let points = LowPoints(graph)
  var isCut = [Bool](repeating: false, count: graph.vertexCount)
  var rootChildren = [Int](repeating: 0, count: graph.vertexCount)
  for vertex in points.order where points.parent[vertex] != LowPoints.none {
    let parent = points.parent[vertex]
    if points.parent[parent] == LowPoints.none {
      rootChildren[parent] += 1
      isCut[parent] = rootChildren[parent] > 1
    } else if points.low[vertex] >= points.number[parent] {
      isCut[parent] = true
    }
  }
  return isCut.indices.filter { isCut[$0] }
}
