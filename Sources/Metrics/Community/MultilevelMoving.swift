import AnalysisGraph

extension CommunitySearch {
  /// Moves vertices, then the groups that they form, and the groups of these, as long as anything moves; and, on the
  /// way back from each level, the vertices of the level below again.
  ///
  /// Blondel et al., Fast unfolding of communities in large networks (2008); on the way back the multilevel refinement
  /// of Rotta & Noack, Multilevel local search algorithms for modularity clustering (2011). On the way there it does
  /// not pay to wait for the few vertices that still move after two rounds, because they may move on the way back.
  /// About O((n + m) log n) time in practice, O(n + m) space.
  ///
  /// `progress` is told for each level how many fewer groups than vertices there are.
  /// - Returns: Whether any vertex moved; every move gains modularity.
  @discardableResult
  mutating func moveOnAllLevels(
    of graph: CommunityGraph, between labels: inout [Int32], progress: WorkProgress? = nil
  ) -> Bool {
    guard moveVertices(of: graph, between: &labels, rounds: 2) else { return false }
    let groups = Grouping(labels)
    progress?.advance(by: graph.vertexCount - groups.count)
    let merged = CommunityGraph(graph, mergedBy: groups)
    var groupLabels = Array(0..<Int32(groups.count))
    if moveOnAllLevels(of: merged, between: &groupLabels, progress: progress) {
      labels = groups.spread(groupLabels)
      moveVertices(of: graph, between: &labels)
    }
    return true
  }

  /// Joins communities as long as modularity gains by it, each of them as a whole.
  mutating func joinCommunities(of graph: CommunityGraph, labelled labels: inout [Int32]) {
    let groups = Grouping(labels)
    let merged = CommunityGraph(graph, mergedBy: groups)
    var groupLabels = Array(0..<Int32(groups.count))
    guard moveVertices(of: merged, between: &groupLabels) else { return }
    joinCommunities(of: merged, labelled: &groupLabels)
    labels = groups.spread(groupLabels)
  }
}
