/// A text as LaTeX sets it: every character that acts in TeX or in common packages, or joins its neighbour into another
/// character, is written so that it only shows.
func tex(_ text: String) -> String {
  var escaped = ""
  var joins = false
  for scalar in text.unicodeScalars {
    let mayJoin = "-'`,!?<>".unicodeScalars.contains(scalar)
    if joins && mayJoin { escaped += "\\kern0pt{}" }
    joins = mayJoin
    escaped += tex(scalar)
  }
  return escaped
}

private func tex(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\\": "\\textbackslash{}"
  case "{", "}", "$", "&", "#", "_", "%": "\\\(scalar)"
  case "^": "\\textasciicircum{}"
  case "~": "\\textasciitilde{}"
  case "<": "\\textless{}"
  case ">": "\\textgreater{}"
  case "|": "\\textbar{}"
  case "`": "\\textasciigrave{}"
  case "\"": "\\char34{}"
  case "\u{FFFD}": "?"
  default: String(Character(scalar))
  }
}

/// A text in a comment of TeX, which ends with its line.
func texComment(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }

/// Whether pdfLaTeX sets every character of a text without packages for its script: Latin letters of Europe and
/// common punctuation.
func isSetByPDFLaTeX(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x107, 0x10A...0x113, 0x116...0x11B, 0x11E...0x11F, 0x130...0x131,
      0x139...0x13A, 0x13D...0x13E, 0x141...0x144, 0x147...0x148, 0x14A...0x14D, 0x150...0x155, 0x158...0x15B,
      0x15E...0x165, 0x16A...0x16B, 0x16E...0x171, 0x178...0x17E, 0x2013...0x2014, 0x2018...0x2019,
      0x201C...0x201D, 0x2022, 0x2026, 0xFFFD:
      true
    default: false
    }
  }
}
