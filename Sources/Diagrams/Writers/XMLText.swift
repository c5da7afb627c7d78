/// A text as XML content or attribute value; characters that XML 1.0 has no place for become U+FFFD.
func xml(_ text: String) -> String {
  var escaped = ""
  escaped.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    case "\t", "\n": escaped.unicodeScalars.append(scalar)
    default: escaped.unicodeScalars.append(isXMLCharacter(scalar) ? scalar : "\u{FFFD}")
    }
  }
  return escaped
}

/// Whether XML 1.0 allows a character and doesn't discourage it (section 2.2).
private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
  case let value: value & 0xFFFE != 0xFFFE
  }
}
