/// The bytes of a text of lines and fields.
struct LineText {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Looks at bytes that outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The number of bytes.
  var count: Int { bytes.count }

  /// The byte at a place.
  subscript(place: Int) -> UInt8 {
    @inline(__always) get { bytes[place] }
  }

  /// The bytes of a field.
  @inline(__always)
  func bytes(_ field: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[field])
  }

  /// A field as a text.
  func string(_ field: Range<Int>) -> String { String(decoding: bytes(field), as: UTF8.self) }

  /// A field without the blanks around it.
  func trimmed(_ field: Range<Int>) -> Range<Int> {
    var (start, end) = (field.lowerBound, field.upperBound)
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The place of the first line break from a place on, or the end.
  func lineEnd(from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, !Self.isBreak(bytes[place]) { place += 1 }
    return place
  }

  /// The place behind the first line break from a place on, or the end.
  func nextLine(from start: Int, to end: Int) -> Int { min(end, lineEnd(from: start, to: end) + 1) }

  /// Whether a byte is a space or tab.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Whether a byte ends a line.
  @inline(__always)
  static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// Whether a byte is ASCII and no control character.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
}
