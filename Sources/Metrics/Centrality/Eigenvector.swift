public import AnalysisGraph

/// How well connected each vertex is to vertices that are well connected themselves.
///
/// The scores x solve λx(v) = Σ a(u, v)·x(u) for the greatest eigenvalue λ of the adjacency matrix, with greatest
/// score 1; in a directed graph a vertex draws on the edges that enter it. A vertex that the strongest component
/// doesn't lead to scores 0. The graph has no value if it has no cycle of edges to draw on (λ = 0), if two
/// strong components have the same λ, so that there is no one solution, or if the iteration doesn't converge.
/// Bonacich, Factoring and weighting approaches to status scores and clique identification (1972).
///
/// - Parameters:
///   - graph: Parallel edges add up; a loop counts once.
///   - weighting: Whether edges count their weight.
/// - Returns: Scores from 0 to 1.
/// - Complexity: O(m) time for each of a number of rounds that grows as the spectral gap shrinks; O(n) space.
public func eigenvector(of graph: AnalysisGraph, weighting: EdgeWeighting = .strength) -> Scores {
  let convention = """
    Eigenvector of the greatest eigenvalue of the adjacency matrix, greatest score 1. \
    \(graph.directionConvention(directed: "A vertex draws on the edges that enter it.")) \(weighting.convention)
    """
  do throws(DominantEigenvector.Failure) {
    return Scores(try DominantEigenvector(of: graph, weighting).values, convention: convention)
  } catch {
    return .none(for: graph, because: error.description, convention: convention)
  }
}
