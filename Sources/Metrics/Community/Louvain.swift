public import AnalysisGraph

/// Communities by Louvain: vertices move to where modularity grows most, communities become vertices, and so on.
///
/// A fast heuristic; ``leiden(of:resolution:weighting:seed:on:)`` finds better communities, and Louvain's may even
/// be disconnected. No vertex stands to gain by moving at the last level, where the communities are the vertices.
/// Blondel, Guillaume, Lambiotte & Lefebvre, Fast unfolding of communities in large networks (2008), with the queue
/// of Traag, Waltman & van Eck (2019) in place of rounds over all vertices.
///
/// - Parameters:
///   - graph: Directed edges are taken as undirected, parallel edges add up, signs do not count.
///   - resolution: γ of the ``modularity(of:groups:resolution:weighting:)``, 0 or more.
///   - weighting: Whether an edge counts its weight.
///   - seed: Decides the order in which vertices are visited.
///   - execution: Who is told about the progress; the work takes one thread.
/// - Returns: Communities; an isolated vertex is one by itself.
/// - Complexity: About O((n + m) log n) time in practice, O(n + m) space.
public func louvain(
  of graph: AnalysisGraph, resolution: Double = 1, weighting: EdgeWeighting = .strength, seed: Int = 0,
  on execution: Execution = Execution()
) -> Communities {
  precondition(resolution >= 0 && resolution.isFinite, "resolution must be finite and at least 0")
  var level = CommunityGraph(graph, weighting)
  let gain = ModularityGain(level, resolution: resolution)
  var generator = SeededGenerator(seed: seed)
  var groups = Components.singletons(graph.vertexCount)
  execution.progress?.begin(steps: graph.vertexCount)
  var labels = Array(0..<Int32(level.vertexCount))
  while moveVertices(of: level, between: &labels, gain: gain, using: &generator) {
    let merged = Components(labels)
    groups = groups.merged(by: merged)
    execution.progress?.advance(by: level.vertexCount - merged.count)
    level = CommunityGraph(level, mergedBy: merged)
    labels = Array(0..<Int32(level.vertexCount))
  }
  return Communities(
    groups, of: graph, method: "Louvain", resolution: resolution, weighting: weighting, seed: seed)
}
