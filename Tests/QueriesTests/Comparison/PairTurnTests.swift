import ActorModel
import Queries
import Testing

@Suite struct PairTurnTests {
  private func ties(_ signs: String) -> [Tie] {
    let meanings: [Character: Sign] = ["+": .positive, "-": .negative, "0": .neutral, "m": .mixed]
    return signs.enumerated().map { index, character in
      Tie(
        id: "t\(index)", from: index.isMultiple(of: 2) ? "a" : "b", relation: "r",
        parties: .to(index.isMultiple(of: 2) ? "b" : "a"), sign: meanings[character] ?? .neutral)
    }
  }

  @Test(arguments: [
    ("+", "-", "rupture"), ("-", "+", "rapprochement"), ("++0", "0--", "rupture"), ("+", "+-", "souring"),
    ("+", "m", "souring"), ("m", "-", "souring"), ("-", "-+", "warming"), ("+-", "+", "warming"),
    ("+", "+", nil), ("+", "0", nil), ("0", "-", nil), ("m", "+-", nil), ("", "-", nil),
  ])
  func followsTheSignsOfThePair(before: String, after: String, kind: String?) {
    #expect(
      PairTurn.all(from: ties(before), to: ties(after)).map(\.kind.rawValue) == [kind].compactMap(\.self))
  }

  @Test func backwardsIsTheOpposite() {
    let opposite: [PairTurn.Kind: PairTurn.Kind] = [
      .rupture: .rapprochement, .rapprochement: .rupture, .souring: .warming, .warming: .souring,
    ]
    for before in ["+", "-", "m", "+-", "0"] {
      for after in ["+", "-", "m", "+-", "0"] {
        let there = PairTurn.all(from: ties(before), to: ties(after)).map(\.kind)
        let back = PairTurn.all(from: ties(after), to: ties(before)).map(\.kind)
        #expect(there.map { opposite[$0] } == back)
      }
    }
  }

  @Test func flipsComeFirst() {
    func tie(_ from: String, _ to: String, _ sign: Sign) -> Tie {
      Tie(id: from + to, from: from, relation: "r", parties: .to(to), sign: sign)
    }
    let turns = PairTurn.all(
      from: [tie("a", "b", .positive), tie("z", "c", .positive)],
      to: [tie("b", "a", .mixed), tie("c", "z", .negative)])
    #expect(turns.map(\.actors) == [["c", "z"], ["a", "b"]])
  }
}
