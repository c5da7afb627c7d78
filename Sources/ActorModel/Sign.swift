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

extension Sign {
  /// The sign of two ties in a row: "the enemy of my enemy" is positive.
  ///
  /// A neutral tie carries no sign on, so that its product is neutral; a mixed tie leaves the product
  /// undecided unless a neutral tie already ended it.
  public static func * (left: Sign, right: Sign) -> Sign {
    if left == .neutral || right == .neutral { return .neutral }
    if left == .mixed || right == .mixed { return .mixed }
    return left == right ? .positive : .negative
  }

  /// The sign of a pair whose parallel ties have these signs.
  ///
  /// Positive if some are positive and none negative, negative if some are negative and none positive,
  /// mixed if both occur, neutral if neither does.
  public static func merging(_ signs: some Sequence<Sign>) -> Sign {
    var positive = false
    var negative = false
    for sign in signs {
      positive = positive || sign == .positive || sign == .mixed
      negative = negative || sign == .negative || sign == .mixed
    }
    switch (positive, negative) {
    case (true, true): return .mixed
    case (true, false): return .positive
    case (false, true): return .negative
    case (false, false): return .neutral
    }
  }
}
