import Testing

@testable import Diagrams

@Suite struct TeXTextTests {
  @Test(arguments: [
    ("a", "a"), ("\\", "\\textbackslash{}"), ("{}$&#_%", "\\{\\}\\$\\&\\#\\_\\%"),
    ("~", "\\textasciitilde{}"),
    ("^^M", "\\textasciicircum{}\\textasciicircum{}M"), ("--", "-\\kern0pt{}-"), ("a-b", "a-b"),
    ("\"", "\\char34{}"), ("?`", "?\\kern0pt{}\\textasciigrave{}"), ("\u{FFFD}", "?"), ("Łódź", "Łódź"),
  ])
  func whatActsOnlyShows(text: String, escaped: String) { #expect(tex(text) == escaped) }

  @Test func aCommentStaysOnItsLine() {
    #expect(texComment("a\nb\r\nc\u{2028}d\u{85}e\u{C}f").filter(\.isNewline).isEmpty)
  }

  @Test func otherScriptsNeedAnotherEngine() {
    #expect(isSetByPDFLaTeX("Zürich, Łódź – “Şahin” … •"))
    for text in ["Ёлкин", "نیروهای", "北京", "Ω", "👍"] { #expect(!isSetByPDFLaTeX(text)) }
  }
}
