/// What a line, a surface or a text is painted with: a role, which each theme gives a colour.
struct Paint: Sendable, Hashable {
  /// The name of the paint's class in the style sheet, of letters, digits and hyphens.
  let name: String
  let light: Color
  let dark: Color
  let print: Color

  /// A paint; on paper it is as in a light picture unless it is given.
  init(_ name: String, light: Color, dark: Color, print: Color? = nil) {
    self.name = name
    self.light = light
    self.dark = dark
    self.print = print ?? light
  }

  static let background = Paint("bg", light: 0xFFFFFF, dark: 0x14181D)
  static let ground = Paint("ground", light: 0xF5F6F8, dark: 0x1B2026, print: 0xFFFFFF)
  static let ink = Paint("ink", light: 0x14181D, dark: 0xECEEF1)
  static let muted = Paint("muted", light: 0x4A525C, dark: 0xB4BBC4)
  static let rule = Paint("rule", light: 0xC9CFD6, dark: 0x39424D)
}

/// The colours of one theme.
enum Palette: Sendable, Hashable, CaseIterable {
  case light, dark, print

  func color(_ paint: Paint) -> Color {
    switch self {
    case .light: paint.light
    case .dark: paint.dark
    case .print: paint.print
    }
  }
}

extension Paint {
  /// The paint of something that steps back behind what is emphasised.
  var faded: Paint {
    guard self != .background else { return self }
    func fade(_ color: Color, _ ground: Color) -> Color { color.mixed(with: ground, 0.72) }
    return Paint(
      "faded-\(name)", light: fade(light, Paint.background.light), dark: fade(dark, Paint.background.dark),
      print: fade(print, Paint.background.print))
  }

  /// Words that step back and stay legible.
  static let fadedWords = Paint("faded-words", light: 0x6B737C, dark: 0x8A929B)
}
