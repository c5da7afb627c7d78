public import ActorModel
import AnalysisGraph

/// Who could mediate between two actors, in prose: each candidate with ties, record, routes and objections, and sources.
public struct MediationBrief: Sendable, Hashable {
  /// One candidate in words.
  public struct Passage: Sendable, Hashable {
    /// The candidate's name and standing in a line.
    public let heading: String
    /// What there is to say; later sentences of a point are the claims behind its first.
    public let points: [[String]]
  }

  /// What the two have against each other.
  public let opening: [String]
  /// The candidates, the likeliest first.
  public let passages: [Passage]
  /// The sources that were named, with their numbers and grades.
  public let citations: [String]
  /// The sources that were named; a source's number is its position plus one.
  public let sources: [Source]

  /// By what the candidates are ranked, and what that is worth.
  public static let rule = """
    Ranked by: no hostile ties to either side; then past mediation between the two; then short friendly ways to both, where past mediation counts as a direct one; \
    then shared friends, since indirect ties foretell mediation better than direct ones (Böhmelt 2009). The graph holds \
    what its sources say; it knows nothing of will or means to mediate.
    """

  /// Puts the first candidates into words.
  ///
  /// - Parameters:
  ///   - mediators: Who could mediate.
  ///   - count: How many to explain.
  ///   - graph: Where the ties come from.
  public init(_ mediators: Mediators, count: Int, in graph: ActorGraph) {
    var numbering = SourceNumbering(graph.sources)
    let writer = TieSentence(graph)
    opening = Self.opening(mediators, writer)
    var told: Set<String> = []
    passages = mediators.candidates.prefix(count).enumerated().map { number, candidate in
      var points: [[String]] = []
      for tie in candidate.mediations {
        points.append(Self.point("Has mediated between the two: ", tie, writer, &numbering))
      }
      for (side, end) in mediators.ends.enumerated() {
        for tie in candidate.ties[side] where tie.sign != .negative {
          points.append(Self.point("Tie to \(end.name): ", tie, writer, &numbering))
        }
      }
      for tie in candidate.otherMediations {
        points.append(Self.point("Has mediated elsewhere: ", tie, writer, &numbering))
      }
      for (side, end) in mediators.ends.enumerated() {
        let route = candidate.routes[side]
        guard let way = Self.route(to: end, route, sharing: candidate.sharedFriends[side]) else { continue }
        var point = [way]
        for tie in (route?.count ?? 0) > 2 ? candidate.routeTies[side].flatMap(\.self) : [] {
          let isNew = told.insert(tie.id).inserted
          point += isNew ? writer.sentences(for: tie, numbering: &numbering) : [writer.statement(of: tie)]
        }
        points.append(point)
      }
      points += Self.objections(to: candidate, mediators, writer, &numbering)
      return Passage(
        heading: "\(number + 1). \(candidate.actor.name): \(Self.standing(of: candidate, mediators.ends))",
        points: points)
    }
    sources = numbering.sources
    citations = numbering.sources.map(numbering.citation)
  }

  /// Every sentence in order, for machine formats.
  public var sentences: [String] {
    opening + passages.flatMap { [$0.heading] + $0.points.flatMap(\.self) } + [Self.rule]
  }

  private static func opening(_ mediators: Mediators, _ writer: TieSentence) -> [String] {
    let (one, other) = (mediators.ends[0].name, mediators.ends[1].name)
    let count = mediators.candidates.count
    var found = [
      count == 0
        ? "Nobody in the graph has mediated between them or has friendly ways to both."
        : "\(count) \(count == 1 ? "actor" : "actors") could mediate: by a record of mediation between them, or by friendly ways to both."
    ]
    if !mediators.ambivalent.isEmpty {
      let (names, isOne) = (mediators.ambivalent.map(\.name).listed, mediators.ambivalent.count == 1)
      found.append(
        "\(names) \(isOne ? "reaches" : "reach") both only by ties that are friendly and hostile at once, and \(isOne ? "is" : "are") not ranked."
      )
    }
    switch mediators.sign {
    case .negative, .mixed:
      let ties = mediators.conflict.filter { $0.sign == .negative || $0.sign == .mixed }
      return ["\(one) and \(other) are enemies here: \(deeds(ties, writer))."] + found
    case .positive: return ["\(one) and \(other) are on friendly terms in this graph."] + found
    case .neutral: return ["Between \(one) and \(other) the graph holds neutral ties only."] + found
    case nil: return ["The graph holds no tie between \(one) and \(other)."] + found
    }
  }

