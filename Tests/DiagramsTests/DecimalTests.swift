import Testing

@testable import Diagrams

@Suite struct DecimalTests {
  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.05, "1.05"), (1.256, "1.26"), (-2.3, "-2.3"),
    (-0.04, "-0.04"), (0.999, "1"), (1234.5, "1234.5"), (.nan, "0"), (.infinity, "0"),
  ])
  func isShortAndPlain(number: Double, text: String) { #expect(decimal(number) == text) }

  @Test func readsBackWithinHalfAHundredth() {
    for step in -5000...5000 {
      let number = Double(step) * 0.01237
      #expect(abs((Double(decimal(number)) ?? .nan) - number) <= 0.005 + 1e-9)
    }
  }
}
