import ActorModel
import Foundation
import Testing

@testable import Diagrams

@Suite struct PaletteTests {
  /// WCAG 2.1, success criterion 1.4.3: at least 4.5 for text.
  @Test(arguments: Palette.allCases)
  func textContrastsWithWhatItStandsOn(palette: Palette) {
    var pairs: [(Paint, Paint)] = [(.ink, .background), (.muted, .background)]
    for style in TieStyle.allCases {
      pairs += [(.words(style), .tint(style)), (.words(style), .background)]
    }
    for kind in Actor.Kind.allCases { pairs.append((.ink, .fill(kind))) }
    for (text, ground) in pairs {
      let ratio = palette.color(text).contrast(with: palette.color(ground))
      #expect(ratio >= 4.5, "\(text.name) on \(ground.name): \(ratio)")
    }
  }

  /// WCAG 2.1, success criterion 1.4.11: at least 3 for graphics that carry meaning.
  @Test(arguments: Palette.allCases)
  func linesContrastWithTheBackground(palette: Palette) {
    for paint in TieStyle.allCases.map(Paint.line) + Actor.Kind.allCases.map(Paint.border) {
      let ratio = palette.color(paint).contrast(with: palette.color(.background))
      #expect(ratio >= 3, "\(paint.name): \(ratio)")
    }
  }

  /// Hostile lines are darker than friendly ones by a difference in CIE lightness that is seen side by side.
  @Test func signsDifferInGrey() {
    let hostile = [TieStyle.violence, .hostility].map { Palette.light.color(.line($0)).lab.l }
    let friendly = [TieStyle.support, .contact].map { Palette.light.color(.line($0)).lab.l }
    #expect(friendly.min()! - hostile.max()! >= 8)
  }

  /// What the pattern doesn't tell apart, or not at a glance, the colour must, for every eye.
  @Test(arguments: Vision.allCases)
  func coloursStayApart(vision: Vision) {
    let alike: [(TieStyle, TieStyle)] = [
      (.economic, .structure), (.economic, .other), (.structure, .other), (.hostility, .contact),
      (.hostility, .mediation), (.violence, .support), (.hostility, .support),
    ]
    for (one, other) in alike {
      let a = Palette.light.color(.line(one)).seen(by: vision)
      let b = Palette.light.color(.line(other)).seen(by: vision)
      #expect(a.difference(from: b) >= 14, "\(one) and \(other): \(a.difference(from: b))")
    }
  }

  @Test func coloursAreWrittenWithSixDigits() {
    #expect((0x00806F as Color).hex == "#00806F")
    #expect((0x000001 as Color).hex == "#000001")
  }
}

/// Kinds of colour vision.
enum Vision: CaseIterable {
  case deuteranopia, protanopia, tritanopia

  /// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency",
  /// IEEE TVCG 15 (2009), severity 1.0, on linear RGB.
  var matrix: [[Double]] {
    switch self {
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }
}

/// A colour in CIELAB under D65.
struct Lab {
  var l: Double
  var a: Double
  var b: Double

  /// CIE 1976 colour difference.
  func difference(from other: Lab) -> Double {
    ((l - other.l) * (l - other.l) + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b))
      .squareRoot()
  }

  init(linear rgb: [Double]) {
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047
    let y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
    let z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883
    l = 116 * f(y) - 16
    a = 500 * (f(x) - f(y))
    b = 200 * (f(y) - f(z))
  }
}

extension Color {
  /// Red, green and blue as amounts of light, by the sRGB transfer function.
  var linear: [Double] {
    [16, 8, 0].map { shift in
      let share = Double((rgb >> UInt32(shift)) & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  var luminance: Double { 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] }

  func contrast(with other: Color) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  var lab: Lab { Lab(linear: linear) }

  func seen(by vision: Vision) -> Lab {
    Lab(linear: vision.matrix.map { row in min(max(zip(row, linear).map(*).reduce(0, +), 0), 1) })
  }
}
