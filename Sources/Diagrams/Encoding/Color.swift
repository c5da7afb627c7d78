/// A colour of the sRGB space.
struct Color: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// Red, green and blue, eight bits each.
  let rgb: UInt32

  init(integerLiteral value: UInt32) { rgb = value & 0xFF_FFFF }

  /// The colour as SVG and DOT write it: `#9B1414`.
  var hex: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
