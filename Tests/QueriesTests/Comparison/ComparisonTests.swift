import ActorModel
import Queries
import Testing

@Suite struct ComparisonTests {
  static let actors = ["a", "b", "c"].map { Actor(id: $0, name: $0.uppercased(), kind: .state) }

  static func tie(
    _ id: String, _ from: String, _ relation: String, _ to: String, _ sign: Sign, weight: Double = 1,
    from start: String? = nil, confidence: Int? = nil, evidence: [Evidence] = []
  ) throws -> Tie {
    Tie(
      id: id, from: from, relation: relation, parties: .to(to), sign: sign, weight: weight,
      confidence: confidence, validity: Validity(from: try start.map { try EDTF($0) }), evidence: evidence)
  }

  static func state(
    _ name: String, _ ties: [Tie], actors: [Actor] = actors, sources: [Source] = []
  ) -> Comparison.State {
    Comparison.State(
      name: name, graph: ActorGraph(sources: sources, actors: actors, ties: ties), actors: actors, ties: ties)
  }

  private func kinds(_ before: [Tie], _ after: [Tie]) -> [String] {
    Comparison(from: Self.state("old", before), to: Self.state("new", after)).ties.flatMap { tie in
      tie.changes.map { "\(tie.tie?.id ?? "") \($0.kind.rawValue) \($0.field?.field ?? "-")" }
    }
  }

  @Test func aGraphDoesNotDifferFromItself() throws {
    let ties = [
      try Self.tie("a--support--b", "a", "support", "b", .positive),
      try Self.tie("a--support--b--2", "a", "support", "b", .positive),
    ]
    let comparison = Comparison(from: Self.state("old", ties), to: Self.state("new", ties))
    #expect(comparison.isEmpty && comparison.counterparts.count == 2)
    #expect(ComparisonProse(comparison).opening == "From old to new nothing differs.")
  }

