/// Reads the Extended Date/Time Format by recursive descent, one function for each rule of the grammar:
/// ```
/// edtf     = set | interval | dateTime | date | ".."
/// interval = [date | ".."] "/" [date | ".."]
/// set      = "[" member *("," member) "]" | "{" member *("," member) "}"
/// member   = date | date ".." date | ".." date | date ".."      the last two only first and last
/// dateTime = year4 "-" month "-" day "T" time                   EDTFParser+Time.swift
/// date     = longYear | year ["-" (month ["-" day] | season)]   EDTFParser+Date.swift
/// ```
/// A component may bear a mark on its left, a mark on its right, or both.
struct EDTFParser {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0

  private init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  static func read(_ text: String) throws(EDTFError) -> EDTFReading {
    var parser = EDTFParser(text)
    let reading = try parser.edtf()
    guard parser.peek == nil else { throw parser.unexpected() }
    return reading
  }

  private mutating func edtf() throws(EDTFError) -> EDTFReading {
    if take("[") { return try set(closing: "]") }
    if take("{") { return try set(closing: "}") }
    guard peek != nil else { throw fault("A date is due here, and there is nothing") }
    return try intervalOrDate()
  }
}

// MARK: Intervals

extension EDTFParser {
  private mutating func intervalOrDate() throws(EDTFError) -> EDTFReading {
    let first = try intervalEnd()
    if take("/") { return try interval(from: first) }
    switch first {
    case .date(let date): return EDTFReading(try dateOrDateTime(date))
    case .open: return .open
    case .unknown: throw unexpected()
    }
  }

  private mutating func dateOrDateTime(_ date: DateReading) throws(EDTFError) -> DateReading {
    let start = position
    guard let dateTime = try timed(date) else { return date }
    if peek == "/" { throw timeInInterval(at: start) }
    return dateTime
  }

  private func timeInInterval(at place: Int) -> EDTFError {
    fault("An interval's ends are dates without a time of day", at: place)
  }

  private mutating func interval(from start: IntervalEnd) throws(EDTFError) -> EDTFReading {
    let endPosition = position
    let end = try intervalEnd()
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
}

// MARK: Sets

extension EDTFParser {
  private mutating func set(closing: Unicode.Scalar) throws(EDTFError) -> EDTFReading {
    var spans: [(written: UncertainSpan, widened: UncertainSpan)] = []
    var marks = QualificationMarks()
    let isChoice = closing == "]"
    repeat {
      let member = try member(isFirst: spans.isEmpty, closing: closing)
      marks.isUncertain = marks.isUncertain || member.isUncertain
      marks.isApproximate = marks.isApproximate || member.isApproximate
      spans.append((member.span(\.span, isChoice: isChoice), member.span(\.widened, isChoice: isChoice)))
    } while take(",")
    guard take(closing) else {
      throw peek == nil ? fault("The set has no closing \(closing)") : unexpected()
    }
    let widened = spans.map(\.widened)
    return EDTFReading(
      days: Extent(allOf: spans.map(\.written)).reach,
      extent: isChoice ? Extent(oneOf: widened) : Extent(allOf: widened),
      precision: .set, isUncertain: marks.isUncertain, isApproximate: marks.isApproximate)
  }

  private mutating func member(isFirst: Bool, closing: Unicode.Scalar) throws(EDTFError) -> SetMember {
    let start = position
    if takeDots() {
      guard isFirst else { throw fault("Only the first member of a set may begin with ..", at: start) }
      return .upTo(try date())
    }
    let first = try date()
    if peek == "T" { throw fault("A set holds dates without a time of day") }
    let dots = position
    guard takeDots() else { return .single(first) }
    if peek == closing { return .from(first) }
    if peek == "," { throw fault("Only the last member of a set may end with ..", at: dots) }
    let lastPosition = position
    let last = try date()
    guard first.precision == last.precision else {
      throw fault("The dates on both sides of .. must be of the same precision", at: lastPosition)
    }
    guard first.span.start.lowerBound <= last.span.end.upperBound else {
      throw fault("The range ends before it starts", at: lastPosition)
    }
    return .range(first, last)
  }
}

/// A member of a set.
private enum SetMember {
  case single(DateReading)
  case upTo(DateReading)
  case from(DateReading)
  case range(DateReading, DateReading)

  private var dates: [DateReading] {
    switch self {
    case .single(let date), .upTo(let date), .from(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }

  var isUncertain: Bool { dates.contains { $0.marks.isUncertain } }
  var isApproximate: Bool { dates.contains { $0.marks.isApproximate } }

  /// The days it stands for: of a range, some date in it if the set is a choice, and all of them if not.
  func span(_ days: (DateReading) -> UncertainSpan, isChoice: Bool) -> UncertainSpan {
    switch self {
    case .single(let date):
      return days(date)
    case .upTo(let date):
      let last = days(date)
      let past = DateBound.distantPast
      return UncertainSpan(
        start: past...(isChoice ? last.start.upperBound : past),
        end: (isChoice ? past : last.end.lowerBound)...last.end.upperBound) ?? last
    case .from(let date):
      let first = days(date)
      let future = DateBound.distantFuture
      return UncertainSpan(
        start: first.start.lowerBound...(isChoice ? future : first.start.upperBound),
        end: (isChoice ? first.end.lowerBound : future)...future) ?? first
    case .range(let firstDate, let lastDate):
      let (first, last) = (days(firstDate), days(lastDate))
      return UncertainSpan(
        start: first.start.lowerBound...(isChoice ? last : first).start.upperBound,
        end: (isChoice ? first : last).end.lowerBound...last.end.upperBound) ?? first
    }
  }
}

// MARK: Characters

extension EDTFParser {
  var peek: Unicode.Scalar? { peek(0) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  mutating func take(_ expected: Unicode.Scalar) -> Bool {
    guard peek == expected else { return false }
    position += 1
    return true
  }

  mutating func takeDots() -> Bool {
    guard peek == ".", peek(1) == "." else { return false }
    position += 2
    return true
  }

  /// Takes one digit.
  mutating func takeDigit() -> Int? {
    guard let scalar = peek, "0"..."9" ~= scalar else { return nil }
    position += 1
    return Int(scalar.value - 48)
  }

  /// Takes all digits that follow.
  mutating func takeDigits() -> [Int] {
    var digits: [Int] = []
    while let digit = takeDigit() { digits.append(digit) }
    return digits
  }

  func fault(_ message: String, at place: Int? = nil) -> EDTFError {
    EDTFError(message: message, offset: characterOffset(of: place ?? position))
  }

  /// The error of a character that no rule allows here.
  func unexpected() -> EDTFError {
    switch peek {
    case nil: fault("The date breaks off here")
    case let scalar? where scalar.properties.isWhitespace: fault("A date has no white space")
    case let scalar?: fault("A date has no \(scalar.debugDescription) in this place")
    }
  }

  private func characterOffset(of place: Int) -> Int {
    guard place < scalars.count else { return text.count }
    var prefix = String.UnicodeScalarView()
    prefix.append(contentsOf: scalars[...place])
    return String(prefix).count - 1
  }
}
