public import ActorModel

/// A graph with some edits, and what they did, in sentences.
///
/// Edits are lines of words; a name of several words may stand in quotation marks, and `#` begins a remark:
///
/// ```
/// remove TIE                     # a tie by its id, or A RELATION B, or A B: all ties between two actors
/// add A RELATION B sign +1 weight 2 since 2026-01 until 2026-06
/// flip A B                       # friend becomes enemy, enemy friend
/// weigh TIE to 3
/// end A RELATION B on 2026-02
/// ```
///
/// They apply one after the other. A relation stands for its descendants too, and direction does not matter where ties
/// are chosen; to add one, it does.
public struct Scenario: Sendable {
  /// The graph after the edits.
  public private(set) var graph: ActorGraph
  /// What each edit did, in the order of the edits.
  public private(set) var changes: [String] = []
  /// The ties that were added, as they were then.
  public private(set) var addedTies: [Tie] = []
  /// The ties that were edited, as they were before, in the order of the edits.
  public private(set) var editedTies: [Tie] = []

  /// The edits that can't be done, with their places and what to write instead. What follows from them is not done
  /// either, so that one mistake may lead to another.
  public private(set) var mistakes: [QueryError] = []

  private let endsNow: Bool
  private static let verbs = ["remove", "add", "flip", "weigh", "end"]

