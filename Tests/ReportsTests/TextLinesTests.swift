import Testing

@testable import Reports

@Suite struct TextLinesTests {
  @Test(arguments: [(6, "6"), (0.52564, "0.5256"), (-1.5, "-1.5")])
  func decimals(number: Double, words: String) { #expect(number.decimals == words) }
}
