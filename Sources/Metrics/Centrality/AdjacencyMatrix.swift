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
              body(
                vertex,
                weights.isEmpty
                  ? Self.sum(x, at: neighbors, row) : Self.sum(x, at: neighbors, times: weights, row))
            }
          }
        }
      }
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

  /// The sum over a row in four parts, so that an addition need not wait for the one before.
  @inline(__always)
  private static func sum(
    _ x: UnsafeBufferPointer<Double>, at neighbors: UnsafeBufferPointer<Int32>, _ row: Range<Int>
  ) -> Double {
    var parts = SIMD4<Double>.zero
    var arc = row.lowerBound
    while arc &+ 4 <= row.upperBound {
      parts += SIMD4(
        x[Int(neighbors[arc])], x[Int(neighbors[arc &+ 1])], x[Int(neighbors[arc &+ 2])],
        x[Int(neighbors[arc &+ 3])])
      arc &+= 4
    }
    var rest = 0.0
    while arc < row.upperBound {
      rest += x[Int(neighbors[arc])]
      arc &+= 1
    }
    return parts.sum() + rest
  }

  @inline(__always)
  private static func sum(
    _ x: UnsafeBufferPointer<Double>, at neighbors: UnsafeBufferPointer<Int32>,
    times weights: UnsafeBufferPointer<Double>, _ row: Range<Int>
  ) -> Double {
    var even = 0.0
    var odd = 0.0
    var arc = row.lowerBound
    while arc &+ 2 <= row.upperBound {
      even += weights[arc] * x[Int(neighbors[arc])]
      odd += weights[arc &+ 1] * x[Int(neighbors[arc &+ 1])]
      arc &+= 2
    }
    if arc < row.upperBound { even += weights[arc] * x[Int(neighbors[arc])] }
    return even + odd
  }
}
