public import AnalysisGraph

/// Communities by Louvain: vertices move to where modularity grows most, communities become vertices, and so on.
///
/// Then their parts and the vertices move again, from level to level down (multilevel refinement), and communities that
/// gain by it are joined, so that no two remain that would. A fast heuristic;
/// ``leiden(of:resolution:weighting:seed:repetitions:on:)`` finds better communities, and Louvain's may even be
/// disconnected.
/// Blondel, Guillaume, Lambiotte & Lefebvre, Fast unfolding of communities in large networks (2008), with the queue
/// of Traag, Waltman & van Eck (2019) in place of rounds over all vertices; refinement: Rotta & Noack, Multilevel local
/// search algorithms for modularity clustering (2011).
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
  let vertices = CommunityGraph(graph, weighting)
  var search = CommunitySearch(
    gain: ModularityGain(vertices, resolution: resolution), generator: SeededGenerator(seed: seed))
  var labels = Array(0..<Int32(graph.vertexCount))
  execution.progress?.begin(steps: graph.vertexCount)
  search.moveOnAllLevels(of: vertices, between: &labels, progress: execution.progress)
  search.joinCommunities(of: vertices, labelled: &labels)
  return Communities(
    Components(labels), of: graph, method: "Louvain with multilevel refinement", resolution: resolution,
    weighting: weighting, seed: seed)
}
