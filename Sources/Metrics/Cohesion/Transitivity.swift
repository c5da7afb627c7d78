public import AnalysisGraph

/// The share of the paths of two edges whose ends are neighbors: 3 · triangles / triples.
///
/// Neighbors count once, whatever the number and direction of the edges to them; loops, weights and signs do not
/// count. Vertices with many neighbors weigh more than in ``averageClustering(of:zeroBelowTwoNeighbors:)``.
/// Luce & Perry, A method of matrix analysis of group structure (1949); Newman, Watts & Strogatz, Random graph
/// models of social networks (2002).
/// - Parameter graph: The graph.
/// - Returns: A number from 0 to 1; none if no vertex has two neighbors.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func transitivity(of graph: AnalysisGraph) -> GraphScore<Double> {
  let triangles = triangles(of: graph)
  let triples = triangles.tripleCount
  return GraphScore(
    triples > 0 ? 3 * Double(triangles.total) / Double(triples) : nil,
    convention: """
      Share of paths of two edges whose ends are neighbors; no value if there are none. \(Triangles.convention)
      """, absence: "no vertex has two neighbors")
}

/// The mean of the ``localClustering(of:)`` of the vertices.
///
/// Watts & Strogatz, Collective dynamics of 'small-world' networks (1998).
/// - Parameters:
///   - graph: The graph.
///   - zeroBelowTwoNeighbors: Whether a vertex with fewer than two neighbors, which has no clustering, enters the
///     mean as 0 instead of being left out.
/// - Returns: A number from 0 to 1; none if no vertex enters the mean.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func averageClustering(
  of graph: AnalysisGraph, zeroBelowTwoNeighbors: Bool = false
) -> GraphScore<Double> {
  let known = localClustering(of: graph).values.compactMap(\.self)
  let count = zeroBelowTwoNeighbors ? graph.vertexCount : known.count
  let rule = zeroBelowTwoNeighbors ? "counts as 0" : "does not count"
  return GraphScore(
    count > 0 ? known.reduce(0, +) / Double(count) : nil,
    convention: """
      Mean share of pairs of a vertex's neighbors who are neighbors; a vertex with fewer than two neighbors \(rule). \
      \(Triangles.convention)
      """, absence: zeroBelowTwoNeighbors ? "there are no vertices" : "no vertex has two neighbors")
}
