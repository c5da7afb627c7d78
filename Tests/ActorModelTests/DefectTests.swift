import ActorModel
import Testing

@Suite("Defects")
struct DefectTests {
  /// Two allies, as a graph without any defect.
  private let sound = ActorGraph(
    sources: [Source(id: "s")], actors: [Actor(id: "a"), Actor(id: "b"), Actor(id: "c")],
    ties: [
      Tie(
        id: "a--alliance--b", from: "a", relation: "alliance", parties: .to("b"), sign: .positive,
        evidence: [Evidence(source: "s")])
    ])

  private func codes(_ change: (inout ActorGraph) throws -> Void) rethrows -> [String] {
    var graph = sound
    try change(&graph)
    return graph.defects().map { "\($0.code) \($0.path)" }
  }

  @Test("a sound graph has none")
  func none() {
    #expect(sound.defects().isEmpty)
  }

  @Test("references to nothing, with the nearest that exists")
  func dangling() {
    var graph = sound
    graph.actors[0].id = "alpha"
    graph.ties[0].from = "alpa"
    graph.ties[0].relation = "aliance"
    graph.ties[0].about = ["nothing-like-it"]
    graph.ties[0].evidence[0].source = "q"
    graph.sources[0].quotedIn = "z"
    let defects = graph.defects()
    #expect(
      defects.map { "\($0.code) \($0.path)" } == [
        "unknown-source sources[0].quoted_in", "unknown-actor ties[0].from",
        "unknown-relation ties[0].relation",
        "unknown-tie ties[0].about[0]", "unknown-source ties[0].evidence[0].source",
      ])
    #expect(defects[1].suggestion == "did you mean `alpha`?")
    #expect(defects[2].suggestion == "did you mean `alliance`?")
    #expect(defects[3].suggestion == "define it under `ties`, or write one that there is")
  }

  @Test("a relation in words of one's own is told where it can be defined")
  func ownRelation() {
    var graph = sound
    graph.ties[0].relation = "fights with"
    #expect(
      graph.defects().map(\.suggestion) == [
        "define it under `relations` (among tables: in `relations.csv`), or write one that there is, such as "
          + "`hostility`, `support` or `trade`"
      ])
  }

  @Test("a tie to itself")
  func selfTie() {
    #expect(codes { $0.ties[0].parties = .to("a") } == ["self-tie ties[0].to"])
  }

  @Test("a sign that contradicts its relation; mixed and neutral don't")
  func sign() {
    #expect(codes { $0.ties[0].sign = .negative } == ["sign-contradicts-relation ties[0].sign"])
    #expect(codes { $0.ties[0].sign = .mixed }.isEmpty)
    #expect(codes { $0.ties[0].sign = .neutral }.isEmpty)
  }

  @Test("an end before the beginning, only where it is certain")
  func validity() throws {
    func dated(_ from: String, _ to: String) throws -> [String] {
      try codes { $0.ties[0].validity = Validity(from: try EDTF(from), to: try EDTF(to)) }
    }
    #expect(try dated("2025-10", "2025-09") == ["reversed-validity ties[0].valid_to"])
    #expect(try dated("2025-10-09", "2025-10").isEmpty)
    #expect(try dated("2025-10", "..").isEmpty)
  }

  @Test("mediations have two parties or more, and only mediations have parties")
  func mediation() {
    func mediating(_ parties: Tie.Parties, relation: String = "mediation") -> [String] {
      codes {
        $0.ties[0].relation = relation
        $0.ties[0].sign = .neutral
        $0.ties[0].parties = parties
      }
    }
    #expect(mediating(.between(["b", "c"])).isEmpty)
    #expect(mediating(.between(["b"])) == ["too-few-parties ties[0].between"])
    #expect(mediating(.between(["b", "b"])) == ["repeated-party ties[0].between[1]"])
    #expect(mediating(.between(["a", "b"])) == ["self-tie ties[0].between[0]"])
    #expect(mediating(.to("b")) == ["mediation-without-parties ties[0].to"])
    #expect(
      mediating(.between(["b", "c"]), relation: "talks") == ["parties-without-mediation ties[0].between"])
  }

  @Test("weights and confidences out of range", arguments: [0, -1, .infinity, .nan])
  func weight(weight: Double) {
    #expect(codes { $0.ties[0].weight = weight } == ["bad-weight ties[0].weight"])
    #expect(codes { $0.ties[0].confidence = 101 } == ["bad-confidence ties[0].confidence"])
  }

  @Test("ids defined twice name both places")
  func duplicates() {
    var graph = sound
    graph.actors.append(Actor(id: "a"))
    graph.ties.append(graph.ties[0])
    let defects = graph.defects()
    #expect(
      defects.map { "\($0.code) \($0.path)" } == ["duplicate-id actors[3].id", "duplicate-id ties[1].id"])
    #expect(defects.map { $0.related?.description } == ["actors[0].id", "ties[0].id"])
  }

  @Test("warnings: no evidence, shared names, misspelt claimants, and strangers are no misspelling")
  func warnings() {
    #expect(codes { $0.ties[0].evidence = [] } == ["unsourced-tie ties[0]"])
    #expect(codes { $0.actors[1].aliases = ["A."] } == ["ambiguous-name actors[1]"])
    #expect(
      codes {
        $0.actors[2].id = "pakistan"
        $0.ties[0].evidence[0].claimedBy = "pakstan"
      } == ["unknown-claimant ties[0].evidence[0].claimed_by"])
    #expect(codes { $0.ties[0].evidence[0].claimedBy = "A passer-by in the street" }.isEmpty)
  }

  @Test("relations that are their own ancestors or have none")
  func relations() {
    #expect(
      codes { graph in
        graph.taxonomy.define(Relation(id: "x", parent: "y"))
        graph.taxonomy.define(Relation(id: "y", parent: "x"))
        graph.taxonomy.define(Relation(id: "z", parent: "hostilty"))
      } == [
        "relation-cycle relations.x.parent", "relation-cycle relations.y.parent",
        "unknown-relation relations.z.parent",
      ])
  }

  @Test("a relation whose sign contradicts its parent's")
  func relationSign() {
    #expect(
      codes { $0.taxonomy.define(Relation(id: "x", parent: "attack", sign: .positive)) } == [
        "sign-contradicts-parent relations.x.sign"
      ])
  }
}
