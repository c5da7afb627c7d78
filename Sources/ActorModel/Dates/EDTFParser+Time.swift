/// The time of day.
extension EDTFParser {
  /// The date with the time of day that follows it, or nil if none does.
  mutating func timed(_ date: DateReading) throws(EDTFError) -> DateReading? {
    let start = position
    guard take("T") else { return nil }
    guard date.precision == .day, date.span.reach.lowerBound == date.span.reach.upperBound,
      date.marks == QualificationMarks()
    else {
      throw fault("A time of day needs a day before it whose digits are all given, without a mark", at: start)
    }
    let hourPosition = position
    let hour = try clockNumber(upTo: 24)
    guard take(":") else { throw unexpected() }
    let minute = try clockNumber(upTo: 59)
    guard take(":") else { throw unexpected() }
    let second = try clockNumber(upTo: 59)
    var isWhole = true
    if take(".") {
      let fraction = takeDigits()
      guard !fraction.isEmpty else { throw unexpected() }
      isWhole = fraction.allSatisfy { $0 == 0 }
    }
    guard hour < 24 || (minute == 0 && second == 0 && isWhole) else {
      throw fault("The day ends at 24:00:00", at: hourPosition)
    }
    try shift()
    return DateReading(span: date.span, precision: .time, marks: date.marks)
  }

  /// `Z`, `+05` or `-04:30`: how far the time is ahead of or behind UTC. Without it the time is local.
  private mutating func shift() throws(EDTFError) {
    let start = position
    if take("Z") { return }
    let isBehind = take("-")
    guard isBehind || take("+") else { return }
    let hours = try clockNumber(upTo: 23)
    if let next = peek, "0"..."9" ~= next { throw fault("A colon separates hours and minutes") }
    let minutes = take(":") ? try clockNumber(upTo: 59) : 0
    let total = hours * 60 + minutes
    if isBehind, total == 0 { throw fault("A shift of nothing is written +00:00", at: start) }
    guard total <= (isBehind ? 12 : 14) * 60 else {
      throw fault("Time shifts run from -12:00 to +14:00", at: start)
    }
  }

  private mutating func clockNumber(upTo limit: Int) throws(EDTFError) -> Int {
    let start = position
    guard let tens = takeDigit(), let ones = takeDigit() else { throw unexpected() }
    guard tens * 10 + ones <= limit else { throw fault("This runs from 00 to \(limit)", at: start) }
    return tens * 10 + ones
  }
}
