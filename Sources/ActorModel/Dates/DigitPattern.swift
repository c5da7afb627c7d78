/// The digits of a date's component, some of which may be unspecified, such as `1X` or `156X`.
struct DigitPattern: Sendable, Hashable {
  /// The digits from the left, nil where one is unspecified.
  let digits: [Int?]

  /// How many numbers match.
  var matchCount: Int {
    digits.reduce(1) { count, digit in digit == nil ? count * 10 : count }
  }

  /// The matching number at a place in their ascending order, from 0 to `matchCount - 1`.
  func value(at index: Int) -> Int {
    var remaining = index
    var place = 1
    var value = 0
    for digit in digits.reversed() {
      if let digit {
        value += digit * place
      } else {
        value += remaining % 10 * place
        remaining /= 10
      }
      place *= 10
    }
    return value
  }

  /// The matching numbers in a range, ascending.
  func values(in range: ClosedRange<Int>) -> [Int] {
    (0..<matchCount).map(value(at:)).filter(range.contains)
  }

  var isSpecified: Bool { !digits.contains(nil) }
  var isUnspecified: Bool { digits.allSatisfy { $0 == nil } }

  /// The value of one in the last place that is specified before the unspecified digits at the end.
  var lastPlace: Int {
    digits.reversed().prefix { $0 == nil }.reduce(1) { place, _ in place * 10 }
  }
}
