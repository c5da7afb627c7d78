/// A day of the proleptic Gregorian calendar, the calendar of ISO 8601.
///
/// Years are astronomical: the year before 0001 is 0000, and the one before that is -0001.
public struct CalendarDay: Sendable, Hashable {
  /// The astronomical year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The years that a day can be made of: twelve digits, more than the age of anything that has been dated.
  ///
  /// Steps from day to day are not checked against it and may leave it; they do not overflow.
  public static let years = -999_999_999_999...999_999_999_999

  /// The day of that year, month and day of the month, or nil if the calendar has none or the year is not
  /// among ``years``.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), 1...12 ~= month, 1...Self.days(inMonth: month, of: year) ~= day else {
      return nil
    }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the year has a 29th of February.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The number of days in a month (1 to 12) of a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay {
  /// The days of a year.
  static func all(of year: Int) -> ClosedRange<CalendarDay> {
    Self(uncheckedYear: year, month: 1, day: 1)...Self(uncheckedYear: year, month: 12, day: 31)
  }

  /// The days of a month.
  static func all(of year: Int, month: Int) -> ClosedRange<CalendarDay> {
    let first = Self(uncheckedYear: year, month: month, day: 1)
    return first...Self(uncheckedYear: year, month: month, day: days(inMonth: month, of: year))
  }
}

extension CalendarDay: Comparable {
  /// Whether one day comes before another.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as `2025-10-09`, with at least four digits for the year and a minus sign before the year 0000.
  public var description: String {
    let digits = String(year.magnitude)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(year < 0 ? "-" : "")\(padding)\(digits)-\(twoDigits(month))-\(twoDigits(day))"
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension CalendarDay {
  private static let daysInEra = 146_097
  private static let eraDayOf1970 = 719_468

  /// The number of days since 1970-01-01, negative before it.
  ///
  /// The year is taken to begin in March, so that the leap day is its last, and is counted within an era of
  /// 400 years, after which the calendar repeats: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  /// `days_from_civil`. Constant time.
  public var dayNumber: Int {
    let marchYear = month > 2 ? year : year - 1
    let era = floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysInEra + dayOfEra - Self.eraDayOf1970
  }

  /// The day of a day number, or nil if its year is not among ``years``: the inverse of ``dayNumber``,
  /// Hinnant's `civil_from_days`. Constant time.
  public init?(dayNumber: Int) {
    let first = Self(uncheckedYear: Self.years.lowerBound, month: 1, day: 1)
    let last = Self(uncheckedYear: Self.years.upperBound, month: 12, day: 31)
    guard first.dayNumber...last.dayNumber ~= dayNumber else { return nil }
    self.init(uncheckedDayNumber: dayNumber)
  }

  init(uncheckedDayNumber dayNumber: Int) {
    let shifted = dayNumber + Self.eraDayOf1970
    let era = floorDivide(shifted, Self.daysInEra)
    let dayOfEra = shifted - era * Self.daysInEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The next day.
  public var successor: CalendarDay { Self(uncheckedDayNumber: dayNumber + 1) }

  /// The day before.
  public var predecessor: CalendarDay { Self(uncheckedDayNumber: dayNumber - 1) }

  /// The same day of the month so many months later (or earlier), or the month's last day if it is shorter.
  func adding(months: Int) -> CalendarDay {
    let sum = year * 12 + month - 1 + months
    let year = floorDivide(sum, 12)
    let month = sum - year * 12 + 1
    return Self(uncheckedYear: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }

  func adding(days: Int) -> CalendarDay {
    days == 0 ? self : Self(uncheckedDayNumber: dayNumber + days)
  }
}

private func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  (dividend >= 0 ? dividend : dividend - divisor + 1) / divisor
}
