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

  /// A span that is some stretch from `first` to `last`, each of them given by its first and last day.
  init(from first: ClosedRange<CalendarDay>, to last: ClosedRange<CalendarDay>) {
    self.init(
      ordered: .day(first.lowerBound)...(.day(last.lowerBound)),
      .day(first.upperBound)...(.day(last.upperBound)))
  }

  /// A span whose first and last day are known.
  init(exactly days: ClosedRange<DateBound>) {
    self.init(ordered: days.lowerBound...days.lowerBound, days.upperBound...days.upperBound)
  }

  private init(ordered start: ClosedRange<DateBound>, _ end: ClosedRange<DateBound>) {
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
