import AnalysisGraph
import Metrics

/// A square matrix written out, for checks by linear algebra.
struct DenseMatrix {
  var rows: [[Double]]

  var order: Int { rows.count }

  init(order: Int) {
    rows = Array(repeating: Array(repeating: 0, count: order), count: order)
  }

  /// The adjacency matrix: an undirected edge on both sides, a loop once, parallel edges added up.
  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    self.init(order: graph.vertexCount)
    for edge in graph.edges {
      let weight = weighting == .unit ? 1 : edge.weight
      rows[edge.tail][edge.head] += weight
      if !graph.isDirected, edge.tail != edge.head { rows[edge.head][edge.tail] += weight }
    }
  }

  /// The x with rows · x = `right`, by Gaussian elimination with pivots.
  func solve(_ right: [Double]) -> [Double] {
    var matrix = rows
    var x = right
    for column in 0..<order {
      let pivot = (column..<order).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) } ?? column
      matrix.swapAt(column, pivot)
      x.swapAt(column, pivot)
      for row in 0..<order where row != column && matrix[row][column] != 0 {
        let factor = matrix[row][column] / matrix[column][column]
        for entry in column..<order { matrix[row][entry] -= factor * matrix[column][entry] }
        x[row] -= factor * x[column]
      }
    }
    return x.indices.map { x[$0] / matrix[$0][$0] }
  }

  /// The spectral radius of a non-negative matrix, by Gelfand's formula: ‖Aᵏ‖ to the power 1/k for k = 2⁴⁰.
  func spectralRadius() -> Double {
    guard order > 1 else { return rows.first?.first ?? 0 }
    var power = self
    var radius = 1.0
    for squaring in 0..<40 {
      let norm = power.rows.flatMap(\.self).max() ?? 0
      guard norm > 0 else { return 0 }
      var root = norm
      for _ in 0..<squaring { root.formSquareRoot() }
      radius *= root
      power = power.map { $0 / norm }
      power = power.times(power)
    }
    return radius
  }

  /// Whether of the classes of mutually reachable indices that have the spectral radius of the whole, which is not 0,
  /// exactly one leads to no other.
  func hasOneDominantClass(of radius: Double) -> Bool {
    var reaches = rows.map { $0.map { $0 > 0 } }
    for middle in 0..<order {
      for from in 0..<order where reaches[from][middle] {
        for to in 0..<order where reaches[middle][to] { reaches[from][to] = true }
      }
    }
    let classes = Set(
      (0..<order).map { index in
        (0..<order).filter { $0 == index || (reaches[index][$0] && reaches[$0][index]) }
      })
    guard classes.count > 1 else { return radius > 0 }
    let dominant = classes.filter { restricted(to: $0).spectralRadius() > radius * (1 - 1e-7) }
    let last = dominant.filter { one in
      dominant.allSatisfy { other in other == one || !reaches[one[0]][other[0]] }
    }
    return radius > 0 && last.count == 1
  }

  func map(_ transform: (Double) -> Double) -> DenseMatrix {
    var result = self
    result.rows = rows.map { $0.map(transform) }
    return result
  }

  func transposed() -> DenseMatrix {
    var result = self
    for i in 0..<order {
      for j in 0..<order { result.rows[j][i] = rows[i][j] }
    }
    return result
  }

  func times(_ vector: [Double]) -> [Double] {
    rows.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  func times(_ other: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(order: order)
    for i in 0..<order {
      for k in 0..<order where rows[i][k] != 0 {
        for j in 0..<order { product.rows[i][j] += rows[i][k] * other.rows[k][j] }
      }
    }
    return product
  }

  /// The matrix with only the rows and columns of `vertices` kept.
  func restricted(to vertices: [Int]) -> DenseMatrix {
    var result = DenseMatrix(order: vertices.count)
    for (i, row) in vertices.enumerated() {
      for (j, column) in vertices.enumerated() { result.rows[i][j] = rows[row][column] }
    }
    return result
  }
}
