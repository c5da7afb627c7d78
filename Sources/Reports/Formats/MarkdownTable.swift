extension Table {
  /// The table as GitHub-flavoured Markdown, numbers aligned to the right.
  public func markdown() -> String {
    let isNumeric = columns.indices.map(holdsNumbers)
    func line(_ values: [String]) -> String { "| \(values.joined(separator: " | ")) |\n" }
    return line(columns.map(\.markdownText)) + line(isNumeric.map { $0 ? "---:" : "---" })
      + readableRows().map { line($0.map(\.markdownText)) }.joined()
  }
}

extension String {
  /// The text with the characters that Markdown or HTML would take for markup escaped.
  public var markdownText: String {
    reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "|", "*", "_", "`", "[", "]", "\\", "#": text += "\\\(character)"
      default: text.append(character)
      }
    }
  }
}
