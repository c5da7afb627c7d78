public import Queries

extension Explanation {
  /// The explanation as indented text for a terminal.
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
    add(opening)
    for (number, passage) in passages.enumerated() {
      lines += ["", heading("\(number + 1). \(passage.heading.onOneLine)")]
      for tie in passage.steps.flatMap({ $0 }) {
        for (position, sentence) in tie.enumerated() {
          add(sentence, after: position == 0 ? "   • " : "     – ")
        }
      }
      add(passage.verdict, after: "   ")
      if let weakest = passage.weakestLink { add(weakest, after: "   ") }
    }
    if !passages.isEmpty {
      lines.append("")
      add(Explanation.caution)
    }
    if !citations.isEmpty {
      lines += ["", heading("Sources")]
      for (position, citation) in citations.enumerated() { add(citation, after: "[\(position + 1)] ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The explanation as Markdown.
  public var markdown: String {
    var lines = [opening.markdownText]
    for passage in passages {
      lines += ["", "### \(passage.heading.onOneLine.markdownText)", ""]
      for tie in passage.steps.flatMap({ $0 }) {
        for (position, sentence) in tie.enumerated() {
          lines.append((position == 0 ? "- " : "  - ") + sentence.onOneLine.markdownText)
        }
      }
      lines += [
        "",
        ([passage.verdict] + (passage.weakestLink.map { [$0] } ?? [])).joined(separator: " ").markdownText,
      ]
    }
    if !passages.isEmpty { lines += ["", Explanation.caution] }
    if !citations.isEmpty { lines += ["", "### Sources", ""] }
    lines += citations.enumerated().map { "\($0 + 1). \($1.onOneLine.markdownText)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
