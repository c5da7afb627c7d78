import ActorModel

/// The outline of an actor's box.
enum BoxShape: String, Sendable, Hashable, CaseIterable {
  case rounded
  case roundedDouble = "rounded-double"
  case roundedDashed = "rounded-dashed"
  case square
  case squareDouble = "square-double"
  case squareDashed = "square-dashed"
  case hexagon, octagon, capsule

  /// Whether a second line runs inside the outline.
  var isDouble: Bool { self == .roundedDouble || self == .squareDouble }
  /// Whether the outline is dashed.
  var isDashed: Bool { self == .squareDashed || self == .roundedDashed }
}

/// How an actor's box is drawn.
struct ActorStyle: Sendable, Hashable {
  var shape: BoxShape
  var fill: Paint
  var border: Paint
  /// The paint of the name.
  var words = Paint.ink
  /// A sign for the actor's group, which tells it without colour.
  var badge: String?
  /// Whether the border is heavy, as for an actor that the picture is about.
  var isMarked = false
}

extension ActorStyle {
  /// The same box in another fill and border, and words that can be read on it.
  func colored(fill: Paint, border: Paint) -> ActorStyle {
    var style = self
    style.fill = fill
    style.border = border
    func words(on ground: Color, _ ink: Color, _ other: Color) -> Color {
      ink.contrast(with: ground) >= 4.5 ? ink : other.legible(on: ground, contrast: 4.5)
    }
    let ink = Paint.ink
    let chosen = Paint(
      "words-on-\(fill.name)", light: words(on: fill.light, ink.light, ink.dark),
      dark: words(on: fill.dark, ink.dark, ink.light), print: words(on: fill.print, ink.print, ink.dark))
    let isInk = chosen.light == ink.light && chosen.dark == ink.dark && chosen.print == ink.print
    style.words = isInk ? ink : chosen
    return style
  }

  /// The style of actors of a kind: an outline of its own, and a colour.
  static func kind(_ kind: Actor.Kind) -> ActorStyle {
    let colors = kind.colors
    return ActorStyle(
      shape: kind.shape,
      fill: Paint("fill-\(kind.rawValue)", light: colors.fill, dark: colors.darkFill, print: 0xFFFFFF),
      border: Paint("border-\(kind.rawValue)", light: colors.border, dark: colors.darkBorder))
  }
}

extension Actor.Kind {
  /// The outline that tells this kind from the others without colour.
  fileprivate var shape: BoxShape {
    switch self {
    case .state: .rounded
    case .government: .roundedDouble
    case .military: .hexagon
    case .armedGroup: .octagon
    case .organisation: .square
    case .person: .capsule
    case .population: .roundedDashed
    case .coalition: .squareDouble
    case .other: .squareDashed
    }
  }

  fileprivate var colors: (fill: Color, border: Color, darkFill: Color, darkBorder: Color) {
    switch self {
    case .state: (0xE6EFFA, 0x1F4E8C, 0x1B2C44, 0x8DB8F0)
    case .government: (0xE3F2F5, 0x1B5F6E, 0x17323A, 0x85CBDA)
    case .military: (0xEEF0E2, 0x4F5A1E, 0x2B3018, 0xC3CF86)
    case .armedGroup: (0xFBE6E3, 0x8C1D18, 0x401F1D, 0xF2A09A)
    case .organisation: (0xEFEAF7, 0x54408A, 0x2B2342, 0xC2B0F0)
    case .person: (0xFFF4DC, 0x7A5200, 0x3A2E12, 0xE8C777)
    case .population: (0xF0F2F4, 0x4A525C, 0x262C33, 0xB4BBC4)
    case .coalition: (0xE4F3EC, 0x1E6146, 0x18352A, 0x84D1AE)
    case .other: (0xFFFFFF, 0x4A525C, 0x1C2229, 0xB4BBC4)
    }
  }

  /// The words in the legend and in descriptions.
  var caption: String {
    switch self {
    case .armedGroup: "armed group"
    case .other: "other actor"
    default: rawValue
    }
  }

  /// The words for several of them.
  var plural: String {
    switch self {
    case .military: "armed forces of states"
    case .person: "persons"
    default: caption + "s"
    }
  }
}
