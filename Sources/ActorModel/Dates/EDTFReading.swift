/// What a date's text says.
struct EDTFReading: Sendable {
  /// The days from the first to the last that it can mean as written.
  let days: ClosedRange<DateBound>
  /// What it may denote, widened by its marks.
  let extent: Extent
  let precision: EDTF.Precision
  let isUncertain: Bool
  let isApproximate: Bool

  static let open = EDTFReading(
    days: UncertainSpan.anywhere, extent: Extent(UncertainSpan(exactly: UncertainSpan.anywhere)),
    precision: .open, isUncertain: false, isApproximate: false)
}

extension EDTFReading {
  /// A single date.
  init(_ date: DateReading) {
    self.init(
      days: date.span.reach, extent: Extent(date.widened), precision: date.precision,
      isUncertain: date.marks.isUncertain, isApproximate: date.marks.isApproximate)
  }

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

/// A single date: neither an interval nor a set.
struct DateReading: Sendable {
  /// The days as written.
  let span: UncertainSpan
  let precision: EDTF.Precision
  let marks: QualificationMarks

  /// The days as wide as the marks make them.
  var widened: UncertainSpan { span.widened(by: marks.slack) }
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

/// The marks `?`, `~` and `%` of a date, taken together.
struct QualificationMarks: Sendable, Hashable {
  var isUncertain = false
  var isApproximate = false
  var slack = Slack()

  /// Notes a mark on a component that may miss by `unit`.
  mutating func note(_ mark: Qualification?, unit: Slack) {
    guard let mark else { return }
    if mark != .approximate { isUncertain = true }
    if mark != .uncertain { isApproximate = true }
    slack = slack + unit * (mark == .uncertainAndApproximate ? 2 : 1)
  }
}

/// A mark that qualifies a date or a component of it.
enum Qualification: Unicode.Scalar, Sendable {
  case uncertain = "?"
  case approximate = "~"
  case uncertainAndApproximate = "%"
}
