import ActorModel
public import AnalysisGraph
public import Metrics
public import Queries

/// A network as measures see it, before or after some edits.
public struct NetworkState: Sendable {
  /// The network.
  public let projected: ProjectedGraph
  /// Triangles by sign.
  public let triangles: SignedTriangles
  /// Walk balance.
  public let walks: WalkBalance
  /// The best two camps.
  public let camps: CampState
  /// One of the best divisions into two camps.
  public var frustration: SignedDivision { camps.frustration }
  /// Parts that hang together.
  public let components: Components
  /// The score of each vertex.
  public let scores: Scores
  /// Scores and ranks under draws of uncertain ties; `nil` if nothing was drawn.
  public let stability: RankStability?

  /// Measures a network.
  ///
  /// - Parameters:
  ///   - projected: The network, whose actors are ranked.
  ///   - pairs: The same as it is looked at for balance, usually without direction.
  ///   - probabilities: With what probability each tie is kept in a draw.
  ///   - draws: How many draws; 0 for none.
  ///   - seed: Begins the random choices.
  ///   - seconds: After how many seconds the search for camps ends.
  ///   - execution: On how many threads.
  ///   - measure: What ranks the actors.
  public init(
    _ projected: ProjectedGraph, pairs: ProjectedGraph, probabilities: [Double], draws: Int, seed: Int,
    seconds: Double,
    on execution: Execution, measure: @Sendable (AnalysisGraph, Execution) -> Scores
  ) {
    self.projected = projected
    let signed = SignedGraph(pairs)
    triangles = signedTriangles(of: signed.graph)
    walks = walkBalance(of: signed.graph)
    camps = CampState(signed, seconds: seconds, on: execution)
    components = weakComponents(of: projected.graph)
    scores = measure(projected.graph, execution)
    stability =
      draws > 0
      ? rankStability(
        of: TieSubsets(projected), probabilities: probabilities, draws: draws, seed: seed, on: execution,
        measure: measure) : nil
  }
}

/// What some edits would change.
public struct ScenarioFindings: Sendable {
  /// What each edit did.
  public let changes: [String]
  /// The measure's name in machine formats.
  public let measure: String
  /// The network as it is.
  public let before: NetworkState
  /// The network with the edits.
  public let after: NetworkState
  /// How the camps change; `nil` if the time was too short to know.
  public let camps: CampShift?
  private let closing: Separation
  private let opening: Separation

  /// Compares two states of a network with the same actors.
  ///
  /// - Parameters:
  ///   - changes: What each edit did.
  ///   - measure: The measure's name in machine formats.
  ///   - before: The one state.
  ///   - after: The other.
  ///   - seconds: After how many seconds the search for camps that hold ends.
  ///   - execution: On how many threads.
  public init(
    changes: [String], measure: String, before: NetworkState, after: NetworkState, seconds: Double,
    on execution: Execution
  ) {
    self.changes = changes
    self.measure = measure
    self.before = before
    self.after = after
    camps = CampShift(
      from: before.camps, to: after.camps, actors: before.projected.actors, seconds: seconds, on: execution)
    closing = Separation(before: before.components, after: after.components)
    opening = Separation(before: after.components, after: before.components)
  }

  /// How many pairs of actors lose, and gain, a path.
  var pathChanges: (closed: Int, opened: Int) { (closing.pairs, opening.pairs) }

  /// The actors that are cut off, and those that are joined to others.
  var cutOff: [Actor] { closing.vertices.map { before.projected.actors[$0] } }

  /// The actors that come to belong to a larger part.
  var joined: [Actor] { opening.vertices.map { before.projected.actors[$0] } }

  /// The actors whose score or rank changes, a row each, by their rank before.
  public var actorTable: Table {
    let drawn = before.stability != nil
    let intervals = ["rank_before_best", "rank_before_worst", "rank_after_best", "rank_after_worst"]
    var table = Table(
      columns: ["id", "name", "score_before", "score_after", "rank_before", "rank_after"]
        + (drawn ? intervals : []))
    let (old, new) = (RankStability.ranks(of: before.scores), RankStability.ranks(of: after.scores))
    let order = old.indices.sorted { (old[$0], $0) < (old[$1], $1) }
    for vertex in order {
      let (scoreBefore, scoreAfter) = (before.scores.values[vertex], after.scores.values[vertex])
      guard scoreBefore != scoreAfter || old[vertex] != new[vertex] else { continue }
      let actor = before.projected.actors[vertex]
      var row: [Table.Cell] = [
        .text(actor.id), .text(actor.name), .init(score: scoreBefore), .init(score: scoreAfter),
        .integer(old[vertex]), .integer(new[vertex]),
      ]
      if let one = before.stability?.vertices[vertex], let other = after.stability?.vertices[vertex] {
        row += [one.bestRank, one.worstRank, other.bestRank, other.worstRank].map { .integer($0) }
      }
      table.append(row)
    }
    return table
  }

  /// The measures of the whole network before and after.
  public var measureTable: Table {
    var table = Table(columns: ["measure", "before", "after"])
    func add(_ name: String, _ value: (NetworkState) -> Table.Cell) {
      table.append([.text(name), value(before), value(after)])
    }
    add("ties") { .integer($0.projected.ties.count) }
    add("components") { .integer($0.components.count) }
    add("triangle_balance") { .init(score: $0.triangles.balance) }
    add("walk_balance") { .init(score: $0.walks.value) }
    add("frustration") { .number($0.frustration.value) }
    add("frustration_lower_bound") { .number($0.frustration.lowerBound) }
    add("frustration_normalised") { .init(score: $0.frustration.normalised) }
    return table
  }
}
