import ActorModel
import Foundation
import Testing

@testable import Diagrams

@Suite struct PaletteTests {
  /// WCAG 2.1, success criterion 1.4.3: at least 4.5 for text.
  @Test(arguments: Palette.allCases)
  func textContrastsWithWhatItStandsOn(palette: Palette) {
    var pairs: [(Paint, Paint)] = [(.ink, .background), (.muted, .background), (.fadedWords, .background)]
    pairs += TieStyle.builtIn.map { (.fadedWords, $0.tint.faded) }
    pairs += Actor.Kind.allCases.map { (.fadedWords, ActorStyle.kind($0).fill.faded) }
    for style in TieStyle.builtIn {
      pairs += [(style.words, style.tint), (style.words, .background)]
    }
    for kind in Actor.Kind.allCases { pairs.append((.ink, ActorStyle.kind(kind).fill)) }
    for (text, ground) in pairs {
      let ratio = palette.color(text).contrast(with: palette.color(ground))
      #expect(ratio >= 4.5, "\(text.name) on \(ground.name): \(ratio)")
    }
  }

  /// WCAG 2.1, success criterion 1.4.11: at least 3 for graphics that carry meaning.
  @Test(arguments: Palette.allCases)
  func linesContrastWithTheBackground(palette: Palette) {
    let borders = Actor.Kind.allCases.map { ActorStyle.kind($0).border }
    for paint in (TieStyle.builtIn + [.otherHostile, .otherFriendly]).map(\.line) + borders {
      let ratio = palette.color(paint).contrast(with: palette.color(.background))
      #expect(ratio >= 3, "\(paint.name): \(ratio)")
    }
  }

  /// Hostile lines are darker than friendly ones by a difference in CIE lightness that is seen side by side.
  @Test func signsDifferInGrey() {
    let hostile = [TieStyle.violence, .hostility].map { Palette.light.color($0.line).lab.l }
    let friendly = [TieStyle.support, .contact].map { Palette.light.color($0.line).lab.l }
    #expect(friendly.min()! - hostile.max()! >= 8)
  }

  /// What the pattern doesn't tell apart, or not at a glance, the colour must, for every eye.
  @Test(arguments: Vision.allCases)
  func coloursStayApart(vision: Vision) {
    let alike: [(TieStyle, TieStyle)] = [
      (.economic, .structure), (.economic, .other), (.structure, .other), (.hostility, .contact),
      (.hostility, .mediation), (.violence, .support), (.hostility, .support),
      (.hostility, .otherHostile), (.support, .otherFriendly), (.otherHostile, .otherFriendly),
    ]
    for (one, other) in alike {
      let a = Palette.light.color(one.line).seen(by: vision)
      let b = Palette.light.color(other.line).seen(by: vision)
      #expect(a.difference(from: b) >= 14, "\(one) and \(other): \(a.difference(from: b))")
    }
  }

  /// A scale from one colour to another must grow steadily darker or lighter for every eye and in grey.
  @Test(arguments: Palette.allCases)
  func scalesAreMonotone(palette: Palette) {
    let encoding = ActorEncoding(
      DiagramOptions(coloring: .scale(ActorScale(caption: "degree", values: ["a": 0, "b": 1]))),
      actors: [Actor(id: "a"), Actor(id: "b")])
    let entries = encoding.legend(of: [Actor(id: "a"), Actor(id: "b")]).flatMap(\.entries)
    for case .gradient(let paints) in entries.map(\.sample) {
      let colors = paints.map(palette.color)
      for seen in [colors.map(\.lab)] + Vision.allCases.map({ vision in colors.map({ $0.seen(by: vision) }) })
      {
        let steps = zip(seen, seen.dropFirst()).map { $1.l - $0.l }
        #expect(steps.allSatisfy { $0 > 0.8 } || steps.allSatisfy { $0 < -0.8 }, "\(steps)")
        #expect(abs(seen[10].l - seen[0].l) > 25)
      }
    }
    #expect(entries.contains { if case .gradient = $0.sample { true } else { false } })
  }

  /// Colours of groups differ for every eye; where two come near each other, the badges still differ.
  @Test(arguments: Vision.allCases)
  func coloursOfGroupsStayApart(vision: Vision) {
    let borders = GroupStyles.colors.map { $0.border.seen(by: vision) }
    let fills = GroupStyles.colors.map { $0.fill.seen(by: vision) }
    for one in fills.indices {
      for other in fills.indices where other > one {
        let difference = max(
          fills[one].difference(from: fills[other]), borders[one].difference(from: borders[other]))
        #expect(difference >= 7, "\(one) and \(other): \(difference)")
      }
    }
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
  var lab: Lab { Lab(linear: linear) }

  func seen(by vision: Vision) -> Lab {
    Lab(linear: vision.matrix.map { row in min(max(zip(row, linear).map(*).reduce(0, +), 0), 1) })
  }
}
