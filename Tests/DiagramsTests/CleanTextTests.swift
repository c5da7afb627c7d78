import Testing

@testable import Diagrams

@Suite struct CleanTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("  two   words\n", "two words"), ("a\u{0}b", "a\u{FFFD}b"),
    ("\u{202E}x", "\u{FFFD}x"),
    ("\u{FFFF}", "\u{FFFD}"), ("می‌خواهم", "می‌خواهم"), ("a\u{200B}b", "ab"), ("x\u{85}y", "x y"),
  ])
  func replacesWhatBreaksPictures(text: String, expected: String) {
    #expect(cleanText(text, limit: 100) == expected)
  }

  @Test func shortensWithAnEllipsis() {
    #expect(cleanText("abcdef", limit: 4) == "abc\u{2026}")
    #expect(cleanText("abcd", limit: 4) == "abcd")
  }

  @Test func limitsCombiningMarks() {
    let text = "Z" + String(repeating: "\u{0301}", count: 300)
    #expect(cleanText(text, limit: 10).unicodeScalars.count == 5)
  }

  @Test(arguments: Samples.hostileNames)
  func keepsItsPromises(name: String) {
    let clean = cleanText(name, limit: 50)
    #expect(clean.count <= 50)
    #expect(cleanText(clean, limit: 50) == clean)
    let forbidden = clean.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(forbidden.isEmpty)
  }
}
