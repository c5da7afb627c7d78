public import AnalysisGraph

/// The shortest path between two vertices, or nil if there is none.
///
/// Of equally short paths it is the one with the fewest edges, and of these the one with the lowest vertex indices
/// from the start on. The most credible path is the shortest by distances of −log confidence, see
/// ``AnalysisGraph/AnalysisGraph/withDistances(_:)``.
/// Dijkstra, A note on two problems in connexion with graphs (1959).
///
/// - Parameters:
///   - source: The first vertex.
///   - target: The last vertex; if it is the first, the path has no edges.
///   - graph: A directed graph's edges are followed from tail to head. Loops are on no path.
///   - distance: What a path's length is.
///   - avoided: Vertices that the path must not touch.
/// - Returns: The path, or nil.
/// - Complexity: O((n + m) log m) time, O(n + m) space.
public func shortestPath(
  from source: Int, to target: Int, in graph: AnalysisGraph, distance: PathDistance = .hops,
  avoiding avoided: Set<Int> = []
) -> GraphPath? {
  let toTarget = TargetDistances(
    to: target, in: graph, distance: distance, avoiding: avoided, until: source)
  return toTarget.vertices(from: source).map { vertices in
    GraphPath(vertices: vertices, edges: toTarget.edges(along: vertices), in: graph, distance: distance)
  }
}
