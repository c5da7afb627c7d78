import ActorModel
import AnalysisGraph
import Queries
import Testing

@Suite struct ScenarioTests {
  private func scenario(_ edits: String, endsNow: Bool = true) throws -> Scenario {
    let scenario = Scenario(edits, named: "file", to: Fixture.graph, endsNow: endsNow)
    if let mistake = scenario.mistakes.first { throw mistake }
    return scenario
  }

  @Test(arguments: [
    ("remove ab", ["ab"]), ("remove Alpha Gamma", ["ac-", "ac+"]),
    ("remove gamma alpha", ["ac-", "ac+"]),
    ("remove a sheltering b", ["ab"]), ("remove a accusation Gamma", ["ac-"]),
    ("remove \"Alpha Two\" x", []), ("remove Mu mediation Alpha", ["m"]),
  ])
  func removes(edit: String, ids: [String]) throws {
    if ids.isEmpty {
      #expect(throws: QueryError.self) { try scenario(edit) }
      return
    }
    let kept = try scenario(edit).graph.ties.map(\.id)
    #expect(kept == Fixture.graph.ties.map(\.id).filter { !ids.contains($0) })
  }

  @Test func flipsWeighsAndEnds() throws {
    let edited = try scenario("flip ab\nweigh bc to 2.5\nend cd on 2026-02", endsNow: false).graph
    #expect(edited.tie("ab")?.sign == .negative && edited.tie("bc")?.weight == 2.5)
    #expect(edited.tie("cd")?.validity.to == (try EDTF("2026-02")))
    #expect(try scenario("end cd on 2026-02").graph.tie("cd") == nil)
    #expect(try scenario("flip a b\nflip a b").graph == Fixture.graph)
    #expect(try scenario("# nothing\n\n").graph == Fixture.graph)
  }

  @Test func addsWithTheSignOfTheRelation() throws {
    let scenario = try scenario("add Beta attack \"Delta\" weight 3 since 2025\nadd b alliance d sign -1\n")
    #expect(scenario.addedTies.map(\.id) == ["what-if-1", "what-if-2"])
    let tie = try #require(scenario.graph.tie("what-if-1"))
    #expect(tie.from == "b" && tie.others == ["d"] && tie.sign == .negative && tie.weight == 3)
    #expect(tie.validity.from == (try EDTF("2025")))
    #expect(scenario.graph.tie("what-if-2")?.sign == .negative)
    #expect(
      scenario.changes.count == 2 && scenario.changes[0].hasPrefix("Added, weight 3: Beta attacks Delta"))
    #expect(scenario.changes[1].hasPrefix("Added, hostile: Beta is allied with Delta"))
  }

  /// What is added can be edited, and a relation stands for its descendants.
  @Test func editsFollowOneAnother() throws {
    let scenario = try scenario("add e airstrike d\nflip what-if-1\nremove e hostility d")
    #expect(scenario.graph == Fixture.graph && scenario.changes.count == 3)
  }

  @Test(arguments: [
    ("frob ab", "file:1:1: `frob` is no edit"), ("remove", "file:1:7: `remove` needs a tie"),
    ("\nremove abb", "file:2:8: the graph has no tie `abb`; did you mean `ab`?"),
    ("remove a zebra", "file:1:10: the graph has no actor `zebra`"),
    ("remove a e", "file:1:8: the graph has no tie between Alpha and Epsilon"),
    ("add a atack b", "file:1:7: the graph has no relation `atack`; did you mean `attack`?"),
    ("add a attack a", "file:1:5: a tie joins two actors"),
    ("add a attack b sign 2", "file:1:21: `2` is no sign"),
    ("weigh ab to -1", "file:1:13: `-1` is no weight"),
    ("weigh ab 3", "file:1:10: write `weigh TIE to NUMBER`"),
    ("add a attack b since 2026 until 2025", "file:1:33: the tie would end before it begins"),
    ("add a attack b sign +1 sign -1", "file:1:24: `sign` is given twice"),
    ("add a attack b since 2026\nend a attack b on 2025", "file:2:19: the tie `what-if-1` would end before"),
    ("end ab on 20x6", "file:1:11: "), ("flip m", "file:1:1: these ties are neither"),
    ("remove \"a", "file:1:8: the quotation mark is not closed"),
  ])
  func mistakesHaveAPlace(edit: String, message: String) {
    #expect {
      try scenario(edit)
    } throws: { error in
      "\(error)".hasPrefix(message)
    }
  }

  @Test func allMistakesAreToldAtOnce() {
    let edits = "remove abb\nflip ab\nweigh ab to 0\nflop ab"
    let scenario = Scenario(edits, named: "file", to: Fixture.graph, endsNow: true)
    #expect(
      scenario.mistakes.map { $0.description.prefix(9) } == ["file:1:8:", "file:3:13", "file:4:1:"])
  }

  @Test func flipsSayWhatTheyCometo() throws {
    let scenario = try scenario("flip a b\nadd a alliance e sign mixed")
    #expect(scenario.changes[0].hasPrefix("Flipped, hostile now: Alpha shelters Beta"))
    #expect(scenario.changes[1].hasPrefix("Added, both friendly and hostile: Alpha is allied with Epsilon"))
    #expect(scenario.editedTies.map(\.id) == ["ab", "what-if-1"])
  }
}
