import ActorModel
import Testing

@testable import Diagrams

@Suite struct TimeTicksTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
    try #require(CalendarDay(year: year, month: month, day: day))
  }

  private func labels(_ from: CalendarDay, _ to: CalendarDay, _ count: Int) -> [String] {
    TimeTicks(within: from...to, atMost: count).ticks.map(\.label)
  }

  @Test func choosesDaysMonthsOrYears() throws {
    #expect(
      try labels(day(1914, 7, 28), day(1914, 8, 1), 6) == [
        "28 July 1914", "29 July", "30 July", "31 July", "1 Aug",
      ])
    #expect(try labels(day(2025, 10, 5), day(2026, 2, 3), 6) == ["Nov 2025", "Dec", "Jan 2026", "Feb"])
    #expect(
      try labels(day(1879, 10, 7), day(1914, 8, 1), 9) == [
        "1880", "1885", "1890", "1895", "1900", "1905", "1910",
      ])
  }

  @Test func keepsWithinTheIntervalAndTheNumber() throws {
    let first = try day(1899, 12, 31)
    for length in [0, 1, 6, 29, 45, 100, 364, 1000, 9999, 123_456] {
      let last = try #require(CalendarDay(dayNumber: first.dayNumber + length))
      for count in 1...12 {
        let ticks = TimeTicks(within: first...last, atMost: count).ticks
        #expect(
          ticks.count <= count && ticks.allSatisfy { (first...last).contains($0.day) }, "\(length), \(count)")
      }
    }
  }
}
