import Testing

@testable import SVGRendering

@Suite struct PNGDensityTests {
  /// The check value of this code (ISO/IEC 15948 refers to ISO 3309; CRC-32 of "123456789").
  @Test func checksumIsTheStandardOne() {
    #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32(Array("IEND".utf8)) == 0xAE42_6082)
  }

  @Test func whatIsTooShortForAPictureStaysAsItIs() {
    #expect(withDensity(300, in: [1, 2, 3]) == [1, 2, 3])
  }
}
