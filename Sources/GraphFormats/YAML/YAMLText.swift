import ActorModel

/// The text of a YAML file made fit for the parser; every repair is a finding.
enum YAMLText {
  /// Removes a byte order mark; refuses text that isn't UTF-8 by `nil`; overwrites characters that YAML
  /// forbids, or that its versions read differently, so that offsets stay as they are; a run of them is one
  /// finding.
  static func prepare(_ text: [UInt8], file: Int, remarks: Remarks) -> [UInt8]? {
    isUTF8(text, file: file, remarks: remarks)
      ? overwritingForbidden(in: text, file: file, remarks: remarks) : nil
  }

  /// Whether the text is UTF-8; a finding where it isn't.
  static func isUTF8(_ text: [UInt8], file: Int, remarks: Remarks) -> Bool {
    text.withUnsafeBufferPointer { text in
      guard let offset = firstInvalidByte(in: text) else { return true }
      reportInvalidByte(at: offset, in: text, file: file, remarks: remarks)
      return false
    }
  }

  /// The finding that a byte of a text is no UTF-8, or that all of it is UTF-16.
  static func reportInvalidByte(
    at offset: Int, in text: UnsafeBufferPointer<UInt8>, file: Int, remarks: Remarks
  ) {
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      remarks.add(
        .error, "not-utf8", "the file is UTF-16, and only UTF-8 is read", at: Spot(file: file, offset: 0),
        suggestion: "save it as UTF-8")
    } else {
      remarks.add(
        .error, "not-utf8", "the byte \(hex(UInt32(text[offset]), digits: 2)) is no UTF-8",
        at: Spot(file: file, offset: offset), suggestion: "save the file as UTF-8")
    }
  }

  static func withoutByteOrderMark(_ text: [UInt8]) -> [UInt8] {
    text.starts(with: byteOrderMark) ? Array(text.dropFirst(byteOrderMark.count)) : text
  }

  static func withoutByteOrderMark(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    text.starts(with: byteOrderMark) ? UnsafeBufferPointer(rebasing: text[byteOrderMark.count...]) : text
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// `U+001B`, with as many digits as are usual.
  static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Where the first sequence of bytes begins that is no UTF-8. O(n), without a copy.
  static func firstInvalidByte(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func overwritingForbidden(in text: [UInt8], file: Int, remarks: Remarks) -> [UInt8] {
    var result = text
    var offset = 0
    while let next = text[offset...].firstIndex(where: mayBeForbidden) {
      var end = next
      while end < text.count, mayBeForbidden(text[end]) {
        let (scalar, width) = scalar(in: text, at: end)
        guard let reason = objection(to: scalar) else { break }
        if end == next {
          remarks.add(
            .error, "forbidden-character",
            "the character U+\(hex(scalar.value, digits: 4).dropFirst(2)) \(reason)",
            at: Spot(file: file, offset: next),
            suggestion: "remove it, or write it as an escape in double quotes")
        }
        for position in end..<(end + width) { result[position] = UInt8(ascii: " ") }
        end += width
      }
      offset = max(end, next + 1)
    }
    return result
  }

  /// Whether a character that begins with this byte may be one that ``objection(to:)`` objects to.
  private static func mayBeForbidden(_ lead: UInt8) -> Bool {
    lead < 0x20 && lead != 0x0A && lead != 0x0D && lead != 0x09 || lead == 0x7F || lead == 0xC2
      || lead == 0xE2
      || lead == 0xEF
  }

  private static func objection(to scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: nil
    case 0x85, 0x2028, 0x2029: "ends a line for some readers of YAML and not for others"
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: "is not allowed in YAML"
    default: nil
    }
  }

  private static func scalar(in text: [UInt8], at offset: Int) -> (Unicode.Scalar, Int) {
    let lead = text[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0xFF >> UInt32(width + 1))
    for byte in text[(offset + 1)..<(offset + width)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
