/// Intervals, and dates that stand alone.
extension EDTFParser {
  mutating func dateOrInterval() throws(EDTFError) -> EDTFReading {
    let first = try intervalEnd()
    if take("/") { return try interval(from: first) }
    switch first {
    case .date(let date): return EDTFReading(try timed(date))
    case .open: return .open
    case .unknown: throw unexpected()
    }
  }

  private mutating func interval(from start: IntervalEnd) throws(EDTFError) -> EDTFReading {
    try requireYear(of: start, at: 0)
    let endPosition = position
    let end = try intervalEnd()
    try requireYear(of: end, at: endPosition)
    if peek == "T" { throw timeInInterval(at: position) }
    guard peek == nil else { throw unexpected() }
    guard let reading = EDTFReading(from: start, to: end) else {
      throw fault("The interval ends before it starts", at: endPosition)
    }
    return reading
  }

  private mutating func intervalEnd() throws(EDTFError) -> IntervalEnd {
    if peek == nil || peek == "/" { return .unknown }
    if takeDots() { return .open }
    return .date(try date())
  }

  private func requireYear(of end: IntervalEnd, at place: Int) throws(EDTFError) {
    if case .date(let date) = end { try requireYear(of: date, at: place) }
  }

  /// Refuses decades and centuries, which stand alone: `2025/26` means something else to whoever writes it.
  func requireYear(of date: DateReading, at place: Int) throws(EDTFError) {
    if date.precision == .decade || date.precision == .century {
      throw fault("In an interval or a set a year has four digits", at: place)
    }
  }

  func timeInInterval(at place: Int) -> EDTFError {
    fault("An interval's ends are dates without a time of day", at: place)
  }
}

/// One end of an interval.
enum IntervalEnd: Sendable {
  /// A date: the interval starts or ends some day within it.
  case date(DateReading)
  /// `..`: without bound.
  case open
  /// Nothing: there may be a bound, and it is not known.
  case unknown

  var marks: QualificationMarks {
    if case .date(let date) = self { date.marks } else { QualificationMarks() }
  }

  func days(orOpen open: DateBound) -> ClosedRange<DateBound> {
    bounds(orOpen: open, \.span.reach)
  }

  func reach(orOpen open: DateBound) -> ClosedRange<DateBound> {
    bounds(orOpen: open, \.widened.reach)
  }

  private func bounds(
    orOpen open: DateBound, _ days: (DateReading) -> ClosedRange<DateBound>
  ) -> ClosedRange<DateBound> {
    switch self {
    case .date(let date): days(date)
    case .open: open...open
    case .unknown: UncertainSpan.anywhere
    }
  }
}

extension EDTFReading {
  /// An interval from one date to another, or nil if it would end before it starts.
  init?(from start: IntervalEnd, to end: IntervalEnd) {
    let written = UncertainSpan(
      start: start.days(orOpen: .distantPast), end: end.days(orOpen: .distantFuture))
    guard
      let written,
      let span = UncertainSpan(
        start: start.reach(orOpen: .distantPast), end: end.reach(orOpen: .distantFuture))
    else { return nil }
    self.init(
      days: written.reach, extent: Extent(span), precision: .interval,
      isUncertain: start.marks.isUncertain || end.marks.isUncertain,
      isApproximate: start.marks.isApproximate || end.marks.isApproximate)
  }
}
