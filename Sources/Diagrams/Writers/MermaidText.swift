/// A text as it may stand between double quotes in Mermaid: everything that could act there is written as a character
/// code, which Mermaid turns back when it draws.
///
/// Letters, digits, spaces and the plainest punctuation stay as they are. `%%{…}%%` would be obeyed wherever it stands,
/// and Mermaid draws lists, links and emphasis, or refuses them, where a name looks like Markdown.
func mermaid(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  var escaped = ""
  for (index, scalar) in scalars.enumerated() {
    let before = index == 0 ? nil : scalars[index - 1]
    let after = index + 1 == scalars.count ? nil : scalars[index + 1]
    if isPlain(scalar, between: before, and: after) {
      escaped.unicodeScalars.append(scalar)
    } else {
      escaped += "#\(scalar.value);"
    }
  }
  return escaped
}

private func isPlain(
  _ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?
) -> Bool {
  let followsLetter = before?.properties.isAlphabetic ?? false
  switch scalar {
  case " ", ",", "'", "?", "[", "]": return true
  case "(", "/": return before != "]" && before != "/"
  case ")": return followsLetter
  case "-": return followsLetter && after?.properties.isAlphabetic ?? false
  case ".", ":": return followsLetter && after ?? " " == " "
  default:
    return !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
