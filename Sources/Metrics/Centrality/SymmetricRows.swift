import AnalysisGraph
import LinearAlgebra

/// The rows of a symmetric matrix of non-negative numbers.
struct SymmetricRows {
  private var offsets = [0]
  private var neighbors: [Int32] = []
  /// What each entry is; empty if all are 1.
  private var weights: [Double] = []
  /// No eigenvalue is greater.
  private(set) var greatestSum = 0.0

  /// The rows of some vertices, all of whose neighbors are among them.
  ///
  /// - Parameters:
  ///   - matrix: The matrix of the graph.
  ///   - vertices: The vertices.
  ///   - places: Room for a number for each vertex of the graph.
  init(_ matrix: AdjacencyMatrix, of vertices: [Int], _ places: inout [Int32]) {
    for (place, vertex) in vertices.enumerated() { places[vertex] = Int32(place) }
    for vertex in vertices {
      var sum = 0.0
      matrix.forEachInArc(of: vertex) { neighbor, weight in
        neighbors.append(places[neighbor])
        if !matrix.isUnit { weights.append(weight) }
        sum += weight
      }
      greatestSum = max(greatestSum, sum)
      offsets.append(neighbors.count)
    }
  }

  var order: Int { offsets.count - 1 }

  var entryCount: Int { neighbors.count }

  /// The matrix in full.
  var dense: SymmetricMatrix {
    var dense = SymmetricMatrix(order: order)
    for row in 0..<order {
      // Several arcs may lead to one neighbor; each entry is summed up from its own row.
      var sums = [Double](repeating: 0, count: order)
      for place in offsets[row]..<offsets[row + 1] {
        sums[Int(neighbors[place])] += weights.isEmpty ? 1 : weights[place]
      }
      for column in 0...row { dense[row, column] = sums[column] }
    }
    return dense
  }

  /// The product with a vector.
  func times(_ x: [Double]) -> [Double] {
    x.withUnsafeBufferPointer { x in
      [Double](unsafeUninitializedCapacity: order) { products, count in
        times(x, into: products)
        count = order
      }
    }
  }

  /// Writes the product with a vector.
  func times(_ x: UnsafeBufferPointer<Double>, into products: UnsafeMutableBufferPointer<Double>) {
    neighbors.withUnsafeBufferPointer { neighbors in
      weights.withUnsafeBufferPointer { weights in
        for row in 0..<order {
          products[row] = x.sum(of: offsets[row]..<offsets[row + 1], at: neighbors, times: weights)
        }
      }
    }
  }

  /// What an image has beyond a vector times a value, summed up with twice the digits, so that it is right though it is
  /// small; Ogita, Rump & Oishi, Accurate sum and dot product (2005).
  private func remainder(of x: [Double], _ value: Double) -> [Double] {
    (0..<order).map { row in
      var sum = -value * x[row]
      // What rounding takes from each product and each sum.
      var rest = -sum.addingProduct(value, x[row])
      for place in offsets[row]..<offsets[row + 1] {
        let entry = x[Int(neighbors[place])]
        let weight = weights.isEmpty ? 1 : weights[place]
        let product = weight * entry
        let total = sum + product
        let part = total - sum
        rest += (sum - (total - part)) + (product - part) + (-product).addingProduct(weight, entry)
        sum = total
      }
      return sum + rest
    }
  }

  /// Takes out of a vector what rounding has left in it of other eigenvectors.
  ///
  /// - Parameters:
  ///   - vector: The vector of the greatest eigenvalue, nearly.
  ///   - others: Values and vectors, nearly, those of the least value first.
  ///   - tolerance: By what share of the greatest entry an entry may be wrong in the end, as far as can be told.
  /// - Returns: The value and its vector.
  /// - Throws: If that isn't reached.
  func refined(
    _ vector: [Double], by others: [(value: Double, vector: [Double])], tolerance: Double
  ) throws(DominantEigenvector.Failure) -> (value: Double, vector: [Double]) {
    var vector = vector
    for _ in 0..<4 {
      let size = vector.product(vector)
      let value = vector.product(times(vector)) / size
      var rest = remainder(of: vector, value)
      rest.add(-vector.product(rest) / size, times: vector)
      var error = 0.0
      for other in others {
        let part = other.vector.product(rest)
        rest.add(-part, times: other.vector)
        vector.add(part / (value - other.value), times: other.vector)
        error += abs(part) / (value - other.value) * other.vector.greatestMagnitude
      }
      error += rest.length / (value - (others.first?.value ?? 0))
      if error < tolerance * vector.greatestMagnitude { return (value, vector) }
    }
    throw .hiddenByRounding
  }
}
