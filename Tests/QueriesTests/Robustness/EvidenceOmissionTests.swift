import ActorModel
import AnalysisGraph
import Metrics
import Queries
import Testing

@Suite struct EvidenceOmissionTests {
  private let graph = ActorGraph(
    sources: [
      Source(id: "paper", title: "Paper"), Source(id: "speech", title: "Speech", quotedIn: "paper"),
      Source(id: "report", title: "Report"), Source(id: "unused"),
    ],
    actors: ["a", "b", "c", "d"].map { Actor(id: $0, name: $0.uppercased()) },
    ties: [
      Self.tie(
        "ab", "a", "b", .positive, [Evidence(source: "paper", claimedBy: "d"), Evidence(source: "report")]),
      Self.tie("bc", "b", "c", .negative, [Evidence(source: "speech", claimedBy: "b")]),
      Self.tie(
        "ac", "a", "c", .positive, [Evidence(source: "report"), Evidence(source: "paper", stance: .disputes)]),
      Self.tie("cd", "c", "d", .positive, []),
    ])

  private static func tie(
    _ id: String, _ from: String, _ to: String, _ sign: Sign, _ evidence: [Evidence]
  ) -> Tie {
    Tie(id: id, from: from, relation: "support", parties: .to(to), sign: sign, evidence: evidence)
  }

  private func omissions() throws -> EvidenceOmissions {
    var projection = Projection()
    projection.direction = .undirected
    let projected = try projection.apply(to: graph)
    return EvidenceOmissions(projected, pairs: projected, in: graph, seconds: 60) { graph, _ in
      degree(of: graph)
    }
  }

  @Test func namesSourcesAndThenClaimants() throws {
    let omissions = try omissions().omissions
    #expect(omissions.map(\.origin.id) == ["paper", "speech", "report", "b", "d"])
    #expect(omissions.map(\.origin.kind) == [.source, .source, .source, .claimant, .claimant])
    #expect(omissions.map { $0.lostTies.map(\.id) } == [["bc"], ["bc"], ["ac"], ["bc"], []])
  }

  @Test func saysWhatChanges() throws {
    let omissions = try omissions()
    // a+b, b−c, a+c is an unbalanced triangle.
    #expect(omissions.frustration?.value == 1)
    let withoutSpeech = try #require(omissions.omissions.first { $0.origin.id == "speech" })
    #expect(withoutSpeech.before.value == 1 && withoutSpeech.after.value == 0)
    #expect(withoutSpeech.separatedPairs == 0 && withoutSpeech.separated.isEmpty)
    #expect(withoutSpeech.ranks.map(\.before) == [2, 2, 1, 4])
    #expect(withoutSpeech.ranks.map(\.after) == [1, 3, 1, 3])
    let withoutReport = try #require(omissions.omissions.first { $0.origin.id == "report" })
    #expect(withoutReport.lostTies.map(\.id) == ["ac"] && withoutReport.after.value == 0)
  }

  @Test func countsPairsThatLoseTheirPath() throws {
    let graph = ActorGraph(
      sources: [Source(id: "s")], actors: ["a", "b", "c", "d", "e"].map { Actor(id: $0) },
      ties: [
        Self.tie("ab", "a", "b", .positive, []), Self.tie("bc", "b", "c", .positive, []),
        Self.tie("cd", "c", "d", .positive, [Evidence(source: "s")]), Self.tie("de", "d", "e", .positive, []),
      ])
    let projected = try Projection().apply(to: graph)
    let omission = try #require(
      EvidenceOmissions(projected, pairs: projected, in: graph, seconds: 60) { graph, _ in
        degree(of: graph)
      }
      .omissions.first)
    #expect(omission.separatedPairs == 6 && omission.separated.map(\.id) == ["d", "e"])
  }

  /// a and b are friends by a strong tie that the source alone supports, and enemies of each other's friends by weak ones.
  @Test func campsThatCannotHoldAreNamed() throws {
    let strong = Tie(
      id: "ab", from: "a", relation: "support", parties: .to("b"), sign: .positive, weight: 5,
      evidence: [Evidence(source: "s")])
    let graph = ActorGraph(
      sources: [Source(id: "s")], actors: ["a", "b", "c", "d"].map { Actor(id: $0) },
      ties: [
        strong, Self.tie("ac", "a", "c", .positive, []), Self.tie("bc", "b", "c", .negative, []),
        Self.tie("cd", "c", "d", .positive, []), Self.tie("ad", "a", "d", .positive, []),
      ])
    let projected = try Projection().apply(to: graph)
    let omissions = EvidenceOmissions(projected, pairs: projected, in: graph, seconds: 60) { graph, _ in
      degree(of: graph)
    }
    let omission = try #require(omissions.omissions.first)
    #expect(omissions.frustration?.value == 1)
    let camps = try #require(omission.camps)
    #expect(!camps.hold && camps.sides?.moved.map(\.id) == ["b"] && omission.after.value == 0)
  }
}
