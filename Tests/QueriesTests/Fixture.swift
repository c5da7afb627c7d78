import ActorModel
import AnalysisGraph

/// Small graphs that tests of queries share.
enum Fixture {
  /// a – b friends, b – c enemies, a – c enemies and friends at once, c – d enemies, m mediates between a and c,
  /// e alone.
  static let graph = ActorGraph(
    sources: [
      Source(id: "s1", title: "First", publisher: "Press", reliability: .notUsuallyReliable),
      Source(id: "s2", title: "Second", quotedIn: "s1"),
    ],
    actors: [
      Actor(id: "a", name: "Alpha", kind: .state, bloc: "West"),
      Actor(id: "b", name: "Beta", kind: .state, bloc: "West"),
      Actor(id: "c", name: "Gamma", kind: .armedGroup),
      Actor(id: "d", name: "Delta", kind: .person, attributes: [Attribute(name: "side", value: "Left")]),
      Actor(id: "m", name: "Mu", kind: .state), Actor(id: "e", name: "Epsilon", aliases: ["Alpha Two"]),
    ],
    ties: [
      tie("ab", "a", "sheltering", "b", .positive, confidence: 80),
      tie("bc", "b", "attack", "c", .negative, confidence: 50),
      tie("ac-", "a", "accusation", "c", .negative, confidence: 40),
      tie("ac+", "c", "support", "a", .positive, confidence: 90),
      tie("cd", "d", "threat", "c", .negative, confidence: nil),
      Tie(
        id: "m", from: "m", relation: "mediation", parties: .between(["a", "c"]), sign: .neutral,
        confidence: 70, outcome: .failed, evidence: [Evidence(source: "s2")]),
    ])

  private static func tie(
    _ id: String, _ from: String, _ relation: String, _ to: String, _ sign: Sign, confidence: Int?
  ) -> Tie {
    Tie(
      id: id, from: from, relation: relation, parties: .to(to), sign: sign, confidence: confidence,
      evidence: [
        Evidence(
          source: "s1", locator: "paragraph 2", claimedBy: "d", credibility: .possiblyTrue,
          summary: "Delta reports it.")
      ])
  }

  /// The graph projected without direction.
  static func projected(_ change: (inout Projection) -> Void = { _ in }) throws -> ProjectedGraph {
    var projection = Projection()
    projection.direction = .undirected
    change(&projection)
    return try projection.apply(to: graph)
  }
}
