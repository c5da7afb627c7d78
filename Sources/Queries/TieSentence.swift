import ActorModel

/// Puts a tie into sentences: who, what, when, according to whom, how credible.
struct TieSentence {
  let graph: ActorGraph
  let names: [String: String]

  init(_ graph: ActorGraph) {
    self.graph = graph
    names = Dictionary(graph.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tie and its evidence in a sentence each.
  func sentences(for tie: Tie, numbering: inout SourceNumbering) -> [String] {
    [statement(of: tie)] + tie.evidence.map { claim($0, numbering: &numbering) }
  }

  /// Who does what to whom and when, with status and confidence.
  func statement(of tie: Tie) -> String {
    let relation = graph.taxonomy[tie.relation]
    let others = tie.others.map(name).listed
    var sentence = "\(name(tie.from)) \(relation?.label ?? tie.relation) \(others)"
    if let period = tie.validity.phrase { sentence += ", \(period)" }
    if let outcome = tie.outcome { sentence += "; outcome: \(outcome.rawValue)" }
    if !tie.about.isEmpty { sentence += "; this concerns \(tie.about.map(subject).listed)" }
    var remarks: [String] = []
    if let status = tie.status { remarks.append(status.rawValue) }
    remarks.append(tie.confidence.map { "confidence \($0) of 100" } ?? "confidence not judged")
    return sentence + " (\(remarks.joined(separator: ", ")))."
  }

  private func claim(_ evidence: Evidence, numbering: inout SourceNumbering) -> String {
    let number = numbering.number(of: evidence.source)
    let place = [
      "[\(number)]", evidence.locator, evidence.credibility.map { "\($0.meaning) (\($0.rawValue))" },
    ].compactMap { $0 }.joined(separator: ", ")
    let claimant = evidence.claimedBy.map(name) ?? "The source itself"
    let verb =
      switch evidence.stance {
      case .supports: "says so"
      case .disputes: "disputes it"
      case .mentions: "mentions it"
      }
    let words = [evidence.summary, evidence.quote.map { "“\($0)”" }].compactMap { $0 }.joined(separator: " ")
    return "\(claimant) \(verb) (\(place))" + (words.isEmpty ? "." : ": \(words)")
  }

  private func subject(_ tie: String) -> String {
    guard let tie = graph.tie(tie) else { return tie }
    let relation = graph.taxonomy[tie.relation]?.label ?? tie.relation
    return "“\(name(tie.from)) \(relation) \(tie.others.map(name).listed)”"
  }

  func name(_ actor: String) -> String { names[actor] ?? actor }
}

extension [String] {
  /// The texts as a list in a sentence: "a, b and c".
  package var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
