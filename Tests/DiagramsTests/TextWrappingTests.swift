import Testing

@testable import Diagrams

@Suite struct TextWrappingTests {
  private let text = TextMetrics(size: 10)

  @Test func linesAreEven() {
    #expect(text.wrap("aaa bbb ccc ddd", width: text.width("aaa bbb ccc")) == ["aaa bbb", "ccc ddd"])
  }

  @Test func oneWordStaysWhole() { #expect(text.wrap("Pakistan", width: 100) == ["Pakistan"]) }

  @Test func nothingIsOneEmptyLine() { #expect(text.wrap("   ", width: 100) == [""]) }

  @Test func whatDoesNotFitEndsInAnEllipsis() {
    let lines = text.wrap("one two three four five six", width: 30, maxLines: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("\u{2026}"))
  }

  @Test(arguments: Samples.hostileNames)
  func noLineIsWiderThanTheLimit(name: String) {
    let clean = cleanText(name, limit: 200)
    for line in text.wrap(clean, width: 60, maxLines: 6) where line.count > 1 {
      #expect(text.width(line) <= 60)
    }
  }

  @Test func noWordIsLost() {
    let sentence = "the quick brown fox jumps over the lazy dog"
    for width in stride(from: 40.0, to: 300, by: 7) {
      #expect(text.wrap(sentence, width: width).joined(separator: " ") == sentence)
    }
  }

  @Test func aLongWordBreaksBehindItsHyphenOrIntoEvenParts() {
    let hyphenated = text.wrap("Nagorno-Karabakh", width: text.width("Nagorno-Kara"))
    #expect(hyphenated == ["Nagorno-", "Karabakh"])
    let even = text.wrap("Internationalisation", width: text.width("Internationalisatio"))
    #expect(even == ["Internatio-", "nalisation"])
  }
}
