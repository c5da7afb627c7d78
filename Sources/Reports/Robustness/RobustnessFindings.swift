import ActorModel
public import AnalysisGraph
public import Metrics
public import Queries

/// How sure a ranking is: under draws of uncertain ties, and without each source and each claimant.
public struct RobustnessFindings: Sendable {
  /// What was measured.
  public let projected: ProjectedGraph
  /// The measure's name in machine formats.
  public let measure: String
  /// By what ties were drawn.
  public let table: SurvivalTable
  /// With what probability each tie was kept.
  public let probabilities: [Double]
  /// What began the random choices.
  public let seed: Int
  /// Scores and ranks over all draws.
  public let stability: RankStability
  /// What becomes of the findings without each source and claimant.
  public let omissions: EvidenceOmissions

  /// How many actors are compared in pairs.
  static let comparedActors = 10

  /// Takes findings.
  public init(
    projected: ProjectedGraph, measure: String, table: SurvivalTable, probabilities: [Double], seed: Int,
    stability: RankStability, omissions: EvidenceOmissions
  ) {
    self.projected = projected
    self.measure = measure
    self.table = table
    self.probabilities = probabilities
    self.seed = seed
    self.stability = stability
    self.omissions = omissions
  }

  /// The vertices by the median rank, then by the share of draws in which they come first, then as in the file.
  public var order: [Int] {
    stability.vertices.indices.sorted { left, right in
      let (a, b) = (stability.vertices[left], stability.vertices[right])
      return (a.medianRank, -a.shareFirst, -(a.median ?? -.infinity), left)
        < (b.medianRank, -b.shareFirst, -(b.median ?? -.infinity), right)
    }
  }

  /// The actors, a row each, the best median rank first.
  public var actorTable: Table {
    var table = Table(columns: [
      "id", "name", "score", "rank", "median", "low", "high", "median_rank", "best_rank", "worst_rank",
      "share_first",
    ])
    let ranks = RankStability.ranks(of: omissions.scores)
    for vertex in order {
      let (actor, drawn) = (projected.actors[vertex], stability.vertices[vertex])
      table.append([
        .text(actor.id), .text(actor.name), .init(score: omissions.scores.values[vertex]),
        .integer(ranks[vertex]),
        .init(score: drawn.median), .init(score: drawn.low), .init(score: drawn.high),
        .integer(drawn.medianRank), .integer(drawn.bestRank), .integer(drawn.worstRank),
        .number(drawn.shareFirst),
      ])
    }
    return table
  }

  /// The sources and claimants, a row each, with what changes without them.
  public var omissionTable: Table {
    var table = Table(columns: [
      "without", "id", "name", "lost_ties", "ties", "rank_changes", "separated_pairs", "separated",
      "frustration", "camps_hold", "moved", "joined_camps", "left_camps", "sides_decided", "sides_opened",
    ])
    for omission in omissions.omissions {
      table.append(
        [
          .text(omission.origin.kind.rawValue), .text(omission.origin.id), .text(omission.origin.name),
          .integer(omission.lostTies.count), .list(omission.lostTies.map(\.id)),
          .list(
            rankChanges(in: omission).map { "\(projected.actors[$0.vertex].id) \($0.before)>\($0.after)" }),
          .integer(omission.separatedPairs), .list(omission.separated.map(\.id)),
          .number(omission.after.value),
        ] + omission.camps.cells)
    }
    return table
  }

  /// The ties, a row each, with the probability by which they were drawn.
  public var tieTable: Table {
    var table = Table(columns: ["id", "from", "relation", "to", "probability"])
    for (tie, probability) in zip(projected.ties, probabilities) {
      table.append([
        .text(tie.id), .text(tie.from), .text(tie.relation), .list(tie.others), .number(probability),
      ])
    }
    return table
  }

  /// A rank that is another one without an origin.
  struct RankChange {
    let vertex: Int
    let before: Int
    let after: Int
    /// Whether the actor's own score is the same, so that it only makes room.
    let onlySlides: Bool
  }

  /// The actors whose rank changes without an origin, by their rank before; those without a score on either side rank
  /// behind all others.
  func rankChanges(in omission: EvidenceOmission) -> [RankChange] {
    omission.ranks.enumerated().filter { $1.before != $1.after }.map { vertex, ranks in
      RankChange(
        vertex: vertex, before: ranks.before, after: ranks.after,
        onlySlides: omissions.scores.values[vertex].isAsGood(as: omission.scores.values[vertex]))
    }.sorted { ($0.before, $0.vertex) < ($1.before, $1.vertex) }
  }

  /// For the first actors, in what share of the draws each comes before each that follows.
  var precedences: [(one: Int, other: Int, share: Double)] {
    let first = Array(order.prefix(Self.comparedActors))
    return first.enumerated().flatMap { place, one in
      first.dropFirst(place + 1).map { other in
        (one: one, other: other, share: stability.precedence(of: one, over: other))
      }
    }
  }
}
