/// An unbroken stretch of days whose first and last day are each known within bounds.
///
/// The two are independent but for one thing: the first day is not after the last. The bounds are tightened by
/// it, so that each of them is attained.
struct UncertainSpan: Sendable, Hashable {
  /// Where the first day lies.
  let start: ClosedRange<DateBound>
  /// Where the last day lies.
  let end: ClosedRange<DateBound>

  /// A bound about which nothing is known.
  static let anywhere = DateBound.distantPast...DateBound.distantFuture

  /// A span, or nil if it would surely end before it starts.
  init?(start: ClosedRange<DateBound>, end: ClosedRange<DateBound>) {
    guard start.lowerBound <= end.upperBound else { return nil }
    self.init(ordered: start, end)
  }

  /// A span whose first and last day are known.
  init(exactly days: ClosedRange<DateBound>) {
    self.init(ordered: days.lowerBound...days.lowerBound, days.upperBound...days.upperBound)
  }

  /// A span of which it is known that the start's lower bound does not lie after the end's upper bound.
  init(ordered start: ClosedRange<DateBound>, _ end: ClosedRange<DateBound>) {
    self.start = start.lowerBound...min(start.upperBound, end.upperBound)
    self.end = max(start.lowerBound, end.lowerBound)...end.upperBound
  }

  /// Every day that may belong to the span.
  var reach: ClosedRange<DateBound> { start.lowerBound...end.upperBound }

  /// The days that surely belong to the span, if there are any.
  var core: ClosedRange<DateBound>? {
    start.upperBound <= end.lowerBound ? start.upperBound...end.lowerBound : nil
  }
}

extension UncertainSpan {
  /// One of the spans from `first` to `last`, neither of which starts or ends after the other.
  static func some(from first: UncertainSpan, to last: UncertainSpan) -> UncertainSpan {
    UncertainSpan(
      ordered: first.start.lowerBound...last.start.upperBound, first.end.lowerBound...last.end.upperBound)
  }

  /// One of the stretches of days from `first` to `last`.
  static func some(from first: ClosedRange<CalendarDay>, to last: ClosedRange<CalendarDay>) -> UncertainSpan {
    .some(from: .whole(first), to: .whole(last))
  }

  /// One of several years that follow each other.
  static func someYear(of years: ClosedRange<Int>) -> UncertainSpan {
    .some(from: CalendarDay.all(of: years.lowerBound), to: CalendarDay.all(of: years.upperBound))
  }

  /// All of several years that follow each other.
  static func whole(_ years: ClosedRange<Int>) -> UncertainSpan {
    .joining(
      .someYear(of: years.lowerBound...years.lowerBound), .someYear(of: years.upperBound...years.upperBound))
  }

  /// All days from one to another.
  static func whole(_ days: ClosedRange<CalendarDay>) -> UncertainSpan {
    UncertainSpan(exactly: .day(days.lowerBound)...(.day(days.upperBound)))
  }

  /// From the start of `first` to the end of `last`, which does not lie before it.
  static func joining(_ first: UncertainSpan, _ last: UncertainSpan) -> UncertainSpan {
    UncertainSpan(ordered: first.start, last.end)
  }
}

extension UncertainSpan {
  /// Whether the two have a day in common: each starts before the other ends.
  func overlaps(_ other: UncertainSpan) -> Certainty {
    if start.lowerBound > other.end.upperBound || other.start.lowerBound > end.upperBound { return .no }
    let surely = start.upperBound <= other.end.lowerBound && other.start.upperBound <= end.lowerBound
    return surely ? .certain : .possible
  }

  /// Whether the last day comes before the first day of the other.
  func isBefore(_ other: UncertainSpan) -> Certainty {
    if end.upperBound < other.start.lowerBound { return .certain }
    return end.lowerBound < other.start.upperBound ? .possible : .no
  }

  /// Whether it surely lies within known days.
  func isSurelyWithin(_ days: ClosedRange<DateBound>) -> Bool {
    days.lowerBound <= start.lowerBound && end.upperBound <= days.upperBound
  }

  /// Whether it may lie within known days.
  func mayBeWithin(_ days: ClosedRange<DateBound>) -> Bool {
    days.lowerBound <= start.upperBound && end.lowerBound <= days.upperBound
  }
}
