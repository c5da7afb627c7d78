public import ActorModel
import AnalysisGraph

/// A comparison in prose: who turned on whom, what began, ended and was judged anew, each with its evidence.
public struct ComparisonProse: Sendable, Hashable {
  /// Changes of one kind.
  public struct Section: Sendable, Hashable {
    /// What they have in common.
    public let title: String
    /// For each change a sentence, and then what belongs to it: each field that changed and each tie by itself, with the
    /// claims about it after it.
    public let items: [[[String]]]
  }

  /// How much differs, in a sentence.
  public let opening: String
  /// The changes, the most telling kinds first.
  public let sections: [Section]
  /// The sources that were named; a source's number is its position plus one.
  public let sources: [Source]
  /// The same with their grades, in a line each.
  public let citations: [String]

  /// Puts a comparison into words.
  public init(_ comparison: Comparison) {
    var writer = Writer(comparison)
    opening = writer.opening
    sections = writer.sections().filter { !$0.items.isEmpty }
    sources = writer.numbering.sources
    citations = writer.numbering.sources.map(writer.citation)
  }
}

extension Reliability? {
  fileprivate var gradeInWords: String { map { "\($0.meaning) (\($0.rawValue))" } ?? "not graded" }
}

/// Writes the sentences; the claims about a tie are told the first time that it is spoken of.
private struct Writer {
  let comparison: Comparison
  var numbering: SourceNumbering
  private let before: TieSentence
  private let after: TieSentence
  private var told: Set<Tie> = []

  init(_ comparison: Comparison) {
    self.comparison = comparison
    numbering = SourceNumbering(comparison.after.graph.sources + comparison.before.graph.sources)
    before = TieSentence(comparison.before.graph)
    after = TieSentence(comparison.after.graph)
  }

  var opening: String {
    let between = "From \(comparison.before.name) to \(comparison.after.name)"
    guard !comparison.isEmpty else { return "\(between) nothing differs." }
    func count(_ kind: PairTurn.Kind) -> Int { comparison.turns.count { $0.kind == kind } }
    func count(_ kind: TieDifference.Kind) -> Int {
      comparison.ties.count { $0.changes.contains { $0.kind == kind } }
    }
    var parts: [String] = []
    func add(_ count: Int, _ one: String, _ many: String, _ rest: String) {
      if count > 0 { parts.append("\(count) \(count == 1 ? one : many) \(rest)") }
    }
    add(count(.rupture), "pair", "pairs", "turned from friends into enemies")
    add(count(.rapprochement), "pair", "pairs", "turned from enemies into friends")
    add(count(.souring), "pair", "pairs", "soured")
    add(count(.warming), "pair", "pairs", "warmed")
    for kind in TieDifference.Kind.allCases { add(count(kind), "tie", "ties", kind.rawValue) }
    for word in ["gained", "lost", "changed"] {
      add(comparison.actors.count { $0.word == word }, "actor", "actors", word)
    }
    for word in ["gained", "lost", "changed"] {
      add(comparison.sources.count { $0.word == word }, "source", "sources", word)
    }
    return "\(between): \(parts.listed)."
  }

  mutating func sections() -> [ComparisonProse.Section] {
    var sections: [ComparisonProse.Section] = []
    let titles: [(PairTurn.Kind, String)] = [
      (.rupture, "From friends to enemies"), (.rapprochement, "From enemies to friends"),
      (.souring, "Soured"), (.warming, "Warmed"),
    ]
    for (kind, title) in titles {
      var items: [[[String]]] = []
      for turn in comparison.turns where turn.kind == kind { items.append(sentences(on: turn)) }
      sections.append(.init(title: title, items: items))
    }
    for kind in TieDifference.Kind.allCases {
      var items: [[[String]]] = []
      for tie in comparison.ties where tie.changes.contains(where: { $0.kind == kind }) {
        items.append(sentences(on: tie, kind))
      }
      sections.append(.init(title: "Ties \(kind.rawValue)", items: items))
    }
    let actors = comparison.actors.map { actor in
      let thing = actor.after ?? actor.before
      let detail = thing.map { " (\($0.kind.rawValue))" } ?? ""
      return [["\(thing?.name ?? "")\(detail): \(actor.word)."]] + actor.fields.map { [sentence($0)] }
    }
    let sources = comparison.sources.map { source in
      let thing = source.after ?? source.before
      let number = thing.map { "[\(numbering.number(of: $0.id))] " } ?? ""
      return [["\(number)\(thing?.title ?? ""): \(source.word)\(resting(on: thing))."]]
        + source.fields.map { [sentence($0)] }
    }
    return sections + [
      .init(title: "Actors", items: actors), .init(title: "Sources changed", items: sources),
    ]
  }

  /// How many ties rest on a source.
  private func resting(on source: Source?) -> String {
    let ties = (comparison.after.ties + comparison.before.ties)
      .filter { tie in tie.evidence.contains { $0.source == source?.id } }
    let count = Set(ties.map(\.id)).count
    return count == 0 ? "" : "; \(count) \(count == 1 ? "tie rests" : "ties rest") on it"
  }

  private func sentence(_ change: FieldChange) -> String {
    let after = change.after ?? "nothing"
    let isEnded = after.last.map { ".!?…".contains($0) } ?? false
    return "\(change.field): \(change.before ?? "nothing") → \(after)\(isEnded ? "" : ".")"
  }

  private mutating func sentences(on turn: PairTurn) -> [[String]] {
    let names = turn.actors.map(after.name).listed
    var sentences = [["\(names): \(Self.word(turn.before)) before, \(Self.word(turn.after)) now."]]
    for tie in turn.tiesBefore { sentences.append(told(tie, before, "Before")) }
    for tie in turn.tiesAfter { sentences.append(told(tie, after, "Now")) }
    return sentences
  }

  private static func word(_ sign: AnalysisGraph.Sign) -> String {
    switch sign {
    case .positive: "friends"
    case .negative: "enemies"
    case .mixed: "friends and enemies at once"
    case .neutral: "neither"
    }
  }

  private mutating func sentences(on tie: TieDifference, _ kind: TieDifference.Kind) -> [[String]] {
    guard let shown = tie.tie else { return [] }
    let writer = tie.after == nil ? before : after
    let sentences = told(shown, writer, nil)
    let changes = tie.changes.filter { $0.kind == kind }.compactMap(\.field).map { [sentence($0)] }
    return [Array(sentences.prefix(1))] + changes + sentences.dropFirst().map { [$0] }
  }

  /// A source in a line, with the grade that it had before where that is another one.
  func citation(of source: Source) -> String {
    let citation = numbering.citation(of: source)
    let grades = [comparison.before, comparison.after].map { state in
      state.graph.sources.first { $0.id == source.id }.map { $0.reliability.gradeInWords }
    }
    guard let old = grades[0], let new = grades[1], old != new else { return citation }
    return "\(citation); before: \(old)"
  }

  /// A tie with the claims about it, if they were not told yet.
  private mutating func told(_ tie: Tie, _ writer: TieSentence, _ head: String?) -> [String] {
    let statement = (head.map { "\($0): " } ?? "") + writer.statement(of: tie)
    guard told.insert(tie).inserted else { return [statement] }
    return [statement] + writer.sentences(for: tie, numbering: &numbering).dropFirst()
  }
}
