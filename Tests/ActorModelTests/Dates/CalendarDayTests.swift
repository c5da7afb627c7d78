import ActorModel
import Testing

@Suite struct CalendarDayTests {
  /// Counts through three eras of 400 years, a day at a time, with month lengths of its own.
  @Test func dayNumbersCountTheDays() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var day = try #require(CalendarDay(year: -600, month: 1, day: 1))
    var number = day.dayNumber
    for year in -600...600 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        for dayOfMonth in 1...(month == 2 && isLeap ? 29 : lengths[month - 1]) {
          guard (day.year, day.month, day.day) == (year, month, dayOfMonth), day.dayNumber == number,
            CalendarDay(dayNumber: number) == day
          else {
            Issue.record(
              "\(day) with number \(day.dayNumber), where \(year)-\(month)-\(dayOfMonth) is \(number)")
            return
          }
          let next = day.successor
          guard next > day, next.predecessor == day else {
            Issue.record("\(next) follows \(day), and before it comes \(next.predecessor)")
            return
          }
          day = next
          number += 1
        }
      }
    }
  }

  /// Day numbers that others publish: the Unix epoch and its multiples, the Julian day number 0, and the
  /// Modified Julian Date 0.
  @Test(arguments: [
    (1970, 1, 1, 0), (2001, 9, 9, 11_574), (2038, 1, 19, 24_855), (-4713, 11, 24, -2_440_588),
    (1858, 11, 17, -40_587),
  ])
  func knownDayNumbers(year: Int, month: Int, day: Int, number: Int) throws {
    #expect(try #require(CalendarDay(year: year, month: month, day: day)).dayNumber == number)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0), (2025, 1, 32),
    (1_000_000_000_000, 1, 1), (.max, 1, 1), (.min, 12, 31),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (-4, 2, 29), (0, 2, 29)])
  func leapDays(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) != nil)
  }

  @Test func theFarthestDays() throws {
    let first = try #require(CalendarDay(year: CalendarDay.years.lowerBound, month: 1, day: 1))
    let last = try #require(CalendarDay(year: CalendarDay.years.upperBound, month: 12, day: 31))
    #expect(CalendarDay(dayNumber: first.dayNumber) == first)
    #expect(CalendarDay(dayNumber: last.dayNumber) == last)
    #expect(CalendarDay(dayNumber: first.dayNumber - 1) == nil)
    #expect(CalendarDay(dayNumber: last.dayNumber + 1) == nil)
    #expect(CalendarDay(dayNumber: .max) == nil)
    #expect(CalendarDay(dayNumber: .min) == nil)
    #expect(first.predecessor < first && last < last.successor)
  }

  @Test(arguments: [
    (2025, 10, 9, "2025-10-09"), (7, 1, 1, "0007-01-01"), (0, 12, 31, "0000-12-31"),
    (-1, 2, 3, "-0001-02-03"),
    (170_000_002, 1, 1, "170000002-01-01"), (-12_345, 1, 1, "-12345-01-01"),
  ])
  func description(year: Int, month: Int, day: Int, text: String) throws {
    #expect(try #require(CalendarDay(year: year, month: month, day: day)).description == text)
  }
}
