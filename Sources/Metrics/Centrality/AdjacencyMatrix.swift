import AnalysisGraph

/// The matrix A in which a(u, v) is what the edges from u to v count together, as an operator on vectors.
///
/// An undirected edge stands at (u, v) and (v, u), a loop once on the diagonal.
struct AdjacencyMatrix {
  let graph: AnalysisGraph
  let weighting: EdgeWeighting

  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    self.graph = graph
    self.weighting = weighting
  }

  /// Aᵀx: for each vertex the sum of x over the tails of the arcs that enter it, each times what the arc counts.
  func sumsOverInArcs(_ x: [Double]) -> [Double] {
    (0..<graph.vertexCount).map { sumOverInArcs(x, of: $0) }
  }

  /// One entry of Aᵀx, the arcs from other `components` left out if there are any.
  func sumOverInArcs(_ x: [Double], of vertex: Int, within components: Components? = nil) -> Double {
    var sum = 0.0
    for arc in graph.inRows[vertex] {
      let neighbor = graph.inRows.neighbor(arc)
      if let components, components.labels[neighbor] != components.labels[vertex] { continue }
      sum += weighting.weight(of: graph.inRows.edge(arc), in: graph) * x[neighbor]
    }
    return sum
  }

  /// A·1: what the arcs that leave each vertex count together.
  func outSums() -> [Double] { sums(graph.outRows) }

  /// Aᵀ·1: what the arcs that enter each vertex count together.
  func inSums() -> [Double] { sums(graph.inRows) }

  private func sums(_ rows: ArcRows) -> [Double] {
    (0..<graph.vertexCount).map { vertex in
      rows[vertex].reduce(0) { $0 + weighting.weight(of: rows.edge($1), in: graph) }
    }
  }
}
