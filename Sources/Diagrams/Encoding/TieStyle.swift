import ActorModel

/// How ties of one family of relations are drawn: colour, line pattern and arrowhead together, so that each of
/// them alone would do.
///
/// Hostile families are dark and friendly ones lighter, which keeps the sign readable in greyscale.
struct TieStyle: Sendable, Hashable {
  /// The pattern of the line.
  enum Pattern: Sendable, Hashable {
    case solid, zigzag, double
    case dashed([Double])
  }

  /// The shape at the end that a tie points to.
  enum Head: String, Sendable, Hashable, CaseIterable {
    case solid, hollow, vee, diamond, dot
  }

  /// The family that the style belongs to.
  let family: String
  /// The family, or another word of letters, digits and hyphens for a style of its own.
  var name: String
  /// The words in the legend.
  var caption: String
  var pattern: Pattern
  var head: Head
  /// Width of the line in points.
  var width: Double
  /// Whether an undirected tie bears its arrowhead at both ends rather than at none.
  var pointsBothWays = false
  var line: Paint
  /// The paint of the tie's label.
  var words: Paint
  /// The surface behind the label.
  var tint: Paint
}

extension TieStyle {
  private init(
    _ name: String, _ caption: String, _ pattern: Pattern, _ head: Head, width: Double, line: Color,
    words: Color, tint: Color, dark: Color
  ) {
    self.init(
      family: name, name: name, caption: caption, pattern: pattern, head: head, width: width,
      line: Paint("line-\(name)", light: line, dark: dark),
      words: Paint("words-\(name)", light: words, dark: dark),
      tint: Paint("tint-\(name)", light: tint, dark: 0x1C2229, print: 0xFFFFFF))
  }

  static let violence = {
    var style = TieStyle(
      "violence", "Armed violence", .zigzag, .solid, width: 1.7, line: 0xA31515, words: 0x8F1010,
      tint: 0xFDF3F2, dark: 0xFF8A80)
    style.pointsBothWays = true
    return style
  }()
  static let hostility = TieStyle(
    "hostility", "Hostility short of violence", .dashed([5, 3]), .solid, width: 1.6, line: 0x99460A,
    words: 0x85390A, tint: 0xFDF5EE, dark: 0xF5A35C)
  static let support = TieStyle(
    "support", "Support and affinity", .double, .solid, width: 1.2, line: 0x2E7CC4, words: 0x17599B,
    tint: 0xF2F7FD, dark: 0x9CC9FF)
  static let contact = TieStyle(
    "contact", "Political contact", .dashed([11, 4]), .hollow, width: 1.6, line: 0x8C66CC, words: 0x6640A8,
    tint: 0xF7F4FC, dark: 0xD4BCFA)
  static let mediation = TieStyle(
    "mediation", "Mediation", .dashed([8, 3, 1.5, 3]), .diamond, width: 1.6, line: 0x00806F, words: 0x00665A,
    tint: 0xF0F9F7, dark: 0x66D9C4)
  static let economic = TieStyle(
    "economic", "Trade and aid", .solid, .vee, width: 1.5, line: 0x857000, words: 0x635300, tint: 0xFBF8EA,
    dark: 0xE6D36A)
  static let structure = TieStyle(
    "structure", "Belonging and command", .solid, .dot, width: 0.9, line: 0x7D858F, words: 0x4A525C,
    tint: 0xF8F9FA, dark: 0xA8B0BA)
  static let information = TieStyle(
    "information", "Information", .dashed([1, 3.2]), .vee, width: 1.5, line: 0x5F6872, words: 0x4A525C,
    tint: 0xF8F9FA, dark: 0xBDC4CC)
  static let other = TieStyle(
    "other", "Other relations", .solid, .solid, width: 1.5, line: 0x2B3036, words: 0x2B3036, tint: 0xF8F9FA,
    dark: 0xECEEF1)

  /// Ties of no known family that are hostile: broken like hostility.
  static let otherHostile = other.signed("hostile", .dashed([5, 3]), light: 0x2B3036, dark: 0xECEEF1)

  /// Ties of no known family that are friendly: double, like support.
  static let otherFriendly = other.signed("friendly", .double, light: 0x4A525C, dark: 0xB4BBC4)

  private func signed(_ word: String, _ pattern: Pattern, light: Color, dark: Color) -> TieStyle {
    var style = self
    style.name = "\(name)-\(word)"
    style.caption = "Other relations, \(word)"
    style.pattern = pattern
    style.line = Paint("line-\(style.name)", light: light, dark: dark)
    if pattern == .double { style.width = 1.2 }
    return style
  }

  /// The style of a tie of no known family by its sign.
  static func other(_ sign: Sign) -> TieStyle {
    switch sign {
    case .negative: otherHostile
    case .positive: otherFriendly
    case .neutral, .mixed: other
    }
  }

  /// The styles of the built-in families, in the order of the legend.
  static let builtIn = [
    violence, hostility, support, contact, mediation, economic, structure, information, other,
  ]

  /// The families of the built-in vocabulary by the relations that found them; descendants follow.
  static let founders: [String: TieStyle] = [
    "attack": .violence, "border-clash": .violence, "war": .violence, "hostility": .hostility,
    "cooperation": .support, "rapprochement": .contact, "visit": .contact, "talks": .contact,
    "trade": .economic, "aid": .economic, "mediation": .mediation, "structure": .structure,
    "information": .information, "reporting": .information,
  ]
}
