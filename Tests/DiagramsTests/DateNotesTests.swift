import ActorModel
import Testing

@testable import Diagrams

/// What a figure says of the dates of its ties.
@Suite struct DateNotesTests {
  private func graph(on date: String?) throws -> ActorGraph {
    func tie(_ id: String, _ from: String?, _ to: String?) throws -> Tie {
      Tie(
        id: id, from: "a", relation: "talks", parties: .to("b"), sign: .neutral,
        validity: Validity(from: try from.map { try EDTF($0) }, to: try to.map { try EDTF($0) }))
    }
    return ActorGraph(
      header: .init(date: try date.map { try EDTF($0) }), actors: [Actor(id: "a"), Actor(id: "b")],
      ties: [
        try tie("open", "2019", ".."), try tie("ended", "2019", "2020-05"), try tie("ends", "2019", "2024"),
        try tie("undated", nil, nil),
      ])
  }

  @Test func tiesThatHadEndedAreNamed() throws {
    let dated = try graph(on: "2021")
    #expect(
      endedTiesNote(for: dated.ties, in: dated) == "Ties of every date are drawn; [2] had ended by 2021.")
    let undated = try graph(on: nil)
    #expect(
      endedTiesNote(for: undated.ties, in: undated)
        == "Ties of every date are drawn; [2] and [3] have an end.")
    #expect(endedTiesNote(for: [dated.ties[0], dated.ties[3]], in: dated) == nil)
  }

  @Test func tiesThatMayNotHaveHeldAreNamed() throws {
    let graph = try graph(on: nil)
    #expect(
      uncertainTiesNote(for: graph.ties, on: [try EDTF("2020-05-10")], in: graph)
        == "By their dates it isn't certain that [2] and [4] held then.")
    #expect(uncertainTiesNote(for: graph.ties.prefix(1), on: [try EDTF("2020")], in: graph) == nil)
  }

  @Test func tiesBetweenTheDatesOfASeriesAreNamed() throws {
    let graph = try graph(on: nil)
    let steps = [DiagramSeries.Step(caption: "one", ties: [graph.ties[0], graph.ties[2]])]
    #expect(
      absentTiesNote(for: graph.ties, from: steps, in: graph)
        == "[2] and [4] hold on none of these dates and are in no picture.")
    #expect(
      absentTiesNote(for: graph.ties.prefix(2), from: steps, in: graph)
        == "[2] holds on none of these dates and is in no picture.")
    #expect(absentTiesNote(for: graph.ties.prefix(1), from: steps, in: graph) == nil)
  }
}
