public import AnalysisGraph

/// The sum of the weights of the edges at each vertex: the weighted ``degree(of:)``.
///
/// Parallel edges count each; a loop counts twice, once for each of its ends. Signs do not count.
/// Barrat, Barthélemy, Pastor-Satorras & Vespignani, The architecture of complex weighted networks (2004).
/// - Complexity: O(n + m) time, O(n) space.
public func strength(of graph: AnalysisGraph) -> Scores {
  let direction = graph.directionConvention(directed: "Edges that leave and edges that enter add up.")
  return Scores(
    endSums(of: graph, tails: true, heads: true, weighting: .strength),
    convention: """
      Sum of the weights of the edges, not normalised. \(direction) A loop counts twice. Parallel edges add up; \
      signs do not count.
      """)
}
