import Testing

@testable import Rendering

@Suite struct PNGResolutionTests {
  /// The check value of CRC-32 in its specification, and that of every PNG's last chunk.
  @Test func checkSumsAreThoseOfTheStandard() {
    #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32(Array("IEND".utf8)) == 0xAE42_6082)
  }

  @Test func whatIsNoPNGStaysAsItIs() {
    #expect(withResolution(300, png: []) == [])
    #expect(withResolution(300, png: Array("%PDF-1.5 and so on and on and on and on".utf8)).first == 0x25)
  }
}
