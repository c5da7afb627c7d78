/// Sets.
extension EDTFParser {
  mutating func set(closing: Unicode.Scalar) throws(EDTFError) -> EDTFReading {
    var members: [SetMember] = []
    repeat {
      members.append(try member(isFirst: members.isEmpty, closing: closing))
    } while take(",")
    guard take(closing) else {
      throw peek == nil ? fault("The set has no closing \(closing)") : unexpected()
    }
    let isChoice = closing == "]"
    let written = members.map { $0.span(\.span, isChoice: isChoice) }
    let widened = members.map { $0.span(\.widened, isChoice: isChoice) }
    let marks = members.flatMap(\.dates).map(\.marks)
    return EDTFReading(
      days: Extent(allOf: written).reach,
      extent: isChoice ? Extent(oneOf: widened) : Extent(allOf: widened),
      precision: .set, isUncertain: marks.contains(where: \.isUncertain),
      isApproximate: marks.contains(where: \.isApproximate))
  }

  private mutating func member(isFirst: Bool, closing: Unicode.Scalar) throws(EDTFError) -> SetMember {
    let start = position
    if takeDots() {
      guard isFirst else { throw fault("Only the first member of a set may begin with ..", at: start) }
      return .range(from: nil, to: try memberDate())
    }
    let first = try memberDate()
    let dots = position
    guard takeDots() else { return .single(first) }
    if peek == "," { throw fault("Only the last member of a set may end with ..", at: dots) }
    return .range(from: first, to: peek == closing ? nil : try rangeEnd(after: first))
  }

  private mutating func memberDate() throws(EDTFError) -> DateReading {
    let start = position
    let date = try date()
    try requireYear(of: date, at: start)
    if peek == "T" { throw fault("A set holds dates without a time of day") }
    return date
  }

  private mutating func rangeEnd(after first: DateReading) throws(EDTFError) -> DateReading {
    let start = position
    let last = try memberDate()
    guard first.precision == last.precision else {
      throw fault("The dates on both sides of .. must be of the same precision", at: start)
    }
    guard
      first.span.start.lowerBound <= last.span.start.upperBound,
      first.span.end.lowerBound <= last.span.end.upperBound
    else { throw fault("The range ends before it starts", at: start) }
    return last
  }
}

/// A member of a set: a date, or a range of dates that may be without end on one side.
private enum SetMember {
  case single(DateReading)
  case range(from: DateReading?, to: DateReading?)

  var dates: [DateReading] {
    switch self {
    case .single(let date): [date]
    case .range(let first, let last): [first, last].compactMap(\.self)
    }
  }

  /// The days it stands for: of a range, some date in it if the set is a choice, and all of them if not.
  func span(_ days: (DateReading) -> UncertainSpan, isChoice: Bool) -> UncertainSpan {
    switch self {
    case .single(let date): return days(date)
    case .range(let firstDate, let lastDate):
      let first = firstDate.map(days) ?? UncertainSpan(exactly: .distantPast ... .distantPast)
      let last = lastDate.map(days) ?? UncertainSpan(exactly: .distantFuture ... .distantFuture)
      return isChoice ? .some(from: first, to: last) : .joining(first, last)
    }
  }
}
