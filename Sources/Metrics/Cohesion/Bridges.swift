public import AnalysisGraph

/// The edges whose removal leaves more components, as edge indices in ascending order.
///
/// Direction, weights and signs make no difference. An edge with a parallel one is no bridge, nor is a loop.
/// Tarjan, A note on finding the bridges of a graph (1974).
/// - Complexity: O(n + m) time and space.
public func bridges(of graph: AnalysisGraph) -> [Int] {
  let points = LowPoints(graph)
  return points.order
    .filter { points.parent[$0] != LowPoints.none && points.low[$0] == points.number[$0] }
    .map { points.parentEdge[$0] }
    .sorted()
}
