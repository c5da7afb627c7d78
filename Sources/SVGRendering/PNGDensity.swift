/// A PNG with the chunk `pHYs` behind its header, so that programs know how large to print it.
///
/// Cairo writes none. The layout of chunks is that of PNG's specification (ISO/IEC 15948, sections 5.3 and 11.3.5.3).
///
/// - Parameters:
///   - dotsPerInch: Pixels to an inch; the chunk counts them to a metre.
///   - png: A PNG without such a chunk.
/// - Returns: The PNG with it; what is too short for a PNG stays as it is.
func withDensity(_ dotsPerInch: Double, in png: [UInt8]) -> [UInt8] {
  let endOfHeader = 8 + 4 + 4 + 13 + 4
  guard png.count > endOfHeader else { return png }
  let pixelsPerMetre = bigEndian(UInt32((dotsPerInch / 0.0254).rounded()))
  let body = Array("pHYs".utf8) + pixelsPerMetre + pixelsPerMetre + [1]
  let chunk = bigEndian(UInt32(body.count - 4)) + body + bigEndian(crc32(body))
  return png[..<endOfHeader] + chunk + png[endOfHeader...]
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
}

/// The cyclic redundancy check of PNG's chunks (ISO/IEC 15948, annex D).
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
  }
  return ~crc
}
