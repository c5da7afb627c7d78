import AnalysisGraph

/// Moves vertices, then the groups that they form, and the groups of these, as long as anything moves; and, on the way
/// back from each level, the vertices of the level below again.
///
/// Blondel et al., Fast unfolding of communities in large networks (2008); on the way back the multilevel refinement of
/// Rotta & Noack, Multilevel local search algorithms for modularity clustering (2011). On the way there few vertices
/// still move after two rounds, which do not pay because they move again on the way back.
///
/// The labels are the community of each vertex, below the number of vertices.
/// - Returns: Whether any vertex moved; every move gains modularity.
/// - Complexity: About O((n + m) log n) time in practice, O(n + m) space.
@discardableResult
func moveOnAllLevels(
  of graph: CommunityGraph, between labels: inout [Int32], gain: ModularityGain,
  using generator: inout SeededGenerator
) -> Bool {
  guard moveVertices(of: graph, between: &labels, gain: gain, rounds: 2, using: &generator) else { return false }
  if moveGroups(of: graph, between: &labels, gain: gain, using: &generator) {
    moveVertices(of: graph, between: &labels, gain: gain, using: &generator)
  }
  return true
}

/// Moves whole groups of vertices to where modularity grows, and the groups that these form.
///
/// - Returns: Whether any group moved.
func moveGroups(
  of graph: CommunityGraph, between labels: inout [Int32], gain: ModularityGain,
  using generator: inout SeededGenerator
) -> Bool {
  let groups = Grouping(labels)
  var groupLabels = Array(0..<Int32(groups.count))
  let hasMoved = moveOnAllLevels(
    of: CommunityGraph(graph, mergedBy: groups), between: &groupLabels, gain: gain, using: &generator)
  if hasMoved { labels = groups.spread(groupLabels) }
  return hasMoved
}
