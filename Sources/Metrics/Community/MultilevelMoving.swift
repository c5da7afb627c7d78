import AnalysisGraph

/// Moves vertices, then the groups that they form, and the groups of these, as long as anything moves; and, on the way
/// back from each level, the vertices of the level below again.
///
/// Blondel et al., Fast unfolding of communities in large networks (2008); on the way back the multilevel refinement of
/// Rotta & Noack, Multilevel local search algorithms for modularity clustering (2011). On the way there it does not pay
/// to wait for the few vertices that still move after two rounds, because they may move on the way back.
///
/// - Parameters:
///   - labels: The community of each vertex, below the number of vertices.
///   - progress: Is told how many groups are fewer than vertices on each level.
/// - Returns: Whether any vertex moved; every move gains modularity.
/// - Complexity: About O((n + m) log n) time in practice, O(n + m) space.
@discardableResult
func moveOnAllLevels(
  of graph: CommunityGraph, between labels: inout [Int32], gain: ModularityGain,
  using generator: inout SeededGenerator, progress: WorkProgress? = nil
) -> Bool {
  guard moveVertices(of: graph, between: &labels, gain: gain, rounds: 2, using: &generator) else { return false }
  let groups = Grouping(labels)
  progress?.advance(by: graph.vertexCount - groups.count)
  let merged = CommunityGraph(graph, mergedBy: groups)
  var groupLabels = Array(0..<Int32(groups.count))
  if moveOnAllLevels(of: merged, between: &groupLabels, gain: gain, using: &generator, progress: progress) {
    labels = groups.spread(groupLabels)
    moveVertices(of: graph, between: &labels, gain: gain, using: &generator)
  }
  return true
}

/// Joins communities as long as modularity gains by it, each of them as a whole.
///
/// The labels are the community of each vertex, below the number of vertices.
func joinCommunities(
  of graph: CommunityGraph, between labels: inout [Int32], gain: ModularityGain,
  using generator: inout SeededGenerator
) {
  let groups = Grouping(labels)
  let merged = CommunityGraph(graph, mergedBy: groups)
  var groupLabels = Array(0..<Int32(groups.count))
  guard moveVertices(of: merged, between: &groupLabels, gain: gain, using: &generator) else { return }
  joinCommunities(of: merged, between: &groupLabels, gain: gain, using: &generator)
  labels = groups.spread(groupLabels)
}
