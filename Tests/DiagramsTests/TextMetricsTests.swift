import Testing

@testable import Diagrams

@Suite struct TextMetricsTests {
  /// Sums of the WX values in Adobe's Helvetica.afm and Helvetica-Bold.afm.
  @Test(arguments: [
    ("Hello", false, 2278.0), ("Pakistan", false, 3835), ("[12]", false, 1668), ("Hello", true, 2445),
    ("", false, 0),
  ])
  func advancesAreAdobes(text: String, bold: Bool, thousandths: Double) {
    #expect(TextMetrics(size: 1000, bold: bold).advance(text) == thousandths)
    #expect(abs(TextMetrics(size: 1000, bold: bold).width(text) - thousandths * 1.06) < 1e-6)
  }

  @Test func otherScriptsHaveSensibleWidths() {
    let text = TextMetrics(size: 10)
    #expect(text.advance("巴基斯坦") == 40)
    #expect(text.advance("e\u{0301}") == text.advance("e"))
    #expect(text.advance("\u{200D}") == 0)
    #expect((8...16).contains(text.advance("🕊")))
    #expect((4...8).contains(text.advance("ب")))
    #expect((5...10).contains(text.advance("Ж")))
  }

  @Test func exactnessIsClaimedForLatinOnly() {
    #expect(TextMetrics.isExact("Attack [3]"))
    #expect(!TextMetrics.isExact("طالبان"))
  }
}
