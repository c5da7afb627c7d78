/// The time of day.
extension EDTFParser {
  /// The date, with the time of day if one follows it.
  mutating func timed(_ date: DateReading) throws(EDTFError) -> DateReading {
    let start = position
    guard take("T") else { return date }
    guard date.precision == .day, date.span.reach.lowerBound == date.span.reach.upperBound,
      date.marks == QualificationMarks()
    else {
      throw fault("A time of day needs a day before it whose digits are all given, without a mark", at: start)
    }
    try time()
    try shift()
    if peek == "/" { throw timeInInterval(at: start) }
    return DateReading(span: date.span, precision: .time, marks: date.marks)
  }

  /// `23:20:30` or `23:20:30.5`, to the end of the day at `24:00:00`.
  private mutating func time() throws(EDTFError) {
    let start = position
    let hour = try clockNumber(upTo: 24)
    try separator()
    let minute = try clockNumber(upTo: 59)
    try separator()
    let second = try clockNumber(upTo: 59)
    var fraction: [Int] = []
    if take(".") {
      fraction = takeDigits()
      guard !fraction.isEmpty else { throw missing("A fraction of a second") }
    }
    let isLate = minute > 0 || second > 0 || fraction.contains { $0 > 0 }
    if hour == 24, isLate { throw fault("The day ends at 24:00:00", at: start) }
  }

  private mutating func separator() throws(EDTFError) {
    guard take(":") else { throw missing("A colon, as in 23:20:30,") }
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
    guard let tens = takeDigit(), let ones = takeDigit() else { throw missing("A number of two digits") }
    guard tens * 10 + ones <= limit else { throw fault("This runs from 00 to \(limit)", at: start) }
    return tens * 10 + ones
  }
}
