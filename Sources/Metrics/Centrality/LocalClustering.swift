public import AnalysisGraph

/// The share of the pairs of a vertex's neighbors who are neighbors of each other.
///
/// Neighbors count once, whatever the number and direction of the edges to them; loops, weights and signs do not
/// count. A vertex with fewer than two neighbors has no pairs and no value.
/// Watts & Strogatz, Collective dynamics of 'small-world' networks (1998).
/// - Returns: Scores from 0 to 1.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func localClustering(of graph: AnalysisGraph) -> Scores {
  let triangles = triangles(of: graph)
  let values = zip(triangles.counts, triangles.neighborCounts).map { count, degree -> Double? in
    degree > 1 ? Double(2 * count) / Double(degree * (degree - 1)) : nil
  }
  return Scores(
    values,
    convention: """
      Share of pairs of neighbors who are neighbors; no value for fewer than two neighbors. \(Triangles.convention)
      """, absence: "fewer than two neighbors")
}
