/// A text of several lines, as a literal (`|`) or folded (`>`) block scalar.
struct YAMLBlockText {
  /// What stands behind the key: `|`, `>-` and so on.
  let header: String
  /// The lines, without the indentation of the block.
  let lines: [String]

  /// Writes the text as a block, as near to the author's lines as possible; `nil` where no block says it.
  init?(_ text: String, _ style: YAMLScalarStyle, source: ArraySlice<UInt8>) {
    let isFolded = style == .folded || style != .literal && !text.contains("\n")
    let candidates = isFolded ? [YAMLBlockText.sourceLines(source, style), YAMLBlockText.fill(text)] : []
    for case let lines? in candidates {
      if let header = YAMLBlockText.header(">", text, lines), YAMLBlockText.reads(header, lines, as: text) {
        self.header = header
        self.lines = lines
        return
      }
    }
    let lines = YAMLBlockText.literalLines(text)
    guard let header = YAMLBlockText.header("|", text, lines), YAMLBlockText.reads(header, lines, as: text)
    else {
      return nil
    }
    self.header = header
    self.lines = lines
  }

  private static func header(_ indicator: String, _ text: String, _ lines: [String]) -> String? {
    guard let first = lines.first(where: { !$0.isEmpty }) else { return nil }
    return indicator + (first.unicodeScalars.first == " " ? "2" : "") + (text.hasSuffix("\n") ? "" : "-")
  }

  private static func literalLines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if text.hasSuffix("\n") { lines.removeLast() }
    return lines
  }

  /// The author's lines of a folded or plain text.
  private static func sourceLines(_ source: ArraySlice<UInt8>, _ style: YAMLScalarStyle) -> [String]? {
    guard style == .folded || style == .plain else { return nil }
    var lines = String(decoding: source, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if style == .plain { return lines.map(withoutOuterBlanks) }
    lines.removeFirst()
    let depth = lines.first { !isBlank($0) }?.unicodeScalars.prefix { $0 == " " }.count ?? 0
    var texts = lines.map { isBlank($0) ? "" : String($0.unicodeScalars.dropFirst(depth)) }
    while texts.last?.isEmpty ?? false { texts.removeLast() }
    return texts
  }

  /// Scalars, not characters: a combining mark behind a blank joins it to one character that is no blank.
  private static func isBlank(_ line: Substring) -> Bool { line.unicodeScalars.allSatisfy { $0 == " " } }

  private static func withoutOuterBlanks(_ line: Substring) -> String {
    var scalars = line.unicodeScalars
    while scalars.first == " " || scalars.first == "\t" { scalars.removeFirst() }
    while scalars.last == " " || scalars.last == "\t" { scalars.removeLast() }
    return String(scalars)
  }

  /// The text broken into lines at single spaces.
  private static func fill(_ text: String) -> [String]? {
    guard !text.contains("\n") else { return nil }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if line.isEmpty {
        line = String(word)
      } else if line.count + word.count + 1 > YAMLWriter.width - 8, !word.isEmpty, line.last != " " {
        lines.append(line)
        line = String(word)
      } else {
        line += " " + word
      }
    }
    return lines + [line]
  }

  /// Whether a reader gets the text back.
  private static func reads(_ header: String, _ lines: [String], as text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: CleanText.isUnsafe) else { return false }
    let file = "k: \(header)\n" + lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    let remarks = Remarks()
    let tree = YAMLParser.parse(Array(file.utf8), file: 0, remarks: remarks)
    guard !remarks.hasErrors, case .scalar(text, _) = tree.root?.entries.first?.value.content else {
      return false
    }
    return true
  }
}
