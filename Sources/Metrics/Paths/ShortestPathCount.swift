public import AnalysisGraph

/// The number of shortest paths between two vertices, without listing them.
///
/// A path is a sequence of vertices, so that parallel edges do not multiply paths, and loops are on none. Lengths
/// that agree to 12 digits are equal. Counts above 2⁵³ are rounded.
/// Brandes, A faster algorithm for betweenness centrality (2001), lemma 3.
///
/// - Parameters:
///   - source: The first vertex.
///   - target: The last vertex; if it is the first, the only path has no edges.
///   - graph: A directed graph's edges are followed from tail to head.
///   - distance: What a path's length is.
///   - avoided: Vertices that no path may touch.
/// - Returns: 0 if no path leads to the target; nil if there are more than 10³⁰⁸, or if edges of length 0 form a
///   circle on the way, around which paths can't be counted without listing them.
/// - Complexity: O(n + m) time, O((n + m) log m) with edge distances; O(n + m) space.
public func shortestPathCount(
  from source: Int, to target: Int, in graph: AnalysisGraph, distance: PathDistance = .hops,
  avoiding avoided: Set<Int> = []
) -> Double? {
  let toTarget = TargetDistances(
    to: target, in: graph, distance: distance, avoiding: avoided, until: distance == .hops ? source : nil)
  guard case .paths(let count) = TightArcs(from: source, toTarget).count() else { return nil }
  return count
}
