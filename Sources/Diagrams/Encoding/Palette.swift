import ActorModel

/// What a line, a surface or a text is painted with: a role, which each theme gives a colour.
enum Paint: Sendable, Hashable {
  case background, ground, ink, muted, rule
  case line(TieStyle), words(TieStyle), tint(TieStyle)
  case fill(Actor.Kind), border(Actor.Kind)

  /// The name of the paint's class in the style sheet.
  var name: String {
    switch self {
    case .background: "bg"
    case .ground: "ground"
    case .ink: "ink"
    case .muted: "muted"
    case .rule: "rule"
    case .line(let style): "line-\(style.rawValue)"
    case .words(let style): "words-\(style.rawValue)"
    case .tint(let style): "tint-\(style.rawValue)"
    case .fill(let kind): "fill-\(kind.rawValue)"
    case .border(let kind): "border-\(kind.rawValue)"
    }
  }
}

/// The colours of one theme.
enum Palette: Sendable, Hashable, CaseIterable {
  case light, dark, print

  func color(_ paint: Paint) -> Color {
    switch paint {
    case .background: self == .dark ? 0x14181D : 0xFFFFFF
    case .ground:
      switch self {
      case .light: 0xF5F6F8
      case .dark: 0x1B2026
      case .print: 0xFFFFFF
      }
    case .ink: self == .dark ? 0xECEEF1 : 0x14181D
    case .muted: self == .dark ? 0xB4BBC4 : 0x4A525C
    case .rule: self == .dark ? 0x39424D : 0xC9CFD6
    case .line(let style): self == .dark ? style.darkLine : style.lightLine
    case .words(let style): self == .dark ? style.darkLine : style.lightWords
    case .tint(let style):
      switch self {
      case .light: style.lightTint
      case .dark: 0x1C2229
      case .print: 0xFFFFFF
      }
    case .fill(let kind):
      switch self {
      case .light: kind.lightFill
      case .dark: kind.darkFill
      case .print: 0xFFFFFF
      }
    case .border(let kind): self == .dark ? kind.darkBorder : kind.lightBorder
    }
  }
}

extension TieStyle {
  fileprivate var lightLine: Color {
    switch self {
    case .violence: 0xA31515
    case .hostility: 0x99460A
    case .support: 0x2E7CC4
    case .contact: 0x8C66CC
    case .mediation: 0x00806F
    case .economic: 0x857000
    case .structure: 0x7D858F
    case .information: 0x5F6872
    case .other: 0x2B3036
    }
  }

  fileprivate var lightWords: Color {
    switch self {
    case .violence: 0x8F1010
    case .hostility: 0x85390A
    case .support: 0x17599B
    case .contact: 0x6640A8
    case .mediation: 0x00665A
    case .economic: 0x635300
    case .structure, .information: 0x4A525C
    case .other: 0x2B3036
    }
  }

  fileprivate var lightTint: Color {
    switch self {
    case .violence: 0xFDF3F2
    case .hostility: 0xFDF5EE
    case .support: 0xF2F7FD
    case .contact: 0xF7F4FC
    case .mediation: 0xF0F9F7
    case .economic: 0xFBF8EA
    case .structure, .information, .other: 0xF8F9FA
    }
  }

  fileprivate var darkLine: Color {
    switch self {
    case .violence: 0xFF8A80
    case .hostility: 0xF5A35C
    case .support: 0x9CC9FF
    case .contact: 0xD4BCFA
    case .mediation: 0x66D9C4
    case .economic: 0xE6D36A
    case .structure: 0xA8B0BA
    case .information: 0xBDC4CC
    case .other: 0xECEEF1
    }
  }
}

extension Actor.Kind {
  fileprivate var lightFill: Color {
    switch self {
    case .state: 0xE6EFFA
    case .government: 0xE3F2F5
    case .military: 0xEEF0E2
    case .armedGroup: 0xFBE6E3
    case .organisation: 0xEFEAF7
    case .person: 0xFFF4DC
    case .population: 0xF0F2F4
    case .coalition: 0xE4F3EC
    case .other: 0xFFFFFF
    }
  }

  fileprivate var lightBorder: Color {
    switch self {
    case .state: 0x1F4E8C
    case .government: 0x1B5F6E
    case .military: 0x4F5A1E
    case .armedGroup: 0x8C1D18
    case .organisation: 0x54408A
    case .person: 0x7A5200
    case .population, .other: 0x4A525C
    case .coalition: 0x1E6146
    }
  }

  fileprivate var darkFill: Color {
    switch self {
    case .state: 0x1B2C44
    case .government: 0x17323A
    case .military: 0x2B3018
    case .armedGroup: 0x401F1D
    case .organisation: 0x2B2342
    case .person: 0x3A2E12
    case .population: 0x262C33
    case .coalition: 0x18352A
    case .other: 0x1C2229
    }
  }

  fileprivate var darkBorder: Color {
    switch self {
    case .state: 0x8DB8F0
    case .government: 0x85CBDA
    case .military: 0xC3CF86
    case .armedGroup: 0xF2A09A
    case .organisation: 0xC2B0F0
    case .person: 0xE8C777
    case .population, .other: 0xB4BBC4
    case .coalition: 0x84D1AE
    }
  }
}
