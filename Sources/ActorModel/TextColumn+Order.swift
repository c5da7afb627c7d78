#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TextColumn {
  /// The positions of the texts in an order that depends on nothing but the texts: whole numbers by their value, then
  /// the others by their UTF-8; `nil` if they stand in that order.
  ///
  /// O(n log n) comparisons for n texts; linear if they are numbers without large gaps.
  package func ascendingPositions() -> [Int32]? {
    bytes.withUnsafeBufferPointer { bytes in
      var numbers: [(value: UInt64, position: Int32)] = []
      var others: [Int32] = []
      numbers.reserveCapacity(count)
      for position in 0..<count {
        let text = UnsafeBufferPointer(rebasing: bytes[offsets[position]..<offsets[position + 1]])
        if let value = Self.wholeNumber(text) {
          numbers.append((value, Int32(position)))
        } else {
          others.append(Int32(position))
        }
      }
      others.sort { precedes(Int($0), Int($1), bytes) }
      let ascending = Self.ascending(numbers) + others
      return ascending.indices.allSatisfy { ascending[$0] == Int32($0) } ? nil : ascending
    }
  }

  /// The value of a text of digits, as few as there can be.
  private static func wholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard (1...18).contains(text.count), text[0] != UInt8(ascii: "0") || text.count == 1 else { return nil }
    var value: UInt64 = 0
    for byte in text {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = 10 * value + UInt64(digit)
    }
    return value
  }

  private static func ascending(_ numbers: [(value: UInt64, position: Int32)]) -> [Int32] {
    let largest = numbers.reduce(0) { Swift.max($0, $1.value) }
    guard largest < 8 * UInt64(numbers.count) else {
      return numbers.sorted { ($0.value, $0.position) < ($1.value, $1.position) }.map(\.position)
    }
    var places = [Int32](repeating: 0, count: Int(largest) + 2)
    for number in numbers { places[Int(number.value) + 1] += 1 }
    for value in 1..<places.count { places[value] += places[value - 1] }
    var ascending = [Int32](repeating: 0, count: numbers.count)
    for number in numbers {
      ascending[Int(places[Int(number.value)])] = number.position
      places[Int(number.value)] += 1
    }
    return ascending
  }

  private func precedes(_ one: Int, _ other: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (first, second) = (offsets[one]..<offsets[one + 1], offsets[other]..<offsets[other + 1])
    guard let base = bytes.baseAddress else { return one < other }
    let order = memcmp(
      base + first.lowerBound, base + second.lowerBound, Swift.min(first.count, second.count))
    if order != 0 { return order < 0 }
    return (first.count, one) < (second.count, other)
  }

  /// The texts at these positions, which are all, each once.
  package func rearranged(by positions: [Int32]) -> TextColumn {
    var ends = [0]
    ends.reserveCapacity(positions.count + 1)
    let texts = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      bytes.withUnsafeBufferPointer { bytes in
        guard let target = buffer.baseAddress, let source = bytes.baseAddress else { return }
        for position in positions {
          let start = offsets[Int(position)]
          let length = offsets[Int(position) + 1] - start
          memcpy(target + count, source + start, length)
          count += length
          ends.append(count)
        }
      }
    }
    return TextColumn(bytes: texts, offsets: ends)
  }
}
