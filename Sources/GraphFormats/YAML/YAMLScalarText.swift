/// How a scalar is written on one line.
enum YAMLScalarText {
  /// What a field makes of its scalars.
  enum Field {
    /// A text, which other readers of YAML must not take for a number, a date or a truth value.
    case text
    /// A number, date or truth value, which needs no quotes.
    case typed
    /// A value whose type the model doesn't know; the author's choice to quote or not is kept.
    case free
  }

  /// The scalar on one line: plain where that is safe, else in quotes.
  static func inline(_ text: String, _ style: YAMLScalarStyle, _ field: Field, inFlow: Bool) -> String {
    let mayBePlain =
      switch field {
      case .text: !looksTyped(text)
      case .typed: !nulls.contains(text)
      case .free: style == .plain || !looksTyped(text)
      }
    if style == .plain, nulls.contains(text) { return text }
    return mayBePlain && isPlainSafe(text, inFlow: inFlow) ? text : quoted(text)
  }

  static func key(_ text: String, inFlow: Bool) -> String {
    inline(text, .doubleQuoted, .text, inFlow: inFlow)
  }

  /// The text in double quotes, or in single quotes where those need no escapes and double quotes would.
  static func quoted(_ text: String) -> String {
    let needsEscapes = text.unicodeScalars.contains { $0 == "\t" || $0 == "\n" || CleanText.isUnsafe($0) }
    if !needsEscapes, text.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" }) {
      return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String(Character($0)) }.joined() + "'"
    }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case "\0": return "\\0"
    default: break
    }
    guard CleanText.isUnsafe(scalar) else { return String(Character(scalar)) }
    let value = scalar.value
    let (letter, digits) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
    let hex = String(value, radix: 16, uppercase: true)
    return "\\" + letter + String(repeating: "0", count: digits - hex.count) + hex
  }

  /// Whether YAML 1.1 and 1.2 read the text back unchanged without quotes, as a scalar of whatever type.
  static func isPlainSafe(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
      return false
    }
    if "?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
    if first == "-", scalars.count == 1 || scalars[1] == " " { return false }
    if text.hasPrefix("---") || text.hasPrefix("...") { return false }
    for (position, scalar) in scalars.enumerated() {
      if scalar == "\t" || scalar == "\n" || CleanText.isUnsafe(scalar) { return false }
      if inFlow, ",[]{}:".unicodeScalars.contains(scalar) { return false }
      if position > 0, scalar == "#", scalars[position - 1] == " " { return false }
      if position > 0, scalar == " ", scalars[position - 1] == ":" { return false }
    }
    return true
  }

  /// Whether a reader of YAML 1.1 or 1.2 could take the text for something else than a string.
  static func looksTyped(_ text: String) -> Bool {
    if nulls.contains(text) || words.contains(text.lowercased()) { return true }
    var rest = text.unicodeScalars[...]
    if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
    if rest.first == "." {
      return rest.count > 1 && numeric(rest.dropFirst()) || infinities.contains(String(rest).lowercased())
    }
    guard let first = rest.first, ("0"..."9").contains(first) else { return false }
    if String(rest).hasPrefix("0x") { return true }
    return numeric(rest)
  }

  private static func numeric(_ text: Substring.UnicodeScalarView) -> Bool {
    text.allSatisfy { "0123456789_.,:eEobTtZz+- ".unicodeScalars.contains($0) }
  }

  private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
  private static let words: Set<String> = [
    "yes", "no", "on", "off", "true", "false", "y", "n", "null", "=", "<<",
  ]
  private static let infinities: Set<String> = [".inf", ".nan"]
}
