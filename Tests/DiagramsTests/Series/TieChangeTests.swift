import ActorModel
import Testing

@testable import Diagrams

@Suite struct TieChangeTests {
  private func tie(_ id: String, _ from: String, _ to: String, _ sign: Sign) -> Tie {
    Tie(id: id, from: from, relation: "hostility", parties: .to(to), sign: sign)
  }

  @Test func whatComesAndGoesIsGainedAndLost() {
    let before = [tie("1", "a", "b", .negative), tie("2", "b", "c", .positive)]
    let now = [tie("2", "b", "c", .positive), tie("3", "c", "d", .positive)]
    #expect(changes(from: before, to: now) == ["1": .lost, "3": .gained])
    #expect(changes(from: now, to: now).isEmpty)
    #expect(changes(from: [], to: now) == ["2": .gained, "3": .gained])
  }

  @Test func friendsWhoBecomeEnemiesHaveTurned() {
    let before = [tie("1", "a", "b", .positive), tie("n", "a", "b", .neutral)]
    #expect(changes(from: before, to: [tie("2", "b", "a", .negative)])["2"] == .turned)
    #expect(
      changes(from: [tie("1", "a", "b", .negative)], to: [tie("2", "a", "b", .positive)])["2"] == .turned)
  }

  /// Who was both, or still is, has not turned; nor has who was nothing.
  @Test func mixedFeelingsDoNotTurn() {
    let friend = tie("1", "a", "b", .positive)
    #expect(changes(from: [friend], to: [friend, tie("2", "a", "b", .negative)])["2"] == .gained)
    #expect(
      changes(from: [friend, tie("x", "a", "b", .negative)], to: [tie("2", "a", "b", .negative)])["2"]
        == .gained)
    #expect(
      changes(from: [tie("1", "a", "b", .neutral)], to: [tie("2", "a", "b", .negative)])["2"] == .gained)
    #expect(changes(from: [friend], to: [tie("2", "a", "c", .negative)])["2"] == .gained)
  }

  @Test func aMediationIsAmongAllItsParties() {
    let before = [
      Tie(id: "m", from: "a", relation: "mediation", parties: .between(["b", "c"]), sign: .positive)
    ]
    #expect(changes(from: before, to: [tie("2", "c", "a", .negative)])["2"] == .turned)
  }
}
