/// The strength that a field spells; `nil` if it is no finite number greater than 0.
func weightSpelled(by field: UnsafeBufferPointer<UInt8>) -> Double? {
  if let weight = shortDecimal(field) { return weight > 0 ? weight : nil }
  guard field.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
    let weight = Double(String(decoding: field, as: UTF8.self)), weight > 0, weight.isFinite
  else { return nil }
  return weight
}

/// The number that a field spells, without the detour by a text where that gives the same bits.
///
/// Up to 15 digits make a whole number that a `Double` holds exactly, and so is the power of ten that the digits
/// behind the point stand for; one division rounds once, as it must (Clinger 1990).
func shortDecimal(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
  guard field.count <= 16 else { return nil }
  var digits = 0
  var decimals: Int?
  var value = 0
  for byte in field {
    if byte == UInt8(ascii: "."), decimals == nil {
      decimals = 0
      continue
    }
    let digit = byte &- UInt8(ascii: "0")
    guard digit < 10, digits < 15 else { return nil }
    value = 10 * value + Int(digit)
    digits += 1
    decimals = decimals.map { $0 + 1 }
  }
  guard digits > 0, decimals != 0 else { return nil }
  var scale = 1.0
  for _ in 0..<(decimals ?? 0) { scale *= 10 }
  return Double(value) / scale
}