  /// Edits a graph.
  ///
  /// - Parameters:
  ///   - edits: The lines.
  ///   - name: What the lines are called in errors: a file, or the option they come from.
  ///   - graph: The graph.
  ///   - endsNow: Whether a tie that ends is left out, since nobody asks for a date; otherwise it gets its end.
  public init(_ edits: String, named name: String, to graph: ActorGraph, endsNow: Bool) {
    self.graph = graph
    self.endsNow = endsNow
    for (number, line) in edits.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = EditWords(line)
      let place = Place(name: name, line: number + 1)
      do throws(QueryError) {
        if let column = words.openQuote { throw place.error(column, "the quotation mark is not closed") }
        try apply(words.words, at: place)
      } catch {
        mistakes.append(error)
      }
    }
  }

  private struct Place {
    let name: String
    let line: Int

    func error(_ column: Int, _ message: String) -> QueryError {
      QueryError(description: "\(name):\(line):\(column): \(message)")
    }
  }

  private mutating func apply(_ words: [EditWords.Word], at place: Place) throws(QueryError) {
    guard let verb = words.first else { return }
    var rest = Array(words.dropFirst())
    switch verb.text.lowercased() {
    case "remove":
      let chosen = try ties(rest, after: verb, place)
      note("Removed", chosen)
      graph.ties.removeAll { chosen.contains($0.id) }
    case "flip":
      let chosen = try ties(rest, after: verb, place)
      let signed = chosen.filter { [.positive, .negative].contains(graph.tie($0)?.sign) }
      guard !signed.isEmpty else {
        throw place.error(
          verb.column, "these ties are neither friendly nor hostile, so that there is nothing to flip")
      }
      note("Flipped", signed) { $0.sign == .positive ? "hostile now" : "friendly now" }
      change(signed) { $0.sign = $0.sign == .positive ? .negative : .positive }
    case "weigh":
      let value = try take("to", from: &rest, after: verb, place)
      guard let weight = Double(value.text), weight > 0, weight.isFinite else {
        throw place.error(value.column, "`\(value.text)` is no weight; write a number above 0")
      }
      let chosen = try ties(rest, after: verb, place)
      note("Weighs \(value.text) now", chosen)
      change(chosen) { $0.weight = weight }
    case "end":
      let value = try take("on", from: &rest, after: verb, place)
      let date = try date(value, place)
      let chosen = try ties(rest, after: verb, place)
      if let tie = chosen.compactMap(graph.tie).first(where: {
        Validity(from: $0.validity.from, to: date).isReversed
      }) {
        throw place.error(
          value.column, "the tie `\(tie.id)` would end before it begins, \(tie.validity.from?.phrase ?? "")")
      }
      note("Ends on \(value.text)", chosen)
      if endsNow {
        graph.ties.removeAll { chosen.contains($0.id) }
      } else {
        change(chosen) { $0.validity.to = date }
      }
    case "add": try add(rest, after: verb, place)
    default:
      let hint = nearest(verb.text, among: Self.verbs).map { "; did you mean `\($0)`?" } ?? ""
      throw place.error(
        verb.column, "`\(verb.text)` is no edit; write \(Self.verbs.joined(separator: ", "))\(hint)")
    }
  }

  // MARK: Choosing ties

  /// The ids of the ties that words choose.
  private func ties(
    _ words: [EditWords.Word], after verb: EditWords.Word, _ place: Place
  ) throws(QueryError) -> Set<String> {
    guard let first = words.first else {
      throw place.error(
        verb.column + verb.text.count,
        "`\(verb.text)` needs a tie: its id, or `A RELATION B`, or `A B` for all ties between two actors")
    }
    if words.count == 1 {
      if graph.tie(first.text) != nil { return [first.text] }
      let hint = nearest(first.text, among: graph.ties.map(\.id)).map { "; did you mean `\($0)`?" } ?? ""
      throw place.error(
        first.column, "the graph has no tie `\(first.text)`\(hint); `entente ties` lists them with their ids")
    }
    let (one, relation, other) = try ends(words, place, needsRelation: false)
    let chosen = graph.ties.filter { tie in
      guard relation.map({ graph.taxonomy.relation(tie.relation, isKindOf: $0) }) ?? true else {
        return false
      }
      return (tie.from == one.id && tie.others.contains(other.id))
        || (tie.from == other.id && tie.others.contains(one.id))
    }
    guard !chosen.isEmpty else {
      throw place.error(
        first.column,
        "the graph has no tie\(relation.map { " of the relation `\($0)`" } ?? "") between \(one.name) and \(other.name)"
      )
    }
    return Set(chosen.map(\.id))
  }

  /// Two actors, and the relation between them where there is one: the first way to read the words that makes sense.
  private func ends(
    _ words: [EditWords.Word], _ place: Place, needsRelation: Bool
  ) throws(QueryError) -> (one: Actor, relation: String?, other: Actor) {
    func actor(_ part: ArraySlice<EditWords.Word>) -> Actor? {
      try? graph.actor(named: part.map(\.text).joined(separator: " "))
    }
    for middle in words.indices.dropFirst().dropLast() where graph.taxonomy[words[middle].text] != nil {
      if let one = actor(words[..<middle]), let other = actor(words[(middle + 1)...]) {
        return (one, words[middle].text, other)
      }
    }
    if !needsRelation {
      for middle in words.indices.dropFirst() {
        if let one = actor(words[..<middle]), let other = actor(words[middle...]) { return (one, nil, other) }
      }
    }
    throw complaint(words, place, needsRelation: needsRelation)
  }

  /// What is wrong with words that don't name two actors and a relation.
  private func complaint(_ words: [EditWords.Word], _ place: Place, needsRelation: Bool) -> QueryError {
    let relation = words.indices.dropFirst().dropLast().first { graph.taxonomy[words[$0].text] != nil }
    guard let middle = relation ?? (words.count == 2 && !needsRelation ? 1 : nil) else {
      let known = graph.taxonomy.relations.map(\.id)
      if words.count >= 3,
        let near = words.dropFirst().dropLast().lazy.compactMap({ word in
          nearest(word.text, among: known).map { (word, $0) }
        }).first
      {
        return place.error(
          near.0.column, "the graph has no relation `\(near.0.text)`; did you mean `\(near.1)`?")
      }
      return place.error(
        words[0].column,
        "write two actors\(needsRelation ? " with a relation between them" : ""), names of several words in quotation marks; `entente relations` lists the relations"
      )
    }
    let sides = [words[..<middle], words[(relation == nil ? middle : middle + 1)...]]
    for side in sides {
      let name = side.map(\.text).joined(separator: " ")
      do { _ = try graph.actor(named: name) } catch {
        return place.error(side.first?.column ?? words[0].column, "\(error)")
      }
    }
    return place.error(words[0].column, "the actors are not clear; write their ids")
  }

  // MARK: Changing ties

  private mutating func change(_ chosen: Set<String>, _ body: (inout Tie) -> Void) {
    for position in graph.ties.indices where chosen.contains(graph.ties[position].id) {
      body(&graph.ties[position])
    }
  }

  /// Says what an edit does to ties, before it is done.
  private mutating func note(_ verb: String, _ chosen: Set<String>, _ remark: (Tie) -> String? = { _ in nil })
  {
    let sentence = TieSentence(graph)
    for tie in graph.ties where chosen.contains(tie.id) {
      let head = [verb, remark(tie)].compactMap(\.self).joined(separator: ", ")
      changes.append("\(head): \(sentence.statement(of: tie)) [\(tie.id)]")
      editedTies.append(tie)
    }
  }

  private mutating func add(
    _ words: [EditWords.Word], after verb: EditWords.Word, _ place: Place
  ) throws(QueryError) {
    var rest = words
    var sign: Sign?
    var weight = 1.0
    var validity = Validity()
    var ending: EditWords.Word?
    var given: [String: EditWords.Word] = [:]
    reading: while rest.count >= 5, let key = rest.dropLast().last?.text.lowercased(), let value = rest.last {
      if let later = given[key] { throw place.error(later.column, "`\(key)` is given twice") }
      given[key] = rest[rest.count - 2]
      switch key {
      case "sign":
        guard let given = ["+1": Sign.positive, "-1": .negative, "0": .neutral, "mixed": .mixed][value.text]
        else {
          throw place.error(value.column, "`\(value.text)` is no sign; write +1, -1, 0 or mixed")
        }
        sign = given
      case "weight":
        guard let given = Double(value.text), given > 0, given.isFinite else {
          throw place.error(value.column, "`\(value.text)` is no weight; write a number above 0")
        }
        weight = given
      case "since": validity.from = try date(value, place)
      case "until":
        validity.to = try date(value, place)
        ending = value
      default:
        break reading
      }
      rest.removeLast(2)
    }
    if let ending, validity.isReversed {
      throw place.error(ending.column, "the tie would end before it begins")
    }
    try finishAdding(rest, sign, weight, validity, verb, place)
  }

  private mutating func finishAdding(
    _ words: [EditWords.Word], _ sign: Sign?, _ weight: Double, _ validity: Validity, _ verb: EditWords.Word,
    _ place: Place
  ) throws(QueryError) {
    guard words.count >= 3 else {
      throw place.error(verb.column + verb.text.count, "`add` needs `A RELATION B`")
    }
    let (one, relation, other) = try ends(words, place, needsRelation: true)
    guard let relation, one.id != other.id else {
      throw place.error(
        words[0].column, "a tie joins two actors by a relation; both names stand for \(one.name)")
    }
    let known = Set(graph.ties.map(\.id))
    let number = (1...).first { !known.contains("what-if-\($0)") } ?? 1
    let tie = Tie(
      id: "what-if-\(number)", from: one.id, relation: relation, parties: .to(other.id),
      sign: sign ?? graph.taxonomy[relation]?.sign ?? .neutral, weight: weight, confidence: 100,
      validity: validity)
    graph.ties.append(tie)
    addedTies.append(tie)
    let usual = graph.taxonomy[relation]?.sign ?? .neutral
    note("Added", [tie.id]) { tie in
      let words = [
        tie.sign == usual ? nil : Self.word(tie.sign),
        tie.weight == 1 ? nil : "weight \("\(tie.weight)".whole)",
      ].compactMap(\.self)
      return words.isEmpty ? nil : words.joined(separator: ", ")
    }
  }

  private static func word(_ sign: Sign) -> String {
    switch sign {
    case .positive: "friendly"
    case .negative: "hostile"
    case .neutral: "neutral"
    case .mixed: "both friendly and hostile"
    }
  }

  private func take(
    _ keyword: String, from words: inout [EditWords.Word], after verb: EditWords.Word, _ place: Place
  ) throws(QueryError) -> EditWords.Word {
    guard words.count >= 3, words[words.count - 2].text.lowercased() == keyword, let value = words.last else {
      let form = verb.text == "end" ? "`end TIE on DATE`" : "`weigh TIE to NUMBER`"
      throw place.error(words.last?.column ?? verb.column + verb.text.count, "write \(form)")
    }
    words.removeLast(2)
    return value
  }

  private func date(_ word: EditWords.Word, _ place: Place) throws(QueryError) -> EDTF {
    do { return try EDTF(word.text) } catch { throw place.error(word.column, "\(error)") }
  }
}
