/// One number for each of eight sources that are computed together.
typealias Lanes = SIMD8<Double>

extension SIMD8<Double> {
  /// The sum of the lanes, always in the same order.
  @inline(__always) var laneSum: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  /// Whether a lane isn't 0; no lane may be −0.
  @inline(__always) var hasNonzero: Bool {
    let bits = unsafeBitCast(self, to: SIMD8<UInt64>.self)
    let four = bits.lowHalf | bits.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y != 0
  }

  /// The least lane.
  @inline(__always) var least: Double {
    let four = lowHalf.replacing(with: highHalf, where: highHalf .< lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .< four.lowHalf)
    return two.x < two.y ? two.x : two.y
  }
}
