/// Dates from a century to a day.
extension EDTFParser {
  mutating func date() throws(EDTFError) -> DateReading {
    let leading = try takeQualification()
    if take("Y") { return try longYear(leading) }
    let year = try year()
    if year.pattern.digits.count < 4 { return try decadeOrCentury(year, leading) }
    if year.pattern.isSpecified, take("S") {
      return try significantDigits(of: year.first, digitCount: 4, leading)
    }
    var marks = QualificationMarks()
    let unit = Slack.years(year.pattern.lastPlace)
    try noteMarks(leading, unit: unit, in: &marks)
    if take("-") { return try monthOrSeason(of: year, yearUnit: unit, marks) }
    return DateReading(span: .someYear(of: year.first...year.last), precision: .year, marks: marks)
  }

  private mutating func monthOrSeason(
    of year: Year, yearUnit: Slack, _ yearMarks: QualificationMarks
  ) throws(EDTFError) -> DateReading {
    let leading = try takeQualification()
    let start = position
    let pattern = try twoDigits("A month or season")
    if pattern.isSpecified, let group = SubYearGroup(code: pattern.value(at: 0)) {
      return try season(group, of: year, leading, yearMarks)
    }
    let months = pattern.values(in: 1...12)
    guard let first = months.first, let last = months.last else {
      throw fault(
        "There is no such month: months are 01 to 12, and seasons and other parts of a year 21 to 41",
        at: start)
    }
    var marks = yearMarks
    let unit = pattern.isUnspecified ? yearUnit : .months(1)
    try noteMarks(leading, unit: unit, in: &marks)
    if take("-") { return try day(of: months, year, monthUnit: unit, marks) }
    return DateReading(
      span: .some(
        from: CalendarDay.all(of: year.first, month: first), to: CalendarDay.all(of: year.last, month: last)),
      precision: .month, marks: marks)
  }

  private mutating func season(
    _ group: SubYearGroup, of year: Year, _ leading: Qualification?, _ yearMarks: QualificationMarks
  ) throws(EDTFError) -> DateReading {
    var marks = yearMarks
    try noteMarks(leading, unit: .months(group.monthCount), in: &marks)
    if peek == "-" { throw fault("A season or another part of a year has no numbered days") }
    return DateReading(
      span: .some(from: group.days(of: year.first), to: group.days(of: year.last)),
      precision: .season, marks: marks)
  }

  private mutating func day(
    of months: [Int], _ year: Year, monthUnit: Slack, _ monthMarks: QualificationMarks
  ) throws(EDTFError) -> DateReading {
    let leading = try takeQualification()
    let start = position
    let pattern = try twoDigits("A day")
    let days = pattern.values(in: 1...31)
    let years = (0..<year.matchCount).lazy.map(year.value(at:))
    guard
      let first = firstDay(years, months, days),
      let last = firstDay(years.reversed(), months.reversed(), days.reversed())
    else { throw noSuchDay(in: months, of: year, at: start) }
    var marks = monthMarks
    try noteMarks(leading, unit: pattern.isUnspecified ? monthUnit : .days(3), in: &marks)
    return DateReading(span: .some(from: first...first, to: last...last), precision: .day, marks: marks)
  }

  /// The first day of the calendar, in the order of the years, months and days given.
  private func firstDay(_ years: some Sequence<Int>, _ months: [Int], _ days: [Int]) -> CalendarDay? {
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
    guard year.matchCount == 1, months.count == 1 else {
      return fault("There is no such day in any month that this may be", at: start)
    }
    let length = CalendarDay.days(inMonth: months[0], of: year.first)
    return fault("There is no such day: this month has the days 01 to \(length)", at: start)
  }
}

/// The parts of dates.
extension EDTFParser {
  private mutating func twoDigits(_ component: String) throws(EDTFError) -> DigitPattern {
    let start = position
    let digits = takePattern()
    guard !digits.isEmpty else { throw missing(component) }
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

  private mutating func takeQualification() throws(EDTFError) -> Qualification? {
    guard let mark = peek.flatMap(Qualification.init(rawValue:)), take(mark.rawValue) else { return nil }
    if peek.flatMap(Qualification.init(rawValue:)) != nil {
      throw fault("A component has one mark on a side: ? and ~ together are written %")
    }
    return mark
  }

  /// Takes the mark to the right of a component, if there is one, and notes it and the one to the left.
  mutating func noteMarks(
    _ leading: Qualification?, unit: Slack, in marks: inout QualificationMarks
  ) throws(EDTFError) {
    marks.note(leading, unit: unit)
    marks.note(try takeQualification(), unit: unit)
  }
}
