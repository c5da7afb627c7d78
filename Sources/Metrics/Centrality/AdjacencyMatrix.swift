import AnalysisGraph

/// The matrix A in which a(u, v) is what the edges from u to v count together, as an operator on vectors.
///
/// An undirected edge stands at (u, v) and (v, u), a loop once on the diagonal.
struct AdjacencyMatrix: Sendable {
  let graph: AnalysisGraph
  private let weighting: EdgeWeighting
  /// What each arc that enters a vertex counts; empty if every one counts 1.
  private let inWeights: [Double]

  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    self.graph = graph
    let isUnit = weighting == .unit || graph.weights.commonValue == 1
    self.weighting = isUnit ? .unit : .strength
    inWeights = isUnit ? [] : (0..<graph.inRows.arcCount).map { graph.weights[graph.inRows.edge($0)] }
  }

  /// Aᵀx: for each vertex the sum of x over the tails of the arcs that enter it, each times what the arc counts.
  func sumsOverInArcs(_ x: [Double]) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(graph.vertexCount)
    forEachInSum(x, of: 0..<graph.vertexCount) { sums.append($1) }
    return sums
  }

  /// Calls `body` with some of the vertices in ascending order and the entry of Aᵀx of each.
  @inline(__always)
  func forEachInSum(
    _ x: [Double], of vertices: Range<Int>, _ body: (_ vertex: Int, _ sum: Double) -> Void
  ) {
    let rows = graph.inRows
    x.withUnsafeBufferPointer { x in
      rows.offsets.withUnsafeBufferPointer { offsets in
        rows.neighbors.withUnsafeBufferPointer { neighbors in
          inWeights.withUnsafeBufferPointer { weights in
            for vertex in vertices {
              let row = Range(uncheckedBounds: (offsets[vertex], offsets[vertex &+ 1]))
              body(vertex, x.sum(of: row, at: neighbors, times: weights))
            }
          }
        }
      }
    }
  }

  /// Whether every arc counts 1.
  var isUnit: Bool { weighting == .unit }

  /// Calls `body` with the tail of each arc that enters a vertex and what the arc counts.
  func forEachInArc(of vertex: Int, _ body: (_ tail: Int, _ weight: Double) -> Void) {
    for arc in graph.inRows[vertex] {
      body(graph.inRows.neighbor(arc), inWeights.isEmpty ? 1 : inWeights[arc])
    }
  }

  /// One entry of Aᵀx, the arcs from other `components` left out if there are any.
  func sumOverInArcs(_ x: [Double], of vertex: Int, within components: Components? = nil) -> Double {
    var sum = 0.0
    guard let components else {
      forEachInSum(x, of: vertex..<vertex + 1) { sum = $1 }
      return sum
    }
    for arc in graph.inRows[vertex] {
      let neighbor = graph.inRows.neighbor(arc)
      guard components.labels[neighbor] == components.labels[vertex] else { continue }
      sum += (inWeights.isEmpty ? 1 : inWeights[arc]) * x[neighbor]
    }
    return sum
  }

  /// A·1: what the arcs that leave each vertex count together.
  func outSums() -> [Double] { sums(graph.outRows) }

  /// Aᵀ·1: what the arcs that enter each vertex count together.
  func inSums() -> [Double] { sums(graph.inRows) }

  private func sums(_ rows: ArcRows) -> [Double] {
    (0..<graph.vertexCount).map { vertex in
      guard weighting == .strength else { return Double(rows[vertex].count) }
      return rows[vertex].reduce(0) { $0 + graph.weights[rows.edge($1)] }
    }
  }
}
