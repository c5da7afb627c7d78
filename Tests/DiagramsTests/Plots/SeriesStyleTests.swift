import Testing

@testable import Diagrams

@Suite struct SeriesStyleTests {
  /// WCAG 2.1, success criterion 1.4.3: the names at the ends of lines have the lines' colours.
  @Test(arguments: Palette.allCases)
  func namesContrastWithTheBackground(palette: Palette) {
    for position in 0..<8 {
      let paint = SeriesStyle(position).line
      let ratio = palette.color(paint).contrast(with: palette.color(.background))
      #expect(ratio >= 4.5, "\(paint.name): \(ratio)")
    }
  }

  @Test func neighboursDifferWithoutColour() {
    let patterns = (0..<4).map { SeriesStyle($0).dash }
    #expect(Set(patterns).count == 4)
    #expect(Set((0..<8).map { SeriesStyle($0).line }).count == 8)
    #expect(SeriesStyle(8) == SeriesStyle(0))
  }
}
