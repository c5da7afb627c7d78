import ActorModel

/// Decides which ties of a graph a projection keeps, and says why it leaves the others out.
struct TieFilter {
  /// Why a tie is left out; the first reason that applies, in this order.
  enum Reason: String, CaseIterable {
    case deprecated = "deprecated"
    case denied = "denied"
    case forecast = "forecast"
    case notPreferred = "another tie is preferred"
    case source = "no evidence from the chosen sources"
    case relation = "relation not chosen"
    case sign = "sign not chosen"
    case time = "not in force then"
    case confidence = "confidence too low or not judged"
    case credibility = "credibility too low or not judged"
    case actor = "actor not chosen"
  }

  private let projection: Projection
  private let taxonomy: Taxonomy
  private let actors: Set<String>
  private let sources: Set<String>
  private let preferred: Set<Competition>

  /// What two ties have in common that compete with each other.
  private struct Competition: Hashable {
    let from: String
    let relation: String
    let parties: Tie.Parties
  }

  init(_ projection: Projection, graph: ActorGraph, actors: Set<String>) throws(ProjectionError) {
    self.projection = projection
    self.actors = actors
    taxonomy = graph.taxonomy
    for relation in projection.relations + projection.excludedRelations where taxonomy[relation] == nil {
      throw ProjectionError.unknown("relation", relation, among: taxonomy.relations.map(\.id))
    }
    switch projection.claims {
    case .by(let source), .without(let source):
      guard graph.source(source) != nil else {
        throw ProjectionError.unknown("source", source, among: graph.sources.map(\.id))
      }
      sources = graph.sources.quoted(in: source)
    default:
      sources = []
    }
    preferred = Set(graph.ties.filter { $0.rank == .preferred }.map(Self.competition))
  }

  /// Why the tie is left out; `nil` if it is kept.
  func reason(against tie: Tie) -> Reason? {
    if let reason = reasonApartFromActors(against: tie) { return reason }
    if !actors.contains(tie.from) || tie.others.allSatisfy({ !actors.contains($0) }) { return .actor }
    return nil
  }

  /// Why the tie is left out, whoever its actors are; the reasons above ``Reason/actor``.
  func reasonApartFromActors(against tie: Tie) -> Reason? {
    if projection.claims != .all {
      if tie.rank == .deprecated { return .deprecated }
      if tie.status == .denied { return .denied }
      if tie.status == .forecast { return .forecast }
    }
    if projection.claims == .preferred, tie.rank != .preferred,
      preferred.contains(Self.competition(of: tie))
    {
      return .notPreferred
    }
    if !hasChosenSource(tie) { return .source }
    if !hasChosenRelation(tie) { return .relation }
    if let sign = projection.sign, tie.sign != sign { return .sign }
    if !isInForce(tie) { return .time }
    if let least = projection.minimumConfidence, (tie.confidence ?? -1) < least { return .confidence }
    if projection.minimumCredibility != nil, !isCredible(tie) { return .credibility }
    return nil
  }

  /// How many ties were left out, by reason, in a fixed order without zeros.
  static func dropped(_ counts: [Reason: Int]) -> [(reason: String, count: Int)] {
    Reason.allCases.compactMap { reason in counts[reason].map { (reason.rawValue, $0) } }
  }

  /// The tie with the evidence that was chosen, so that nobody is cited whom the projection leaves out.
  func withChosenEvidence(_ tie: Tie) -> Tie {
    var tie = tie
    tie.evidence.removeAll { !isChosen($0) || isTooDoubtful($0) }
    return tie
  }

  /// Whether a chosen source speaks for the tie; one that disputes it doesn't.
  private func hasChosenSource(_ tie: Tie) -> Bool {
    switch projection.claims {
    case .by, .without: tie.evidence.contains { isChosen($0) && $0.stance != .disputes }
    default: true
    }
  }

  private func isChosen(_ evidence: Evidence) -> Bool {
    switch projection.claims {
    case .by: sources.contains(evidence.source)
    case .without: !sources.contains(evidence.source)
    default: true
    }
  }

  private func isTooDoubtful(_ evidence: Evidence) -> Bool {
    guard let worst = projection.minimumCredibility, evidence.stance != .disputes else { return false }
    return evidence.credibility.map { $0.rawValue > worst.rawValue } ?? true
  }

  private func hasChosenRelation(_ tie: Tie) -> Bool {
    func isKind(of relation: String) -> Bool { taxonomy.relation(tie.relation, isKindOf: relation) }
    return (projection.relations.isEmpty || projection.relations.contains(where: isKind))
      && !projection.excludedRelations.contains(where: isKind)
  }

  private func isInForce(_ tie: Tie) -> Bool {
    func suffices(_ certainty: Certainty) -> Bool {
      certainty == .certain || (certainty == .possible && projection.certainty == .possible)
    }
    if let date = projection.asOf, !suffices(tie.validity.holds(on: date)) { return false }
    if let window = projection.window, !suffices(tie.validity.holds(during: window)) { return false }
    return true
  }

  private func isCredible(_ tie: Tie) -> Bool {
    tie.evidence.contains { $0.stance != .disputes && isChosen($0) && !isTooDoubtful($0) }
  }

  private static func competition(of tie: Tie) -> Competition {
    Competition(from: tie.from, relation: tie.relation, parties: tie.parties)
  }
}

extension ProjectionError {
  static func unknown(
    _ noun: String, _ id: String, among known: some Sequence<String>
  ) -> ProjectionError {
    let hint = nearest(id, among: known).map { "; did you mean `\($0)`?" } ?? ""
    return ProjectionError(description: "the graph has no \(noun) `\(id)`\(hint)")
  }
}
