import Testing

@testable import ActorModel

/// Random sets of spans within a week, against the list of all worlds that they allow.
///
/// A world is the set of the days that are meant, as the bits of a number.
@Suite struct ExtentTests {
  private typealias Worlds = Set<Int>

  private static func day(_ number: Int) -> DateBound {
    .day(CalendarDay(uncheckedYear: 2025, month: 1, day: number))
  }

  /// A random span and the worlds it allows.
  private static func randomSpan(
    exact: Bool, _ random: inout SplitMix64
  ) -> (span: UncertainSpan, worlds: Worlds) {
    while true {
      let bounds = (0..<4).map { _ in Int.random(in: 1...7, using: &random) }
      let start = exact ? bounds[0]...bounds[0] : min(bounds[0], bounds[1])...max(bounds[0], bounds[1])
      let end = exact ? bounds[2]...bounds[2] : min(bounds[2], bounds[3])...max(bounds[2], bounds[3])
      guard
        let span = UncertainSpan(
          start: day(start.lowerBound)...day(start.upperBound), end: day(end.lowerBound)...day(end.upperBound)
        )
      else { continue }
      let worlds = start.flatMap { first in
        end.filter { $0 >= first }.map { last in (first...last).reduce(0) { $0 | 1 << $1 } }
      }
      return (span, Worlds(worlds))
    }
  }

  private static func randomExtent(
    choice: Bool, exact: Bool, _ random: inout SplitMix64
  ) -> (extent: Extent, worlds: Worlds) {
    let members = (0..<Int.random(in: 1...3, using: &random)).map { _ in randomSpan(exact: exact, &random) }
    let spans = members.map(\.span)
    guard !choice else { return (Extent(oneOf: spans), members.reduce(into: []) { $0.formUnion($1.worlds) }) }
    let worlds = members.map(\.worlds).reduce(Worlds([0])) { worlds, next in
      Worlds(worlds.flatMap { world in next.map { world | $0 } })
    }
    return (Extent(allOf: spans), worlds)
  }

  private static func truth(_ mine: Worlds, _ theirs: Worlds, _ relation: (Int, Int) -> Bool) -> Certainty {
    let answers = Set(mine.flatMap { world in theirs.map { relation(world, $0) } })
    return answers.count == 2 ? .possible : answers.contains(true) ? .certain : .no
  }

  private static func isBefore(_ mine: Int, _ theirs: Int) -> Bool {
    mine.bitWidth - mine.leadingZeroBitCount <= theirs.trailingZeroBitCount
  }

  /// With spans whose days are known, and with choices among them, the answer is exact.
  @Test(arguments: [(false, true), (true, true), (true, false)])
  func answersAreExact(choice: Bool, exact: Bool) {
    check(choice: choice, exact: exact) { $0 == $1 }
  }

  /// Of collections of spans whose days are not known it is never more certain than the truth.
  @Test func answersAreNeverTooCertain() {
    check(choice: false, exact: false) { answer, truth in answer == truth || answer == .possible }
  }

  private func check(choice: Bool, exact: Bool, _ suits: (Certainty, Certainty) -> Bool) {
    let seed: UInt64 = 0xE47F
    var random = SplitMix64(seed: seed)
    for round in 0..<2_000 {
      let mine = Self.randomExtent(choice: choice, exact: exact, &random)
      let theirs = Self.randomExtent(choice: choice, exact: exact, &random)
      let pairs = [
        (mine.extent.overlaps(theirs.extent), Self.truth(mine.worlds, theirs.worlds) { $0 & $1 != 0 }),
        (mine.extent.isBefore(theirs.extent), Self.truth(mine.worlds, theirs.worlds, Self.isBefore)),
        (mine.extent.contains(theirs.extent), Self.truth(mine.worlds, theirs.worlds) { $1 & ~$0 == 0 }),
      ]
      if !pairs.allSatisfy(suits) {
        Issue.record("seed \(seed), round \(round): \(pairs) of \(mine.extent) and \(theirs.extent)")
        return
      }
    }
  }
}
