public import Queries

extension ComparisonProse {
  /// The comparison as text for a terminal.
  ///
  /// - Parameters:
  ///   - width: Where lines end; `nil` leaves each sentence on one line.
  ///   - heading: What makes a heading stand out.
  /// - Returns: The lines, each ended by a line feed.
  public func text(width: Int? = nil, heading: (String) -> String = { $0 }) -> String {
    var lines = [opening.onOneLine.hanging(from: "", width: width)]
    for section in sections {
      lines += ["", heading("\(section.title) (\(section.items.count))")]
      for line in section.items.flatMap(Self.lines) {
        lines.append(line.text.onOneLine.hanging(from: ["• ", "  – ", "    – "][line.depth], width: width))
      }
    }
    if !citations.isEmpty {
      lines += ["", heading("Sources")]
      for (position, citation) in citations.enumerated() {
        lines.append(citation.onOneLine.hanging(from: "[\(position + 1)] ", width: width))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sentences on a change with how deep they stand: the change, what belongs to it, and the claims about that.
  private static func lines(of item: [[String]]) -> [(depth: Int, text: String)] {
    item.enumerated().flatMap { place, group in
      group.enumerated().map { (min(place, 1) + min($0, 1), $1) }
    }
  }

  /// The comparison as Markdown.
  public var markdown: String {
    var lines = [opening.onOneLine.markdownText]
    for section in sections {
      lines += ["", "### \(section.title) (\(section.items.count))", ""]
      for line in section.items.flatMap(Self.lines) {
        lines.append(["- ", "  - ", "    - "][line.depth] + line.text.onOneLine.markdownText)
      }
    }
    if !citations.isEmpty { lines += ["", "### Sources", ""] }
    lines += citations.enumerated().map { "\($0 + 1). \($1.onOneLine.markdownText)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
