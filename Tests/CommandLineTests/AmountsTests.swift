import Testing

@testable import CommandLineTool

@Suite struct AmountsTests {
  @Test(arguments: [
    (0.2, "1 s"), (119, "119 s"), (120, "2 min"), (7199, "119 min"), (7200, "2 h"), (200_000, "2 days"),
    (86_400.0 * 730, "2 years"), (.infinity, "31709791 years"),
  ])
  func durations(seconds: Double, words: String) { #expect(Amounts.duration(seconds) == words) }

  @Test(arguments: [(10, "1 MB"), (512e6, "512 MB"), (1.25e9, "1.3 GB"), (9.96e9, "10 GB"), (64e9, "64 GB")])
  func memory(bytes: Double, words: String) { #expect(Amounts.memory(bytes) == words) }

  @Test(arguments: [(0, "0.0"), (1_234_567, "1300000"), (78.21, "79"), (0.012_31, "0.013"), (10, "10")])
  func boundsAreRoundedUp(number: Double, words: String) { #expect(Amounts.rounded(number) == words) }

  @Test(arguments: [
    (0, "0 paths"), (1, "1 path"), (0x1p53 - 1, "9007199254740991 paths"), (0x1p60, "about 1.15e+18 paths"),
  ])
  func countsAreExactAsFarAsTheyCanBe(number: Double, words: String) {
    #expect(Amounts.count(number, "path") == words)
  }
}
