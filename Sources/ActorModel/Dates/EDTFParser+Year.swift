/// Years, and decades and centuries, which have the form of one.
extension EDTFParser {
  /// A year written with two to four digits, some of which may be unspecified.
  struct Year {
    let isNegative: Bool
    let pattern: DigitPattern

    /// How many years match. A negative year is not 0.
    var matchCount: Int {
      isNegative && pattern.value(at: 0) == 0 ? pattern.matchCount - 1 : pattern.matchCount
    }

    /// The matching year at a place in their order in time.
    func value(at index: Int) -> Int {
      isNegative ? -pattern.value(at: pattern.matchCount - 1 - index) : pattern.value(at: index)
    }

    var first: Int { value(at: 0) }
    var last: Int { value(at: matchCount - 1) }
  }

  mutating func year() throws(EDTFError) -> Year {
    let start = position
    let isNegative = take("-")
    let digitsStart = position
    let year = Year(isNegative: isNegative, pattern: DigitPattern(digits: takePattern()))
    switch year.pattern.digits.count {
    case 0: throw missing("A year of four digits")
    case 4: break
    case 2...3 where year.pattern.isSpecified: break
    case 5...: throw fault("A year of more than four digits is written with Y before it", at: digitsStart)
    default: throw fault("A year has four digits", at: digitsStart)
    }
    guard year.matchCount > 0 else {
      throw fault("There is no year -0: the year before 0001 is 0000", at: start)
    }
    return year
  }

  /// `198` or `19`: all years that begin so.
  mutating func decadeOrCentury(_ year: Year, _ leading: Qualification?) throws(EDTFError) -> DateReading {
    let isDecade = year.pattern.digits.count == 3
    let length = isDecade ? 10 : 100
    var marks = QualificationMarks()
    try noteMarks(leading, unit: .years(length), in: &marks)
    if peek == "-" { throw fault("A month needs a year of four digits before it") }
    let years = block(from: year.first * length, length: length, isNegative: year.isNegative)
    return DateReading(
      span: .whole(years), precision: isDecade ? .decade : .century, marks: marks)
  }

  /// `Y170000002` or `Y-17E7`, after the `Y`.
  mutating func longYear(_ leading: Qualification?) throws(EDTFError) -> DateReading {
    let start = position
    let isNegative = take("-")
    let significand = takeDigits()
    guard let first = significand.first else { throw missing("A year") }
    guard first != 0 else { throw fault("A year written with Y does not begin with 0", at: start) }
    let digits = take("E") ? significand + (try exponent()) : significand
    guard digits.count > 4 else {
      throw fault("Only a year of more than four digits is written with Y", at: start)
    }
    let year = isNegative ? -number(digits) : number(digits)
    guard CalendarDay.years.contains(year) else { throw fault("A year has at most twelve digits", at: start) }
    if take("S") { return try significantDigits(of: year, digitCount: digits.count, leading) }
    var marks = QualificationMarks()
    try noteMarks(leading, unit: .years(1), in: &marks)
    if peek == "-" { throw fault("A year written with Y has no months") }
    return DateReading(span: .someYear(of: year...year), precision: .year, marks: marks)
  }

  /// The digits after `E`, as the zeros that they stand for.
  private mutating func exponent() throws(EDTFError) -> [Int] {
    let start = position
    let digits = takeDigits()
    guard !digits.isEmpty else { throw missing("An exponent") }
    let count = number(digits)
    guard count > 0 else { throw fault("The exponent of a year is 1 or more", at: start) }
    return Array(repeating: 0, count: min(count, tooManyDigits))
  }

  /// `S2` after a year, without the `S`: some year that has the same first digits.
  mutating func significantDigits(
    of year: Int, digitCount: Int, _ leading: Qualification?
  ) throws(EDTFError) -> DateReading {
    let start = position
    let digits = takeDigits()
    guard !digits.isEmpty else { throw missing("The number of significant digits") }
    let count = number(digits)
    guard 1...digitCount ~= count else {
      throw fault("A year of \(digitCount) digits has 1 to \(digitCount) significant ones", at: start)
    }
    let length = repeatElement(10, count: digitCount - count).reduce(1, *)
    var marks = QualificationMarks()
    try noteMarks(leading, unit: .years(length), in: &marks)
    if peek == "-" { throw fault("A year with significant digits has no months") }
    let years = block(from: year / length * length, length: length, isNegative: year < 0)
    return DateReading(span: .someYear(of: years), precision: .year, marks: marks)
  }
}

/// More digits than a year of ``CalendarDay/years`` has, and not too many for an `Int`.
private let tooManyDigits = 18

/// The number with these digits, or, if they are too many for a year, another that is too great.
private func number(_ digits: [Int]) -> Int {
  digits.drop { $0 == 0 }.prefix(tooManyDigits).reduce(0) { $0 * 10 + $1 }
}

/// So many years that begin with the same digits; `first` is the one nearest to the year 0.
private func block(from first: Int, length: Int, isNegative: Bool) -> ClosedRange<Int> {
  isNegative ? first - length + 1...first : first...first + length - 1
}
