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

/// Years, and what has the form of one.
extension EDTFParser {
  mutating func yearDigits() throws(EDTFError) -> DigitPattern {
    let start = position
    let pattern = DigitPattern(digits: takePattern())
    switch pattern.digits.count {
    case 0: throw unexpected()
    case 4: return pattern
    case 2...3 where pattern.isSpecified: return pattern
    case 5...: throw fault("A year of more than four digits is written with Y before it", at: start)
    default: throw fault("A year has four digits", at: start)
    }
  }

  /// `198` or `19`: all years that begin so.
  mutating func decadeOrCentury(_ year: Year, _ leading: Qualification?) throws(EDTFError) -> DateReading {
    let isDecade = year.pattern.digits.count == 3
    let length = isDecade ? 10 : 100
    var marks = QualificationMarks()
    marks.note(leading, unit: .years(length))
    marks.note(try takeQualification(), unit: .years(length))
    if peek == "-" { throw fault("A month needs a year of four digits before it") }
    let years = block(from: year.first * length, length: length, isNegative: year.isNegative)
    let whole = days(of: years.lowerBound).lowerBound...days(of: years.upperBound).upperBound
    return DateReading(
      span: UncertainSpan(from: whole, to: whole), precision: isDecade ? .decade : .century, marks: marks)
  }

  /// `Y170000002` or `Y-17E7`, after the `Y`.
  mutating func longYear(_ leading: Qualification?) throws(EDTFError) -> DateReading {
    let start = position
    let isNegative = take("-")
    let digits = takeDigits()
    guard let first = digits.first else { throw unexpected() }
    guard first != 0 else { throw fault("A year written with Y does not begin with 0", at: start) }
    let zeros = take("E") ? try exponent() : []
    let allDigits = digits + zeros
    guard allDigits.count > 4 else {
      throw fault("Only years of more than four digits are written with Y", at: start)
    }
    let magnitude = number(allDigits)
    let year = isNegative ? -magnitude : magnitude
    guard CalendarDay.years.contains(year) else { throw fault("A year has at most twelve digits", at: start) }
    if take("S") { return try significantDigits(of: year, digitCount: allDigits.count, leading) }
    var marks = QualificationMarks()
    marks.note(leading, unit: .years(1))
    marks.note(try takeQualification(), unit: .years(1))
    if peek == "-" { throw fault("A year written with Y has no months") }
    return DateReading(
      span: UncertainSpan(from: days(of: year), to: days(of: year)), precision: .year, marks: marks)
  }

  /// `S2` after a year, without the `S`: some year that has the same first digits.
  mutating func significantDigits(
    of year: Int, digitCount: Int, _ leading: Qualification?
  ) throws(EDTFError) -> DateReading {
    let start = position
    let digits = takeDigits()
    guard !digits.isEmpty else { throw unexpected() }
    let count = number(digits)
    guard 1...digitCount ~= count else {
      throw fault("A year of \(digitCount) digits has 1 to \(digitCount) significant ones", at: start)
    }
    let unit = repeatElement(10, count: digitCount - count).reduce(1, *)
    var marks = QualificationMarks()
    marks.note(leading, unit: .years(unit))
    marks.note(try takeQualification(), unit: .years(unit))
    if peek == "-" { throw fault("A year with significant digits has no months") }
    let years = block(from: year / unit * unit, length: unit, isNegative: year < 0)
    return DateReading(
      span: UncertainSpan(from: days(of: years.lowerBound), to: days(of: years.upperBound)),
      precision: .year, marks: marks)
  }
}

extension EDTFParser {
  /// The digits after `E`, as the zeros that they stand for.
  private mutating func exponent() throws(EDTFError) -> [Int] {
    let start = position
    let digits = takeDigits()
    guard !digits.isEmpty else { throw unexpected() }
    let count = number(digits)
    guard count > 0 else { throw fault("The exponent of a year is 1 or more", at: start) }
    return Array(repeating: 0, count: min(count, tooManyDigits))
  }
}

/// More digits than any year has that ``CalendarDay/years`` allows.
private let tooManyDigits = 18

/// The number of the digits, or one with too many digits for a year if they are too many.
private func number(_ digits: [Int]) -> Int {
  digits.drop { $0 == 0 }.prefix(tooManyDigits).reduce(0) { $0 * 10 + $1 }
}

/// So many years that begin with the same digits, of which `first` is the one nearest to the year 0.
private func block(from first: Int, length: Int, isNegative: Bool) -> ClosedRange<Int> {
  isNegative ? first - length + 1...first : first...first + length - 1
}
