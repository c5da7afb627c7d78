/// Vectors as lists of numbers.
extension [Double] {
  /// The inner product with a vector of the same size, added up in eight parts.
  func product(_ other: [Double]) -> Double {
    withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        var parts = Lanes.zero
        var row = 0
        while row + Lanes.scalarCount <= one.count {
          var (left, right) = (Lanes(), Lanes())
          for lane in 0..<Lanes.scalarCount {
            left[lane] = one[row &+ lane]
            right[lane] = other[row &+ lane]
          }
          parts += left * right
          row &+= Lanes.scalarCount
        }
        var rest = 0.0
        while row < one.count {
          rest += one[row] * other[row]
          row &+= 1
        }
        return parts.laneSum + rest
      }
    }
  }

  /// The root of the sum of squares.
  var length: Double { product(self).squareRoot() }

  /// The greatest entry by size; 0 if there is none.
  var greatestMagnitude: Double { reduce(0) { Swift.max($0, abs($1)) } }

  /// Adds a multiple of another vector.
  mutating func add(_ factor: Double, times vector: [Double]) {
    withUnsafeMutableBufferPointer { sum in
      vector.withUnsafeBufferPointer { vector in
        for row in sum.indices { sum[row] += factor * vector[row] }
      }
    }
  }
}
