/// How far a date may reach in one direction: to a day, or without bound.
///
/// Ordered in time: the distant past, the days, the distant future.
public enum DateBound: Sendable, Hashable, Comparable {
  /// No lower bound: the date has an open or an unknown beginning.
  case distantPast
  /// A day, inclusive.
  case day(CalendarDay)
  /// No upper bound: the date has an open or an unknown end.
  case distantFuture

  /// The day, or nil where there is no bound.
  public var day: CalendarDay? {
    if case .day(let day) = self { day } else { nil }
  }
}

extension DateBound: CustomStringConvertible {
  /// The day as `2025-10-09`, or `..` where there is no bound.
  public var description: String { day?.description ?? ".." }
}

extension DateBound {
  func map(_ transform: (CalendarDay) -> CalendarDay) -> DateBound {
    if case .day(let day) = self { .day(transform(day)) } else { self }
  }

  /// The bound one day later: where the next stretch of days begins.
  var successor: DateBound { map(\.successor) }
}
