public import Queries

extension Explanation {
  /// The explanation as indented text for a terminal.
  public var text: String {
    var lines = [opening]
    for (number, passage) in passages.enumerated() {
      lines.append("")
      lines.append("\(number + 1). \(passage.heading)")
      for tie in passage.steps.flatMap({ $0 }) {
        for (position, sentence) in tie.enumerated() {
          lines.append((position == 0 ? "   • " : "     – ") + sentence.onOneLine)
        }
      }
      lines.append("   " + passage.verdict)
      if let weakest = passage.weakestLink { lines.append("   " + weakest) }
    }
    if !passages.isEmpty { lines += ["", Explanation.caution] }
    if !citations.isEmpty {
      lines += ["", "Sources"]
      lines += citations.enumerated().map { "[\($0 + 1)] \($1.onOneLine)" }
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
