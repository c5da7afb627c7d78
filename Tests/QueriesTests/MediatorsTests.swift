import ActorModel
import AnalysisGraph
import Queries
import Testing

@Suite struct MediatorsTests {
  private static func tie(
    _ from: String, _ relation: String, _ to: String, _ sign: Sign, id: String? = nil
  ) -> Tie {
    Tie(
      id: id ?? "\(from)\(to)", from: from, relation: relation, parties: .to(to), sign: sign,
      evidence: [Evidence(source: "s", claimedBy: "n")])
  }

  /// a and b at war; f befriends both; m has mediated; n is a friend of a and of f; h is a friend of a and an enemy of b;
  /// x knows nobody.
  private let graph = ActorGraph(
    sources: [Source(id: "s", title: "Source")],
    actors: ["a", "b", "f", "m", "n", "h", "x"].map { Actor(id: $0, name: $0.uppercased()) },
    ties: [
      tie("a", "attack", "b", .negative), tie("f", "support", "a", .positive),
      tie("b", "support", "f", .positive),
      tie("n", "support", "a", .positive), tie("n", "support", "f", .positive),
      tie("h", "alliance", "a", .positive),
      tie("h", "attack", "b", .negative), tie("h", "support", "f", .positive),
      Tie(
        id: "mediation", from: "m", relation: "mediation", parties: .between(["a", "b"]), sign: .neutral,
        outcome: .partial, evidence: [Evidence(source: "s")]),
    ])

  private func mediators(_ one: Int = 0, _ other: Int = 1) throws -> Mediators {
    var projection = Projection()
    projection.direction = .undirected
    return Mediators(between: one, and: other, in: try projection.apply(to: graph))
  }

  @Test func ranksByHostilityRecordDistanceAndFriends() throws {
    let found = try mediators()
    #expect(found.sign == .negative && found.conflict.map(\.id) == ["ab"])
    #expect(found.candidates.map(\.actor.id) == ["m", "f", "n", "h"])
    #expect(found.candidates.map(\.hostileSides) == [0, 0, 0, 1])
    #expect(found.candidates.map(\.distance) == [2, 2, 3, 3])
    let n = found.candidates[2]
    #expect(n.routes.map { $0?.map(\.id) } == [["n", "a"], ["n", "f", "b"]])
    #expect(n.sharedFriends.map { $0.map(\.id) } == [["f"], ["f"]])
  }

  @Test func aWayThatPassesByTheOtherDoesNotCount() throws {
    // Between f and a, b reaches f and not a but through f.
    #expect(try !mediators(2, 0).candidates.contains { $0.actor.id == "b" })
  }

  @Test func theBriefCitesAndObjects() throws {
    let brief = MediationBrief(try mediators(), count: 4, in: graph)
    #expect(brief.opening[0].hasPrefix("A and B are enemies here: A attacks B."))
    #expect(
      brief.passages.map(\.heading) == [
        "1. M: one mediation between the two (partial)", "2. F: a friend of A, a friend of B",
        "3. N: a friend of A",
        "4. H: a friend of A, an enemy of B",
      ])
    let points = brief.passages.map { $0.points.map { $0[0] } }
    #expect(points[0].contains("Against: no friendly way leads to A or to B."))
    #expect(points[2].contains("Friendly way to B in 2 steps: N – F – B."))
    #expect(points[2].contains("Against: friendly towards A only, so that the other may think it partial."))
    #expect(points[3].contains { $0.hasPrefix("Against: hostile to B: H attacks B") })
    #expect(brief.passages[1].points[0].count == 2 && brief.passages[1].points[0][1].contains("([1]"))
    #expect(brief.sources.map(\.id) == ["s"])
  }

  @Test func friendlyWaysAreCitedOnce() throws {
    let brief = MediationBrief(try mediators(), count: 4, in: graph)
    let way = try #require(
      brief.passages[2].points.first { $0[0].hasPrefix("Friendly way to B in 2 steps: N – F – B") })
    #expect(way.count == 5 && way[1].hasPrefix("N supports F") && way[2].contains("([1]"))
    #expect(way[3].hasPrefix("B supports F") && way[4].contains("([1]"))
    let again = try #require(
      brief.passages[3].points.first { $0[0].hasPrefix("Friendly way to B in 2 steps: H – F – B") })
    #expect(again.count == 4 && again[3].hasPrefix("B supports F"))
  }

  /// o is friend and enemy of a at once, and p knows o only.
  @Test func whoIsFriendAndEnemyAtOnceIsNamed() throws {
    let graph = ActorGraph(
      sources: [Source(id: "s")], actors: ["a", "b", "o", "p"].map { Actor(id: $0, name: $0.uppercased()) },
      ties: [
        Self.tie("a", "attack", "b", .negative), Self.tie("o", "support", "a", .positive),
        Self.tie("o", "attack", "a", .negative, id: "oa2"), Self.tie("o", "alliance", "b", .positive),
        Self.tie("p", "alliance", "o", .positive),
      ])
    var projection = Projection()
    projection.direction = .undirected
    let found = Mediators(between: 0, and: 1, in: try projection.apply(to: graph))
    #expect(found.candidates.isEmpty && found.ambivalent.map(\.id) == ["o", "p"])
    let brief = MediationBrief(found, count: 3, in: graph)
    #expect(
      brief.opening.last?.hasPrefix("O and P reach both only by ties that are friendly and hostile") == true)
  }

  @Test func pastMediationIsNoFriendlyStep() throws {
    let m = try #require(try mediators().candidates.first)
    #expect(m.distance == 2 && m.friendlySteps == nil)
  }

  @Test func strangersHaveNoMediators() throws {
    let found = try mediators(0, 6)
    #expect(found.candidates.isEmpty && found.sign == nil)
    #expect(
      MediationBrief(found, count: 3, in: graph).opening[0] == "The graph holds no tie between A and X.")
  }
}
