import Testing

@testable import Diagrams

@Suite struct ColorTests {
  @Test func coloursAreWrittenWithSixDigits() {
    #expect((0x00806F as Color).hex == "#00806F")
    #expect((0x000001 as Color).hex == "#000001")
  }

  @Test(arguments: [("#00806F", 0x00806F as UInt32), ("#fff", 0xFFFFFF), ("#1a2", 0x11AA22)])
  func coloursAreReadAsInCSS(text: String, value: UInt32) { #expect(Color(hex: text)?.rgb == value) }

  @Test(arguments: [
    "", "#", "red", "00806F", "#00806", "#00806F0", "#00806G", "#١٢٣", " #fff", "#-12", "#+12345",
  ])
  func othersAreNone(text: String) { #expect(Color(hex: text) == nil) }

  /// Values from the examples of WCAG 2.1: black on white 21, #767676 on white 4.54.
  @Test func contrastIsThatOfTheGuidelines() {
    #expect(abs((0x000000 as Color).contrast(with: 0xFFFFFF) - 21) < 1e-9)
    #expect(abs((0x767676 as Color).contrast(with: 0xFFFFFF) - 4.54) < 0.005)
    #expect((0x123456 as Color).contrast(with: 0x123456) == 1)
  }

  @Test func mixturesBeginAndEndWithTheirColours() {
    let colors: [Color] = [0xFF0000, 0x00FF00, 0x0000FF, 0x123456, 0xFFFFFF, 0x000000]
    for one in colors {
      for other in colors {
        #expect(one.mixed(with: other, 0) == one)
        #expect(one.mixed(with: other, 1) == other)
      }
    }
  }

  /// Ottosson's table of Oklab: white has lightness 1, and grey lies between black and white without a hue.
  @Test func greyIsBetweenBlackAndWhite() {
    let grey = (0x000000 as Color).mixed(with: 0xFFFFFF, 0.5)
    #expect(grey.rgb >> 16 == grey.rgb & 0xFF && (grey.rgb >> 8) & 0xFF == grey.rgb & 0xFF)
    #expect(grey == 0x636363)
  }

  @Test func whatIsMadeLegibleIsAndWhatWasStays() {
    for ground in [0xFFFFFF as Color, 0x14181D, 0xFFE08A, 0x7F7F7F] {
      for color in [0xFFEE88 as Color, 0x2E7CC4, 0x000000, 0xFFFFFF] {
        let legible = color.legible(on: ground, contrast: 4.5)
        let best = max(
          (0x000000 as Color).contrast(with: ground), (0xFFFFFF as Color).contrast(with: ground))
        #expect(legible.contrast(with: ground) >= min(4.5, best - 0.01))
        if color.contrast(with: ground) >= 4.5 { #expect(legible == color) }
      }
    }
  }
}
