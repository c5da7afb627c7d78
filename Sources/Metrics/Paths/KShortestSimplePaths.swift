public import AnalysisGraph

/// The simple paths between two vertices one after another, shortest first.
///
/// Equally short paths come in order of their number of edges, then of their vertex indices; lengths that differ
/// by rounding only may come in either order. Paths are computed as they are asked for:
/// `KShortestSimplePaths(…).prefix(k)` computes k.
/// Yen, Finding the k shortest loopless paths in a network (1971), without repetitions by Lawler, A procedure for
/// computing the k best solutions (1972). Distances to the target are measured once and bound every search.
/// - Complexity: For k paths of up to l edges, O(k·l·(n + m) log m) time at worst; where paths can part without
///   crossing what comes before, as most can in social networks, O(n + m + k·l·(greatest degree · l)), with
///   (n + m) log m in place of n + m for edge distances. O(n + m + k·l²) space.
public struct KShortestSimplePaths: Sequence, IteratorProtocol {
  private var search: DeviationSearch
  private let distance: PathDistance

  /// Prepares to list paths.
  ///
  /// - Parameters:
  ///   - source: The first vertex.
  ///   - target: The last vertex; if it is the first, the only path has no edges.
  ///   - graph: A directed graph's edges are followed from tail to head. Loops are on no path; parallel edges don't
  ///     make different paths.
  ///   - distance: What a path's length is.
  ///   - avoided: Vertices that no path may touch.
  public init(
    from source: Int, to target: Int, in graph: AnalysisGraph, distance: PathDistance = .hops,
    avoiding avoided: Set<Int> = []
  ) {
    self.distance = distance
    search = DeviationSearch(
      from: source, TargetDistances(to: target, in: graph, distance: distance, avoiding: avoided))
  }

  /// The next longer path, or nil after the last.
  public mutating func next() -> GraphPath? {
    guard let best = search.popBest() else { return nil }
    search.split(best, before: best.vertices.count - 1)
    let toTarget = search.toTarget
    return GraphPath(
      vertices: best.vertices, edges: toTarget.edges(along: best.vertices), in: toTarget.graph,
      distance: distance)
  }
}
