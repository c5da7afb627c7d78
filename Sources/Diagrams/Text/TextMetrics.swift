/// Widths of text, from our own table instead of the machine's fonts, so that a drawing is the same everywhere.
///
/// Advances are those of Helvetica and Helvetica-Bold (Adobe Font Metrics, "Core 14"), which Arial, Liberation
/// Sans and Arimo share; other scripts have typical advances.
struct TextMetrics: Sendable, Hashable {
  /// Font size in points.
  var size: Double
  /// Whether the text is set in bold.
  var bold = false

  /// What a measured width is multiplied by, for fonts that run a little wider.
  static let allowance = 1.06
  /// Distance between baselines, in font sizes.
  static let lineHeight = 1.2

  /// The width to keep free for a text, in points.
  func width(_ text: String) -> Double { advance(text) * Self.allowance }

  /// The text's advance in Helvetica, in points.
  func advance(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + Double(advance($1)) } / 1000 * size
  }

  /// Whether every character's advance stands in the Adobe table rather than being typical of its script.
  static func isExact(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) || (0xA1...0x17F).contains($0.value) }
  }

  /// The height of a block of lines, in points.
  func height(lines: Int) -> Double { Double(lines) * size * Self.lineHeight }

  private func advance(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if (0x20...0x7E).contains(value) { return (bold ? Self.boldASCII : Self.regularASCII)[value - 0x20] }
    return Self.advance(beyondASCII: scalar) + (bold ? 40 : 0)
  }

  private static func advance(beyondASCII scalar: Unicode.Scalar) -> Int {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x2013: return 556
    case 0x2014, 0x2026, 0x2190...0x21FF: return 1000
    case 0x2018...0x201B: return 278
    case 0x201C...0x201F: return 420
    case 0x2022, 0xB7: return 350
    case 0x600...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return 600
    case 0x900...0xDFF, 0xE00...0x10FF, 0x1200...0x139F: return 750
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFF:
      return 1000
    case 0x1F1E6...0x1F1FF: return 700
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF: return 1300
    case 0x80...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: return european(scalar)
    default: return properties.isEmojiPresentation ? 1300 : 800
    }
  }

  private static func european(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0xC6, 0xD0, 0x152, 0x40F...0x42F, 0x389...0x39F: return 960
    case 0xE6, 0x153, 0x436, 0x448, 0x449, 0x44B, 0x44E, 0x3C0...0x3C9: return 890
    default: return scalar.properties.isUppercase ? 778 : 611
    }
  }

  private static let regularASCII = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500,
    667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
    556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
    722,
    500, 500, 500, 334, 260, 334, 584,
  ]

  private static let boldASCII = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556,
    556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556,
    722,
    611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333,
    556,
    611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556,
    778,
    556, 556, 500, 389, 280, 389, 584,
  ]
}
