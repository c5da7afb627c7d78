import ActorModel
import AnalysisGraph
import Metrics
import Queries
import Testing

@Suite struct CampShiftTests {
  private static let ids = ["a", "b", "c", "d"]

  /// A shift from one list of ties to another, as in "a+b c-d", with weights as in "a+b*0.5".
  private func shift(_ before: String, _ after: String) throws -> CampShift {
    let states = try [before, after].map { try Self.state($0) }
    return try #require(
      CampShift(
        from: states[0], to: states[1], actors: Self.ids.map { Actor(id: $0) }, seconds: 60,
        on: Execution(threads: 1)))
  }

  private static func state(_ text: String) throws -> CampState {
    let ties = text.split(separator: " ").enumerated().map { number, word in
      let parts = word.split(separator: "*")
      let letters = Array(parts[0])
      let sign: Sign = letters[1] == "+" ? .positive : letters[1] == "-" ? .negative : .mixed
      return Tie(
        id: "t\(number)", from: String(letters[0]), relation: "support", parties: .to(String(letters[2])),
        sign: sign, weight: parts.count > 1 ? Double(parts[1]) ?? 1 : 1)
    }
    var projection = Projection()
    projection.direction = .undirected
    let projected = try projection.apply(to: ActorGraph(actors: ids.map { Actor(id: $0) }, ties: ties))
    return CampState(SignedGraph(projected), seconds: 60, on: Execution(threads: 1))
  }

  @Test func whoHadNoSideJoins() throws {
    let shift = try shift("a-b", "a-b b+c")
    #expect(shift.hold && shift.sides?.joined.map(\.id) == ["c"])
    #expect(
      shift.sides?.moved.isEmpty == true && shift.sides?.decided.isEmpty == true
        && shift.sides?.left.isEmpty == true && shift.sides?.opened.isEmpty == true)
    #expect(try self.shift("a-b b+c", "a-b").sides?.left.map(\.id) == ["c"])
  }

  @Test func partsThatMeetHadNoSidesBefore() throws {
    for tie in ["a+d", "a-d"] {
      let shift = try shift("a-b c-d", "a-b c-d \(tie)")
      #expect(
        shift.hold && shift.sides?.decided.map(\.actor.id) == ["c", "d"] && shift.sides?.moved.isEmpty == true
      )
      #expect(try self.shift("a-b c-d \(tie)", "a-b c-d").sides?.opened.map(\.actor.id) == ["c", "d"])
    }
  }

  @Test func whatWasOpenIsDecidedWithoutAMove() throws {
    let shift = try shift("a+b a+c b-c", "a+b*0.5 a+c b-c")
    #expect(
      shift.hold && shift.sides?.moved.isEmpty == true && shift.sides?.decided.map(\.actor.id) == ["b", "c"])
  }

  /// c and d stand together with d's friend a and against b; each of the two parts stood for itself before.
  @Test func towardsWhomAnActorStandsIsSaid() throws {
    let sides = try #require(try shift("a-b c+d", "a-b c+d a+d").sides)
    #expect(sides.decided.map(\.actor.id) == ["c", "d"])
    #expect(sides.decided.map { $0.with.map(\.id) } == [["a"], ["a"]])
    #expect(sides.decided.map { $0.against.map(\.id) } == [["b"], ["b"]])
    let back = try #require(try shift("a-b c+d a+d", "a-b c+d").sides)
    #expect(back.opened.map { $0.with.map(\.id) } == [["a"], ["a"]])
    let near = try #require(try shift("a+b a+c b-c", "a+b*0.5 a+c b-c").sides)
    #expect(
      near.decided.map { [$0.with, $0.against].map { $0.map(\.id) } } == [
        [[], ["a", "c"]], [["a"], ["b"]],
      ])
  }

  @Test func whoTurnsInAllBestDivisionsMoves() throws {
    let shift = try shift("a+b b+c c-d", "a-b b+c c-d")
    #expect(!shift.hold && shift.sides?.moved.map(\.id) == ["a"])
    #expect(shift.sides?.decided.isEmpty == true && shift.sides?.opened.isEmpty == true)
  }

  /// Camps hold if any division, of all that are tried, is among the best before and after.
  @Test(arguments: 0..<60)
  func campsHoldIfADivisionIsBestTwice(seed: Int) throws {
    var state = UInt64(seed) &* 2 &+ 1
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let pairs = (0..<4).flatMap { low in ((low + 1)..<4).map { (low, $0) } } + [(0, 3)]
    func draw() -> [(Int, Int, Int)] { pairs.map { ($0.0, $0.1, [0, 1, 1, -1, -1, 2, -3][next(7)]) } }
    func text(_ ties: [(Int, Int, Int)]) -> String {
      ties.filter { $0.2 != 0 }.map {
        "\(Self.ids[$0.0])\($0.2 > 0 ? "+" : "-")\(Self.ids[$0.1])*\(abs($0.2))"
      }.joined(separator: " ")
    }
    func best(_ ties: [(Int, Int, Int)]) -> Set<Int> {
      let costs = (0..<8).map { camps in
        ties.reduce(0) { sum, tie in
          let isTogether = camps >> tie.0 & 1 == camps >> tie.1 & 1
          return sum + (isTogether ? max(0, -tie.2) : max(0, tie.2))
        }
      }
      return Set(costs.indices.filter { costs[$0] == costs.min() })
    }
    let (before, after) = (draw(), draw())
    let shift = try shift(text(before), text(after))
    #expect(shift.hold != best(before).isDisjoint(with: best(after)), "\(text(before)) → \(text(after))")
  }

  @Test func nothingChangesWhereTiesStay() throws {
    for (before, after) in [("a+b b-c", "a+b*2 b-c"), ("", ""), ("a~b", "a~b c~d")] {
      let shift = try shift(before, after)
      let sides = try #require(shift.sides)
      #expect(shift.hold)
      #expect((sides.moved + sides.joined + sides.left).isEmpty)
      #expect((sides.decided + sides.opened).isEmpty)
    }
  }
}
