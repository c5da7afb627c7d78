import Foundation
import Reports

/// Amounts in words, rounded as far as an estimate deserves.
enum Amounts {
  /// A duration in the largest unit of which there are two or more.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(max(0, min(seconds, 1e15)).rounded(.up))
    switch whole {
    case ..<120: return "\(whole) s"
    case ..<7200: return "\(whole / 60) min"
    case ..<172_800: return "\(whole / 3600) h"
    case ..<63_072_000: return "\(whole / 86_400) days"
    default: return "\(whole / 31_536_000) years"
    }
  }

  /// An amount of memory in megabytes or gigabytes.
  static func memory(_ bytes: Double) -> String {
    let megabytes = bytes / 1e6
    guard megabytes >= 999.5 else { return "\(max(1, Int(megabytes.rounded()))) MB" }
    let gigabytes = megabytes / 1000
    return gigabytes < 9.95 ? "\((gigabytes * 10).rounded() / 10) GB" : "\(Int(gigabytes.rounded())) GB"
  }

  /// A whole number and its noun, with three digits that count where it is too great to be exact.
  static func count(_ number: Double, _ noun: String) -> String {
    number < 0x1p53 ? counted(Int(number), noun) : "about \(String(format: "%.3g", number)) \(noun)s"
  }

  /// A number of 0 or more with two digits that count, rounded up.
  static func rounded(_ number: Double) -> String {
    guard number > 0, number.isFinite else { return "\(number)" }
    let unit = pow(10, log10(number).rounded(.down) - 1)
    let rounded = (number / unit).rounded(.up) * unit
    return rounded < 1e15 && unit >= 1 ? "\(Int(rounded))" : String(format: "%.2g", rounded)
  }
}
