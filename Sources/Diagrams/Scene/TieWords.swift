import ActorModel

/// Puts ties and actors into the words of labels, tooltips and notes.
struct TieWords {
  let graph: ActorGraph
  let numbers: [String: Int]
  private let names: [String: String]
  private let sources: [String: Source]

  init(graph: ActorGraph, numbers: [String: Int]) {
    self.graph = graph
    self.numbers = numbers
    names = Dictionary(
      graph.actors.map { ($0.id, cleanText($0.name, limit: 120)) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(graph.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// An actor's name, or the text itself where it names no actor.
  func name(_ id: String) -> String { names[id] ?? cleanText(id, limit: 120) }

  /// Whether the line is thin or dotted for what a mark says.
  static func isShownByLine(_ mark: String) -> Bool {
    ["alleged", "disputed ?", "denied", "forecast", "low confidence"].contains(mark)
  }

  /// What stands on the line beside the relation's words.
  func marks(of tie: Tie, relation: Relation?) -> [String] {
    var marks: [String] = []
    switch tie.status {
    case .alleged: marks.append("alleged")
    case .disputed: marks.append("disputed ?")
    case .denied: marks.append("denied")
    case .ended: marks.append("ended")
    case .forecast: marks.append("forecast")
    case .reported, .confirmed, nil: break
    }
    if let confidence = tie.confidence, confidence < 50, marks.isEmpty || tie.status == .ended {
      marks.append("low confidence")
    }
    switch tie.outcome {
    case .agreement: marks.append("agreement")
    case .partial: marks.append("partly successful")
    case .ongoing: marks.append("ongoing")
    case .failed: marks.append("failed")
    case .unknown, nil: break
    }
    if tie.sign == .mixed && relation?.sign != .mixed { marks.append("mixed") }
    let targets = self.targets(of: tie)
    if !targets.isEmpty { marks.append("about " + targets.joined(separator: ", ")) }
    return marks
  }

  /// The ties that a tie is about, by their numbers in ascending order, and whether there are others.
  private func targets(of tie: Tie) -> [String] {
    let known = tie.about.compactMap { numbers[$0] }.sorted().map { "[\($0)]" }
    let others = tie.about.count - known.count
    return known + (others == 0 ? [] : [others == 1 ? "a tie not listed" : "\(others) ties not listed"])
  }

  /// The tie as a sentence without its full stop: "Qatar mediates between the Taliban and Pakistan".
  func sentence(_ tie: Tie) -> String {
    let label = graph.taxonomy[tie.relation]?.label ?? tie.relation.replacing("-", with: " ")
    return "\(name(tie.from)) \(cleanText(label, limit: 80)) \(list(tie.others.map(name)))"
  }

  /// What is known of the tie beside its sentence: status, confidence, dates, outcome.
  func circumstances(of tie: Tie) -> [String] {
    var facts: [String] = []
    if let status = tie.status { facts.append(status.rawValue) }
    if let confidence = tie.confidence { facts.append("confidence \(confidence) of 100") }
    if let period = tie.validity.phrase { facts.append(cleanText(period, limit: 80)) }
    if let outcome = tie.outcome { facts.append("outcome: \(outcome.rawValue)") }
    let targets = self.targets(of: tie)
    if !targets.isEmpty { facts.append("about \(list(targets))") }
    return facts
  }

  /// The tie in a sentence with its number, status and dates.
  func sentence(_ tie: Tie, number: Int) -> String {
    let facts = circumstances(of: tie)
    let text = "[\(number)] \(sentence(tie))" + (facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))")
    return cleanText(text, limit: 400) + "."
  }

  /// The tooltip of a tie: its sentence, who claims it and where it is written.
  func tooltip(of tie: Tie, number: Int) -> String {
    cleanText("\(sentence(tie, number: number)) \(provenance(of: tie))", limit: 800)
  }

  /// Who claims a tie and where it is written, in sentences.
  func provenance(of tie: Tie) -> String {
    let claimants = unique(tie.evidence.compactMap(\.claimedBy).map(name))
    let cited = unique(
      tie.evidence.map { evidence in
        let source = sources[evidence.source].map(citation) ?? cleanText(evidence.source, limit: 80)
        return evidence.locator.map { "\(source), \(cleanText($0, limit: 80))" } ?? source
      })
    let source = cited.isEmpty ? "No source given." : "Source: \(cited.joined(separator: "; "))."
    return claimants.isEmpty ? source : "Claimed by \(list(claimants)). \(source)"
  }

  /// The tooltip of an actor.
  func tooltip(of actor: Actor, degree: Int, facts: [String] = []) -> String {
    var text =
      "\(cleanText(actor.name, limit: 300)) (\(actor.kind.caption)), \(degree) \(degree == 1 ? "tie" : "ties")"
    for fact in facts { text += ", \(cleanText(fact, limit: 120))" }
    if !actor.aliases.isEmpty {
      text += ". Also: \(actor.aliases.prefix(8).map { cleanText($0, limit: 60) }.joined(separator: ", "))"
    }
    if let summary = actor.summary { text += ". \(cleanText(summary, limit: 300))" }
    return cleanText(text, limit: 700)
  }

  /// A source in a line: title, publisher, date.
  func citation(_ source: Source) -> String {
    let parts = [
      source.title, source.publisher == source.title ? nil : source.publisher, source.date?.phrase,
    ]
    return parts.compactMap { $0 }.map { cleanText($0, limit: 100) }.joined(separator: ", ")
  }

  /// The documents that these ties rest on, for the foot of the figure; in short only how many.
  func sourceNote(for ties: [Tie], isShort: Bool = false) -> String? {
    let cited = unique(ties.flatMap(\.evidence).map(\.source)).map { id in
      sources[id].map(citation) ?? cleanText(id, limit: 80)
    }
    guard !cited.isEmpty else { return nil }
    if isShort, cited.count > 1 { return "\(cited.count) sources, named in the list of evidence." }
    let shown = cited.prefix(4).joined(separator: "; ")
    let rest = cited.count > 4 ? "; and \(cited.count - 4) more" : ""
    return "\(cited.count == 1 ? "Source" : "Sources"): \(shown)\(rest)."
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

/// Items joined as prose: "a", "a and b", "a, b and c".
func list(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}
