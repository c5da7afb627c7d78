import Foundation

/// A colour of the sRGB space (IEC 61966-2-1).
public struct Color: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// Red, green and blue, eight bits each.
  public let rgb: UInt32

  /// The colour of these six hexadecimal digits, as in `0x9B1414`.
  public init(integerLiteral value: UInt32) { rgb = value & 0xFF_FFFF }

  /// The colour that CSS writes so: `#9B1414` or `#914`; `nil` for anything else.
  public init?(hex text: String) {
    guard text.first == "#", text.utf8.count == text.count else { return nil }
    let digits = text.dropFirst()
    let full = digits.count == 3 ? String(digits.flatMap { [$0, $0] }) : String(digits)
    guard full.count == 6, full.allSatisfy(\.isHexDigit), let value = UInt32(full, radix: 16) else {
      return nil
    }
    rgb = value
  }

  /// The colour as SVG and DOT write it: `#9B1414`.
  public var hex: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension Color {
  /// Red, green and blue as amounts of light from 0 to 1, by the sRGB transfer function.
  var linear: [Double] {
    [16, 8, 0].map { shift in
      let share = Double((rgb >> UInt32(shift)) & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  /// The nearest colour of these amounts of light.
  init(linear: [Double]) {
    rgb = linear.reduce(0) { sum, light in
      let light = min(max(light, 0), 1)
      let share = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
      return sum << 8 | UInt32((share * 255).rounded())
    }
  }

  /// Relative luminance, from 0 for black to 1 for white (WCAG 2.1).
  var luminance: Double { zip([0.2126, 0.7152, 0.0722], linear).map(*).reduce(0, +) }

  /// The contrast ratio of two colours, from 1 to 21 (WCAG 2.1).
  func contrast(with other: Color) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }
}

extension Color {
  /// A mixture by perceived lightness and hue: this colour at 0, the other at 1.
  ///
  /// Between the two in Oklab (Björn Ottosson, "A perceptual color space for image processing", 2020), where equal
  /// steps look equal.
  func mixed(with other: Color, _ share: Double) -> Color {
    Color(oklab: zip(oklab, other.oklab).map { $0 + ($1 - $0) * share })
  }

  /// Lightness from 0 to 1, and the two opponent axes.
  private var oklab: [Double] {
    Self.product(Self.toLab, Self.product(Self.toCones, linear).map { cbrt($0) })
  }

  private init(oklab: [Double]) {
    self.init(
      linear: Self.product(Self.fromCones, Self.product(Self.fromLab, oklab).map { $0 * $0 * $0 }))
  }

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }

  private static let toCones = [
    [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]
  private static let toLab = [
    [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
  ]
  private static let fromLab = [
    [1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.2914855480],
  ]
  private static let fromCones = [
    [4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965],
    [-0.0041960863, -0.7034186147, 1.7076147010],
  ]
}

extension Color {
  /// The nearest mixture with black or white, in twentieths, that has this contrast with a ground.
  func legible(on ground: Color, contrast wanted: Double) -> Color {
    let pole: Color = ground.luminance > 0.18 ? 0x000000 : 0xFFFFFF
    let shades = (0...20).lazy.map { self.mixed(with: pole, Double($0) / 20) }
    return shades.first { $0.contrast(with: ground) >= wanted } ?? pole
  }
}
