extension UnsafeBufferPointer<Double> {
  /// The sum of the entries at the neighbors of a row, each times the weight of its arc if there are weights.
  @inline(__always)
  func sum(
    of row: Range<Int>, at neighbors: UnsafeBufferPointer<Int32>, times weights: UnsafeBufferPointer<Double>
  ) -> Double {
    weights.isEmpty ? sum(of: row, at: neighbors) : weightedSum(of: row, at: neighbors, times: weights)
  }

  /// The sum in four parts, so that an addition need not wait for the one before.
  @inline(__always)
  private func sum(of row: Range<Int>, at neighbors: UnsafeBufferPointer<Int32>) -> Double {
    var parts = SIMD4<Double>.zero
    var arc = row.lowerBound
    while arc &+ 4 <= row.upperBound {
      parts += SIMD4(
        self[Int(neighbors[arc])], self[Int(neighbors[arc &+ 1])], self[Int(neighbors[arc &+ 2])],
        self[Int(neighbors[arc &+ 3])])
      arc &+= 4
    }
    var rest = 0.0
    while arc < row.upperBound {
      rest += self[Int(neighbors[arc])]
      arc &+= 1
    }
    return parts.sum() + rest
  }

  @inline(__always)
  private func weightedSum(
    of row: Range<Int>, at neighbors: UnsafeBufferPointer<Int32>, times weights: UnsafeBufferPointer<Double>
  ) -> Double {
    var even = 0.0
    var odd = 0.0
    var arc = row.lowerBound
    while arc &+ 2 <= row.upperBound {
      even += weights[arc] * self[Int(neighbors[arc])]
      odd += weights[arc &+ 1] * self[Int(neighbors[arc &+ 1])]
      arc &+= 2
    }
    if arc < row.upperBound { even += weights[arc] * self[Int(neighbors[arc])] }
    return even + odd
  }
}
