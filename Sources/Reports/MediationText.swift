public import Queries

extension MediationBrief {
  /// The brief as indented text for a terminal.
  ///
  /// - Parameters:
  ///   - width: Where lines end; `nil` leaves each sentence on one line.
  ///   - heading: What makes a heading stand out.
  /// - Returns: The lines, each ended by a line feed.
  public func text(width: Int? = nil, heading: (String) -> String = { $0 }) -> String {
    var lines: [String] = []
    func add(_ text: String, after head: String = "") {
      lines.append(text.onOneLine.hanging(from: head, width: width))
    }
    for sentence in opening { add(sentence) }
    for passage in passages {
      lines += ["", heading(passage.heading.onOneLine)]
      for point in passage.points {
        for (position, sentence) in point.enumerated() {
          add(sentence, after: position == 0 ? "   • " : "     – ")
        }
      }
    }
    if !passages.isEmpty {
      lines.append("")
      add(Self.rule)
    }
    if !citations.isEmpty {
      lines += ["", heading("Sources")]
      for (position, citation) in citations.enumerated() { add(citation, after: "[\(position + 1)] ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The brief as Markdown.
  public var markdown: String {
    var lines = [opening.joined(separator: " ").markdownText]
    for passage in passages {
      lines += ["", "### \(passage.heading.onOneLine.markdownText)", ""]
      for point in passage.points {
        for (position, sentence) in point.enumerated() {
          lines.append((position == 0 ? "- " : "  - ") + sentence.onOneLine.markdownText)
        }
      }
    }
    if !passages.isEmpty { lines += ["", Self.rule.markdownText] }
    if !citations.isEmpty { lines += ["", "### Sources", ""] }
    lines += citations.enumerated().map { "\($0 + 1). \($1.onOneLine.markdownText)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
