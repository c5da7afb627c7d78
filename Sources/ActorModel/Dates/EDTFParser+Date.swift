/// Dates from a century to a day.
extension EDTFParser {
  mutating func date() throws(EDTFError) -> DateReading {
    let leading = try takeQualification()
    if take("Y") { return try longYear(leading) }
    let start = position
    let year = Year(isNegative: take("-"), pattern: try yearDigits())
    guard year.matchCount > 0 else {
      throw fault("There is no year -0: the year before 0001 is 0000", at: start)
    }
    if year.pattern.digits.count < 4 { return try decadeOrCentury(year, leading) }
    if year.pattern.isSpecified, take("S") {
      return try significantDigits(of: year.first, digitCount: 4, leading)
    }
    var marks = QualificationMarks()
    let unit = Slack.years(year.pattern.lastPlace)
    marks.note(leading, unit: unit)
    marks.note(try takeQualification(), unit: unit)
    if take("-") { return try monthOrSeason(of: year, yearUnit: unit, marks) }
    return DateReading(
      span: UncertainSpan(from: days(of: year.first), to: days(of: year.last)), precision: .year, marks: marks
    )
  }

  private mutating func monthOrSeason(
    of year: Year, yearUnit: Slack, _ earlierMarks: QualificationMarks
  ) throws(EDTFError) -> DateReading {
    var marks = earlierMarks
    let leading = try takeQualification()
    let start = position
    let pattern = try twoDigits("A month")
    if pattern.isSpecified, let group = SubYearGroup(code: pattern.value(at: 0)) {
      marks.note(leading, unit: .months(group.monthCount))
      marks.note(try takeQualification(), unit: .months(group.monthCount))
      if peek == "-" { throw fault("A season or another part of a year has no numbered days") }
      return DateReading(
        span: UncertainSpan(from: group.days(of: year.first), to: group.days(of: year.last)),
        precision: .season, marks: marks)
    }
    let months = pattern.values(in: 1...12)
    guard let first = months.first, let last = months.last else {
      throw fault(
        "There is no such month: months are 01 to 12, and seasons and other parts of a year 21 to 41",
        at: start)
    }
    let unit = pattern.isUnspecified ? yearUnit : .months(1)
    marks.note(leading, unit: unit)
    marks.note(try takeQualification(), unit: unit)
    if take("-") { return try day(of: months, year, monthUnit: unit, marks) }
    return DateReading(
      span: UncertainSpan(from: days(of: year.first, first), to: days(of: year.last, last)),
      precision: .month, marks: marks)
  }

  private mutating func day(
    of months: [Int], _ year: Year, monthUnit: Slack, _ earlierMarks: QualificationMarks
  ) throws(EDTFError) -> DateReading {
    var marks = earlierMarks
    let leading = try takeQualification()
    let start = position
    let pattern = try twoDigits("A day")
    let candidates = pattern.values(in: 1...31)
    let years = (0..<year.matchCount).lazy.map(year.value(at:))
    guard
      let first = firstDay(in: years, months, candidates),
      let last = firstDay(in: years.reversed(), months.reversed(), candidates.reversed())
    else { throw noSuchDay(in: months, of: year, at: start) }
    let unit = pattern.isUnspecified ? monthUnit : .days(3)
    marks.note(leading, unit: unit)
    marks.note(try takeQualification(), unit: unit)
    return DateReading(
      span: UncertainSpan(from: first...first, to: last...last), precision: .day, marks: marks)
  }

  /// The first of the years, months and days, in the order in which they are given, that exists.
  private func firstDay(
    in years: some Sequence<Int>, _ months: [Int], _ days: [Int]
  ) -> CalendarDay? {
    for year in years {
      for month in months {
        let length = CalendarDay.days(inMonth: month, of: year)
        if let day = days.first(where: { $0 <= length }) {
          return CalendarDay(uncheckedYear: year, month: month, day: day)
        }
      }
    }
    return nil
  }

  private func noSuchDay(in months: [Int], of year: Year, at start: Int) -> EDTFError {
    guard year.matchCount == 1, months.count == 1, let month = months.first else {
      return fault("There is no such day in any month that this may be", at: start)
    }
    let length = CalendarDay.days(inMonth: month, of: year.first)
    return fault("There is no such day: this month has the days 01 to \(length)", at: start)
  }

  private mutating func twoDigits(_ component: String) throws(EDTFError) -> DigitPattern {
    let start = position
    let digits = takePattern()
    guard !digits.isEmpty else { throw unexpected() }
    guard digits.count == 2 else { throw fault("\(component) has two digits", at: start) }
    return DigitPattern(digits: digits)
  }

  /// Takes all digits that follow, those that are unspecified as nil.
  mutating func takePattern() -> [Int?] {
    var digits: [Int?] = []
    while true {
      if let digit = takeDigit() {
        digits.append(digit)
      } else if take("X") {
        digits.append(nil)
      } else {
        return digits
      }
    }
  }

  mutating func takeQualification() throws(EDTFError) -> Qualification? {
    guard let mark = peek.flatMap(Qualification.init(rawValue:)), take(mark.rawValue) else { return nil }
    if peek.flatMap(Qualification.init(rawValue:)) != nil {
      throw fault("A component has one mark on a side: ? and ~ together are written %")
    }
    return mark
  }
}

/// The days of a year.
func days(of year: Int) -> ClosedRange<CalendarDay> {
  CalendarDay(uncheckedYear: year, month: 1, day: 1)...CalendarDay(uncheckedYear: year, month: 12, day: 31)
}

/// The days of a month.
private func days(of year: Int, _ month: Int) -> ClosedRange<CalendarDay> {
  let first = CalendarDay(uncheckedYear: year, month: month, day: 1)
  return first...first.adding(months: 1).predecessor
}
