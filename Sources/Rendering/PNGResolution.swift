/// A PNG file with a chunk that says its resolution, put behind the header (PNG 1.2, sections 4.2.4.2 and 5.3).
///
/// Bytes that are no PNG are returned as they are.
func withResolution(_ dpi: Double, png: [UInt8]) -> [UInt8] {
  let headerEnd = 8 + 25
  guard png.count > headerEnd, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return png }
  let perMetre = UInt32(min((dpi / 0.0254).rounded(), Double(Int32.max)))
  var body = Array("pHYs".utf8)
  body += bigEndian(perMetre) + bigEndian(perMetre) + [1]
  let chunk = bigEndian(UInt32(body.count - 4)) + body + bigEndian(crc32(body))
  return png[..<headerEnd] + chunk + png[headerEnd...]
}

private func bigEndian(_ value: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
}

/// The check sum of a chunk (ISO 3309).
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum = UInt32.max
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
  }
  return ~sum
}
