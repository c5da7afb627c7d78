/// A season or another part of a year that stands in the place of the month, numbered 21 to 41
/// (ISO 8601-2; Library of Congress, EDTF, "Sub-year groupings").
///
/// ``EDTF`` says which months the seasons are taken to have.
struct SubYearGroup: Sendable, Hashable {
  let firstMonth: Int
  let monthCount: Int

  /// The part of the year with a code, or nil if there is none.
  init?(code: Int) {
    switch code {
    case 21...24: self.init(firstMonth: 3 * (code - 21) + 3, monthCount: 3)
    case 25...28: self.init(firstMonth: 3 * (code - 25) + 3, monthCount: 3)
    case 29...32: self.init(firstMonth: (3 * (code - 29) + 8) % 12 + 1, monthCount: 3)
    case 33...36: self.init(firstMonth: 3 * (code - 33) + 1, monthCount: 3)
    case 37...39: self.init(firstMonth: 4 * (code - 37) + 1, monthCount: 4)
    case 40...41: self.init(firstMonth: 6 * (code - 40) + 1, monthCount: 6)
    default: return nil
    }
  }

  private init(firstMonth: Int, monthCount: Int) {
    self.firstMonth = firstMonth
    self.monthCount = monthCount
  }

  /// Its days in a year.
  func days(of year: Int) -> ClosedRange<CalendarDay> {
    let first = CalendarDay(uncheckedYear: year, month: firstMonth, day: 1)
    return first...first.adding(months: monthCount).predecessor
  }
}
