/// An edge list as people and programs send them: blanks, comments, every line break, mistakes; from a seed.
struct MessyEdgeList {
  private(set) var text: [UInt8] = []
  private var state: UInt64

  private static let ids = [
    "0", "1", "2", "12", "007", "7", "99999999", "123456789012", "a", "b", "ab", "long-identifier",
    "long-identifier-2", "é", "e\u{301}", "\u{212A}", "K", "کابل", "a\u{202E}", "x\u{1}y", "x\u{FFFD}y", "-1",
    "1.5",
    "a--tie--b", "#x", "\"q\"",
  ]
  private static let weights = ["1", "2", "0.5", "1e2", "0", "-1", "inf", "heavy", "123456789012345678", ""]
  private static let signs = ["1", "+1", "-1", "0", "mixed", "2", ""]
  private static let breaks = ["\n", "\n", "\n", "\r\n", "\r", "\n\n"]
  private static let blanks = [" ", " ", "\t", "  ", " \t"]

  /// Draws up to sixty lines.
  init(seed: Int) {
    state = UInt64(seed)
    var lines = ""
    if below(8) == 0 { lines += "\u{FEFF}" }
    for _ in 0..<below(60) { lines += line() + pick(Self.breaks) }
    if below(2) == 0 { lines += line() }
    text = Array(lines.utf8)
    if below(20) == 0, !text.isEmpty { text[below(text.count)] = 0xC3 }
  }

  private mutating func line() -> String {
    switch below(12) {
    case 0: return pick(["", " ", "# a b", "  #", "a", ",", "a,,2", "a b c d e", "a,b,1,1,1"])
    case 1...3:
      let fields = [id(), id(), pick(Self.weights), pick(Self.signs)].prefix(2 + below(3))
      return fields.joined(separator: pick([",", ", ", " ,\t"]))
    case 4...6:
      let fields = [id(), id(), pick(Self.weights), pick(Self.signs)].prefix(2 + below(3))
      return pick(["", " "]) + fields.joined(separator: pick(Self.blanks)) + pick(["", " "])
    default: return "\(below(30)) \(below(30))"
    }
  }

  private mutating func id() -> String { pick(Self.ids) }

  private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  /// SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
