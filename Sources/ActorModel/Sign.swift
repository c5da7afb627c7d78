/// Whether a tie is friendly or hostile; separate from its weight.
///
/// Signed network analysis (Harary 1953; Wasserman and Faust 1994, chapter 6) knows two signs; a tie
/// between actors may also take no side or be friendly and hostile at once.
public enum Sign: Int, Sendable, Hashable, Codable, CaseIterable {
  /// Friendly: +1.
  case positive = 1
  /// Hostile: −1.
  case negative = -1
  /// Takes no side: 0.
  case neutral = 0
  /// Friendly and hostile at once, so that no single sign would be true.
  case mixed = 2
}

extension Sign: CustomStringConvertible, LosslessStringConvertible {
  /// The form used in files and in machine formats: `+1`, `-1`, `0` or `mixed`.
  public var description: String {
    switch self {
    case .positive: "+1"
    case .negative: "-1"
    case .neutral: "0"
    case .mixed: "mixed"
    }
  }

  /// Reads `+1` (or `1`), `-1`, `0` and `mixed`; anything else is `nil`.
  public init?(_ description: String) {
    switch description {
    case "+1", "1": self = .positive
    case "-1", "\u{2212}1": self = .negative
    case "0": self = .neutral
    case "mixed": self = .mixed
    default: return nil
    }
  }

  /// The name used by the command line's `--sign`: `positive`, `negative`, `neutral` or `mixed`.
  public var name: String {
    switch self {
    case .positive: "positive"
    case .negative: "negative"
    case .neutral: "neutral"
    case .mixed: "mixed"
    }
  }
}
