/// The time during which something holds, from one date to another, both included.
///
/// A date says no more than it says: `from: 2025-10` means that it began some day in October, and
/// `to: 2025-10` that it ended some day in that month. An interval says that it began (or ended) some time
/// within: `from: 2021-08-15/..` on the 15th of August 2021 or later.
public struct Validity: Sendable, Hashable {
  /// When it began: `..` without beginning, nil if that is not known.
  public var from: EDTF?
  /// When it ended: `..` if it still goes on, nil if that is not known.
  public var to: EDTF?

  /// The time from a date to another.
  public init(from: EDTF? = nil, to: EDTF? = nil) {
    self.from = from
    self.to = to
  }

  /// The time that an interval spans, as `2021-08-15/..`: from its first date to its second.
  ///
  /// - Throws: If the date is no interval between two dates.
  public init(during interval: EDTF) throws(EDTFError) {
    let ends = interval.description.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { throw EDTFError(message: "This is no interval", offset: 0, suggestion: nil) }
    from = ends[0].isEmpty ? nil : try EDTF(ends[0])
    to = ends[1].isEmpty ? nil : try EDTF(ends[1])
  }

  /// Whether the end surely lies before the beginning, which no reading of the two dates can mend.
  public var isReversed: Bool { extent == nil }

  /// Whether it was in force at some moment of a date.
  ///
  /// From `2025-10` to `2025-10` it was certainly in force in `2025-10`, possibly on `2025-10-15`, and not in
  /// `2025-11`. The date is taken at its word: `2025-10-XX` is one day of October, and whether it was in force
  /// on that very day is only possible. A reversed validity was never in force.
  public func holds(on date: EDTF) -> Certainty {
    extent?.overlaps(date.extent) ?? .no
  }

  /// Whether it was in force at some moment of a window, which reaches from the first to the last day that
  /// its text can mean: `2025-10/2025-12` from the first of October to the last of December.
  ///
  /// That is how a window is chosen. An interval that happened begins *some day* in October; for whether
  /// something was in force during that, ask ``holds(on:)``.
  public func holds(during window: EDTF) -> Certainty {
    extent?.overlaps(Extent(UncertainSpan(exactly: window.earliest...window.latest))) ?? .no
  }

  /// Whether it was in force at every moment of a date.
  public func holds(throughout date: EDTF) -> Certainty {
    extent?.contains(date.extent) ?? .no
  }

  /// The days that differ from the day before in whether it was in force: on which it may have begun, has surely begun,
  /// may have ended or has surely ended. Ascending; a day out of ``CalendarDay/years`` is none.
  public var turningDays: [CalendarDay] {
    guard let extent else { return [] }
    func holds(_ day: CalendarDay) -> Certainty {
      extent.overlaps(Extent(UncertainSpan(exactly: .day(day)...(.day(day)))))
    }
    let bounds = extent.alternatives.flatMap(\.self).flatMap { span in
      [
        span.start.lowerBound, span.start.upperBound, span.end.lowerBound.successor,
        span.end.upperBound.successor,
      ]
    }
    return Set(bounds.compactMap(\.day)).sorted()
      .filter { CalendarDay.years.contains($0.year) && holds($0) != holds($0.predecessor) }
  }

  /// What it may be, or nil if it is surely reversed: from each day on which it may have begun to each on which
  /// it may have ended.
  private var extent: Extent? {
    let ends = bounds(to, orOpen: .distantFuture)
    let spans = bounds(from, orOpen: .distantPast).flatMap { start in
      ends.compactMap { UncertainSpan(start: start, end: $0) }
    }
    return spans.isEmpty ? nil : Extent(oneOf: spans)
  }

  private func bounds(_ date: EDTF?, orOpen open: DateBound) -> [ClosedRange<DateBound>] {
    guard let date else { return [UncertainSpan.anywhere] }
    return date.precision == .open ? [open...open] : date.extent.reaches
  }
}
