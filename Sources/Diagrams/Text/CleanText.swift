/// A name as it may stand in a picture: without control, bidirectional-override and non-characters, and short.
///
/// Each such character becomes U+FFFD; line breaks and other spaces become one space; at most four combining
/// marks follow one base character; a longer text ends in an ellipsis.
func cleanText(_ text: String, limit: Int) -> String {
  var clean = String.UnicodeScalarView()
  var marks = 0
  var count = 0
  for scalar in text.unicodeScalars {
    if count >= 8 * limit { break }
    count += 1
    switch ScalarFate(scalar) {
    case .drop: continue
    case .space:
      if let last = clean.last, last != " " { clean.append(" ") }
      marks = 0
    case .replace:
      clean.append("\u{FFFD}")
      marks = 0
    case .mark:
      marks += 1
      if marks <= 4 { clean.append(scalar) }
    case .keep:
      clean.append(scalar)
      marks = 0
    }
  }
  if clean.last == " " { clean.removeLast() }
  return shortened(String(clean), limit: limit)
}

/// The text, or its first `limit - 1` characters and an ellipsis.
private func shortened(_ text: String, limit: Int) -> String {
  guard text.count > limit else { return text }
  return String(text.prefix(max(0, limit - 1))) + "\u{2026}"
}

/// What becomes of one scalar of a name.
private enum ScalarFate {
  case keep, mark, space, replace, drop

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: self = .space
    case 0x200C, 0x200D: self = .keep
    case 0x200B, 0x2060, 0xFEFF, 0xAD: self = .drop
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2061...0x206F, 0xFFF9...0xFFFB,
      0xFDD0...0xFDEF, 0xE000...0xF8FF, 0xE0000...0xE007F, 0xF0000...0x10FFFF:
      self = .replace
    case let value where value & 0xFFFE == 0xFFFE: self = .replace
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: self = .mark
      case .spaceSeparator: self = .space
      case .unassigned: self = .replace
      default: self = .keep
      }
    }
  }
}