  /// Who does what to whom, all that one does to another together.
  private static func deeds(_ ties: [Tie], _ writer: TieSentence) -> String {
    var labels: [[String]: [String]] = [:]
    var sides: [[String]] = []
    for tie in ties {
      let side = [writer.name(tie.from), tie.others.map(writer.name).listed]
      let label = writer.graph.taxonomy[tie.relation]?.label ?? tie.relation
      if labels[side] == nil { sides.append(side) }
      if labels[side]?.contains(label) != true { labels[side, default: []].append(label) }
    }
    return sides.map { "\($0[0]) \(labels[$0]?.listed ?? "") \($0[1])" }.joined(separator: "; ")
  }

  private static func point(
    _ head: String, _ tie: Tie, _ writer: TieSentence, _ numbering: inout SourceNumbering
  ) -> [String] {
    let sentences = writer.sentences(for: tie, numbering: &numbering)
    return [head + (sentences.first ?? "")] + sentences.dropFirst()
  }

  private static func route(to end: Actor, _ route: [Actor]?, sharing friends: [Actor]) -> String? {
    guard let route else { return nil }
    guard route.count > 2 else {
      return friends.isEmpty
        ? nil
        : "Shares \(friends.map(\.name).listed) as \(friends.count == 1 ? "a friend" : "friends") with \(end.name)."
    }
    return
      "Friendly way to \(end.name) in \(route.count - 1) steps: \(route.map(\.name).joined(separator: " – "))."
  }

  private static func standing(of candidate: Mediators.Candidate, _ ends: [Actor]) -> String {
    var parts: [String] = []
    if !candidate.mediations.isEmpty {
      let count = candidate.mediations.count
      let outcomes = candidate.mediations.compactMap { $0.outcome?.rawValue }
      let result = outcomes.isEmpty ? "" : " (\(outcomes.listed))"
      parts.append("\(count == 1 ? "one mediation" : "\(count) mediations") between the two\(result)")
    }
    for (end, sign) in zip(ends, candidate.signs) {
      switch sign {
      case .positive: parts.append("a friend of \(end.name)")
      case .negative: parts.append("an enemy of \(end.name)")
      case .mixed: parts.append("friendly and hostile to \(end.name)")
      case .neutral where candidate.mediations.isEmpty: parts.append("neutral towards \(end.name)")
      case .neutral, nil: break
      }
    }
    if parts.isEmpty { parts.append("tied to both through others") }
    return parts.joined(separator: ", ")
  }

  private static func objections(
    to candidate: Mediators.Candidate, _ mediators: Mediators, _ writer: TieSentence,
    _ numbering: inout SourceNumbering
  ) -> [[String]] {
    var points: [[String]] = []
    for (side, end) in mediators.ends.enumerated() {
      for tie in candidate.ties[side] where tie.sign == .negative || tie.sign == .mixed {
        points.append(point("Against: hostile to \(end.name): ", tie, writer, &numbering))
      }
    }
    let unreached = zip(mediators.ends, candidate.routes).filter { $0.1 == nil }.map(\.0.name)
    if !unreached.isEmpty {
      points.append(["Against: no friendly way leads to \(unreached.joined(separator: " or to "))."])
    }
    let lopsided = zip(mediators.ends, candidate.signs).filter { $0.1 == .positive }
    if lopsided.count == 1, candidate.hostileSides == 0, let side = lopsided.first?.0 {
      points.append(["Against: friendly towards \(side.name) only, so that the other may think it partial."])
    }
    let failed = candidate.mediations.filter { $0.outcome == .failed }
    if !failed.isEmpty {
      points.append([
        "Against: \(failed.count == 1 ? "a mediation" : "\(failed.count) mediations") between the two failed."
      ])
    }
    return points
  }
}
