import Foundation

extension Double {
  /// The number in decimal with about this many significant digits, and at most six after the point.
  func rounded(toSignificantDigits digits: Int) -> String {
    guard self != 0, isFinite else { return "\(self)" }
    let exponent = Int(log10(magnitude).rounded(.down))
    let decimals = Swift.min(6, Swift.max(1, digits - 1 - exponent))
    return String(format: "%.\(decimals)f", self)
  }
}
