/// Text that is safe to show: what can't be seen, or turns the text around, is replaced.
enum CleanText {
  /// The text with control characters, characters that reorder text, and non-characters replaced by U+FFFD.
  ///
  /// Line breaks and tabs are kept. So are the joiners and direction marks (U+200C to U+200F), which Persian,
  /// Pashto and Urdu need and which turn nothing around but themselves.
  static func replacingUnsafe(in text: String) -> String? {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return nil }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  /// The text on one line: line breaks and tabs, with the blanks around them, become one space.
  static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0.isNewline || $0 == "\t" })
      .map { part in
        var part = part
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return part
      }
      .filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
