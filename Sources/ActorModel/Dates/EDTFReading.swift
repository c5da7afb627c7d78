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