  @Test func saysHowATieDiffers() throws {
    let piece = Evidence(source: "s", locator: "p. 1", credibility: .doubtful)
    var graded = piece
    graded.credibility = .probablyTrue
    let before = [
      try Self.tie("one", "a", "support", "b", .positive, confidence: 30, evidence: [piece]),
      try Self.tie("two", "b", "attack", "c", .negative, weight: 3),
      try Self.tie("three", "a", "talks", "c", .neutral),
    ]
    let after = [
      try Self.tie(
        "one", "a", "support", "b", .positive, weight: 2, from: "2020", confidence: 60, evidence: [graded]),
      try Self.tie("two", "b", "attack", "c", .mixed, evidence: [piece]),
      try Self.tie("four", "a", "talks", "c", .neutral),
    ]
    #expect(
      kinds(before, after) == [
        "one strengthened weight", "one re-graded confidence", "one re-dated valid_from",
        "one re-graded credibility of s, p. 1", "two turned sign", "two weakened weight",
        "two revised evidence",
        "four gained -", "three lost -",
      ])
  }

  @Test func parallelTiesWithoutIdsOfTheirOwnFollowTheirDates() throws {
    func plain(_ number: Int, _ start: String, weight: Double = 1) throws -> Tie {
      let id = number == 1 ? "a--attack--b" : "a--attack--b--\(number)"
      return try Self.tie(id, "a", "attack", "b", .negative, weight: weight, from: start)
    }
    // A new first tie shifts the numbers of the others.
    let before = [try plain(1, "2001"), try plain(2, "2003")]
    #expect(
      kinds(before, [try plain(1, "1999"), try plain(2, "2001"), try plain(3, "2003", weight: 2)]) == [
        "a--attack--b gained -", "a--attack--b--3 strengthened weight",
      ])
    #expect(
      kinds(before, [try plain(1, "2004"), try plain(2, "2002")]) == [
        "a--attack--b re-dated valid_from", "a--attack--b--2 re-dated valid_from",
      ])
  }

  @Test func endsWithoutDirectionMayStandInAnyOrder() throws {
    let before = [try Self.tie("a--alliance--b", "a", "alliance", "b", .positive)]
    let after = [try Self.tie("b--alliance--a", "b", "alliance", "a", .positive, weight: 2)]
    #expect(kinds(before, after).first == "b--alliance--a strengthened weight")
    #expect(!kinds(before, after).contains { $0.contains("gained") })
  }

  @Test func actorsAndSourcesAreMatchedById() throws {
    var other = Self.actors
    other[0].bloc = "West"
    other[1] = Actor(id: "d", name: "D", kind: .armedGroup)
    let (old, new) = (
      Source(id: "s", reliability: .unreliable), Source(id: "s", reliability: .usuallyReliable)
    )
    let comparison = Comparison(
      from: Self.state("old", [], sources: [old]), to: Self.state("new", [], actors: other, sources: [new]))
    #expect(comparison.actors.map(\.word) == ["changed", "gained", "lost"])
    #expect(comparison.actors[0].fields.map(\.field) == ["bloc"])
    #expect(comparison.sources.flatMap(\.fields).map { [$0.before, $0.after] } == [["E", "B"]])
    #expect(ComparisonProse(comparison).opening.contains("1 source changed"))
  }

  @Test func proseTellsTheEvidenceOnce() throws {
    let sources = [Source(id: "s", title: "Paper"), Source(id: "t", title: "Book")]
    let before = [
      try Self.tie("one", "a", "support", "b", .positive, evidence: [Evidence(source: "s", summary: "Old.")])
    ]
    let after = [
      try Self.tie("two", "a", "attack", "b", .negative, evidence: [Evidence(source: "t", summary: "New.")])
    ]
    let prose = ComparisonProse(
      Comparison(
        from: Self.state("old", before, sources: sources), to: Self.state("new", after, sources: sources)))
    #expect(prose.sections.map(\.title) == ["From friends to enemies", "Ties gained", "Ties lost"])
    let sentences = prose.sections.flatMap { $0.items.flatMap { $0.flatMap(\.self) } }
    #expect(sentences[0] == "A and B: friends before, enemies now.")
    #expect(sentences.filter { $0.contains("([2]): New.") }.count == 1)
    #expect(prose.citations == ["Paper", "Book"])
  }

  @Test func aSourceIsCitedWithTheGradeThatItHad() throws {
    let grades = [Reliability.notUsuallyReliable, .usuallyReliable].map {
      [Source(id: "s", title: "Paper", reliability: $0)]
    }
    let lost = [try Self.tie("one", "a", "support", "b", .positive, evidence: [Evidence(source: "s")])]
    let prose = ComparisonProse(
      Comparison(
        from: Self.state("old", lost, sources: grades[0]), to: Self.state("new", [], sources: grades[1])))
    #expect(prose.citations == ["Paper; usually reliable (B); before: not usually reliable (D)"])
  }

  @Test func claimsStandUnderTheirTieAndStopsAreNotDoubled() throws {
    let evidence = [Evidence(source: "s", summary: "Old.")]
    let before = [try Self.tie("one", "a", "support", "b", .positive, evidence: evidence)]
    var after = [try Self.tie("one", "a", "support", "b", .negative, evidence: evidence)]
    after[0].note = "They fight."
    let prose = ComparisonProse(Comparison(from: Self.state("old", before), to: Self.state("new", after)))
    let flip = try #require(prose.sections.first?.items.first)
    #expect(flip.map(\.count) == [1, 2, 2])
    #expect(flip[1][0].hasPrefix("Before: A supports B") && flip[1][1].hasSuffix(": Old."))
    let fields = prose.sections.last?.items.first?.dropFirst().first
    #expect(fields == ["note: nothing → They fight."])
  }

  @Test func theUnionKeepsATurnedTieTwice() throws {
    let before = [
      try Self.tie("one", "a", "support", "b", .positive), try Self.tie("two", "b", "attack", "c", .negative),
    ]
    let after = [
      try Self.tie("one", "a", "attack", "b", .negative), try Self.tie("two", "b", "attack", "c", .negative),
    ]
    let union = Comparison(from: Self.state("old", before), to: Self.state("new", after)).union
    #expect(union.before.map(\.id) == ["one--2", "two"] && union.after.map(\.id) == ["one", "two"])
    #expect(Set(union.graph.ties.map(\.id)).count == 3)
  }
}
