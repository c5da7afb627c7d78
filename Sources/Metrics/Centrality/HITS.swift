public import AnalysisGraph

/// How much each vertex points to what many point to (hubs), and is pointed to by those (authorities).
///
/// The hubs h and authorities a solve λh(u) = Σ a(u, v)·a(v) and λa(v) = Σ a(u, v)·h(u) for the greatest singular
/// value λ of the adjacency matrix. Together they are the eigenvector of a bipartite graph, in which every vertex
/// stands once for where its edges leave and once for where they enter. Like ``eigenvector(of:weighting:)``, which
/// they both are in an undirected graph, they have no value where there is no one solution.
/// Kleinberg, Authoritative sources in a hyperlinked environment (1999).
///
/// - Parameters:
///   - graph: Parallel edges add up; a loop counts once.
///   - weighting: Whether edges count their weight.
/// - Returns: Scores from 0 to 1, the greatest hub and the greatest authority scoring 1.
/// - Complexity: O(m) time for each of a number of rounds that grows as the spectral gap shrinks; O(n + m) space.
public func hits(
  of graph: AnalysisGraph, weighting: EdgeWeighting = .strength
) -> (hubs: Scores, authorities: Scores) {
  guard graph.isDirected else {
    let scores = eigenvector(of: graph, weighting: weighting)
    return (scores, scores)
  }
  let convention = """
    HITS, the greatest score 1. Hubs draw on the authorities that their edges lead to, authorities on the hubs \
    whose edges enter. \(weighting.convention)
    """
  do {
    let values = try DominantEigenvector(of: graph.bipartiteDoubleCover(), weighting).values
    let hubs = values.prefix(graph.vertexCount)
    let authorities = values.suffix(graph.vertexCount)
    return (
      Scores(scaledToMaximumOne(hubs), convention: convention),
      Scores(scaledToMaximumOne(authorities), convention: convention)
    )
  } catch {
    let none = Scores.none(for: graph, because: "\(error)", convention: convention)
    return (none, none)
  }
}

private func scaledToMaximumOne(_ values: ArraySlice<Double>) -> [Double] {
  let greatest = values.max() ?? 1
  return values.map { $0 / greatest }
}

extension AnalysisGraph {
  /// The undirected graph in which edge (u, v) joins u to n + v.
  fileprivate func bipartiteDoubleCover() throws(AnalysisGraphError) -> AnalysisGraph {
    let edges = edges.map { edge in
      var edge = edge
      edge.head += vertexCount
      return edge
    }
    return try AnalysisGraph(vertexCount: 2 * vertexCount, edges: edges, isDirected: false)
  }
}
