/// Reads the Extended Date/Time Format by recursive descent, one function for each rule of the grammar:
/// ```
/// edtf     = date | dateTime | interval | set | ".."
/// interval = [date | ".."] "/" [date | ".."]
/// set      = "[" member *("," member) "]" | "{" member *("," member) "}"
/// member   = date | date ".." date | ".." date | date ".."
/// date     = year | year "-" season | year "-" month | year "-" month "-" day
/// dateTime = year "-" month "-" day "T" hour ":" minute ":" second [shift]
/// ```
/// Each component of a date may bear a mark on its left, on its right, or on both sides. The rules for years
/// stand in `EDTFParser+Year.swift`, and so on.
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
    guard peek != nil else { throw fault("There is no date here") }
    return try dateOrInterval()
  }
}

/// The text, character by character.
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

  /// The error that something is missing which a rule demands here.
  func missing(_ what: String) -> EDTFError {
    peek?.properties.isWhitespace == true ? unexpected() : fault("\(what) is due here")
  }

  /// The error that no rule allows what follows.
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
