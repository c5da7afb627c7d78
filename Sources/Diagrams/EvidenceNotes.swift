public import ActorModel

/// The numbered evidence list of a figure in Markdown: one entry for each tie, with what was said where, by whom
/// and how credible it is. The numbers are those on the lines: places in the graph's list of ties.
///
/// Linear in ties and evidence.
public func evidenceNotes(for ties: some Sequence<Tie>, in graph: ActorGraph) -> String {
  let numbers = tieNumbers(of: graph)
  let words = TieWords(graph: graph, numbers: numbers)
  let sources = Dictionary(graph.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var next = graph.ties.count
  var text = ""
  for tie in ties {
    if numbers[tie.id] == nil { next += 1 }
    let facts = words.circumstances(of: tie)
    text += "- **[\(numbers[tie.id] ?? next)]** \(markdown(words.sentence(tie)))"
    text += facts.isEmpty ? "\n" : " (\(markdown(facts.joined(separator: "; "))))\n"
    if tie.evidence.isEmpty { text += "  - No evidence given.\n" }
    for evidence in tie.evidence {
      text += "  - \(entry(evidence, source: sources[evidence.source], words: words))\n"
    }
  }
  return text
}

private func entry(_ evidence: Evidence, source: Source?, words: TieWords) -> String {
  var text = citation(of: source, id: evidence.source, words: words)
  if let locator = evidence.locator { text += ", \(markdown(cleanText(locator, limit: 120)))" }
  if let claimant = evidence.claimedBy { text += ", claimed by \(markdown(words.name(claimant)))" }
  if evidence.stance != .supports { text += ", \(evidence.stance.rawValue) it" }
  if let date = evidence.date { text += ", \(markdown(cleanText(date.phrase, limit: 40)))" }
  let grade = (source?.reliability?.rawValue ?? "") + (evidence.credibility.map { String($0.rawValue) } ?? "")
  if !grade.isEmpty { text += ", grade \(grade)" }
  if let quote = evidence.quote { text += ": \u{201C}\(markdown(cleanText(quote, limit: 600)))\u{201D}" }
  if let summary = evidence.summary {
    text += (evidence.quote == nil ? ": " : " ") + markdown(cleanText(summary, limit: 900))
  }
  return text
}

private func citation(of source: Source?, id: String, words: TieWords) -> String {
  guard let source else { return markdown(cleanText(id, limit: 120)) }
  let name = markdown(words.citation(source))
  guard let url = source.url, isSafeLink(url) else { return name }
  return "[\(name)](<\(url)>)"
}

/// Whether an address may be linked to: `http`, `https` or `mailto`, in printable ASCII without angle brackets.
func isSafeLink(_ address: String) -> Bool {
  let lower = address.lowercased()
  guard ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix) else { return false }
  return address.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }
}

/// A text with every character that Markdown reads as markup escaped.
private func markdown(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_[]<>#|~&$".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
