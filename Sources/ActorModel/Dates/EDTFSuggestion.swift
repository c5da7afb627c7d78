/// Finds the date that a text, which is none, may have been meant for.
enum EDTFSuggestion {
  /// The longest text for which a suggestion is sought.
  private static let maximumLength = 64

  /// A date that the text becomes by one of the usual slips being put right, or by all of them.
  static func find(for text: String) -> String? {
    guard text.utf8.count <= maximumLength else { return nil }
    let corrections = [
      withoutSpaces, upperCase, oldKeywords, oldDoubleMark, shortYear, hyphens, padded, yearPrefix,
      shiftColon,
    ]
    for candidate in corrections.map({ $0(text) }) where isDate(candidate, otherThan: text) {
      return candidate
    }
    let all = corrections.reduce(text) { $1($0) }
    return isDate(all, otherThan: text) ? all : nil
  }

  private static func isDate(_ candidate: String, otherThan text: String) -> Bool {
    candidate != text && (try? EDTFParser.read(candidate)) != nil
  }
}

extension EDTFSuggestion {
  private static func withoutSpaces(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  /// `199x` for `199X`, `y17e7` for `Y17E7`, `t` and `z` in a time of day; `199u` of the draft of 2012.
  private static func upperCase(_ text: String) -> String {
    String(text.uppercased().map { $0 == "U" ? "X" : $0 })
  }

  /// `unknown/2004`, `2004/open`: the draft of 2012.
  private static func oldKeywords(_ text: String) -> String {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    return ends.map { end in
      switch end.lowercased() {
      case "unknown", "unk": ""
      case "open", "now", "present", "...": ".."
      default: String(end)
      }
    }.joined(separator: "/")
  }

  /// `1984?~`: the draft of 2012.
  private static func oldDoubleMark(_ text: String) -> String {
    text.split(separator: "?~", omittingEmptySubsequences: false).joined(separator: "%")
      .split(separator: "~?", omittingEmptySubsequences: false).joined(separator: "%")
  }

  /// `2025/26` for `2025/2026`. Up to 12 it may be a month.
  private static func shortYear(_ text: String) -> String {
    let years = text.split(separator: "/", omittingEmptySubsequences: false)
    guard years.count == 2, years[0].count == 4, years[1].count == 2, let last = Int(years[1]), last > 12
    else {
      return text
    }
    return "\(years[0])/\(years[0].prefix(2))\(years[1])"
  }

  /// `2025/10/09`, `2025.10.09`, `20251009`.
  private static func hyphens(_ text: String) -> String {
    if text.utf8.count == 8, text.allSatisfy(\.isNumber) {
      return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
    }
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard 2...3 ~= parts.count, parts.allSatisfy({ !$0.isEmpty }), parts[0].count == 4, parts[1].count <= 2
    else {
      return text
    }
    return parts.joined(separator: "-")
  }

  /// `2025-1-9`.
  private static func padded(_ text: String) -> String {
    text.split(separator: "/", omittingEmptySubsequences: false).map { date in
      let parts = date.split(separator: "-", omittingEmptySubsequences: false)
      return parts.enumerated().map { index, part in
        index > 0 && part.count == 1 && part.first?.isNumber == true ? "0\(part)" : String(part)
      }.joined(separator: "-")
    }.joined(separator: "/")
  }

  /// `Y2006` for a year of four digits, `170000002` for one of nine.
  private static func yearPrefix(_ text: String) -> String {
    let number = text.hasPrefix("Y") ? text.dropFirst() : text[...]
    let digits = number.hasPrefix("-") ? number.dropFirst() : number
    guard digits.count >= 4, digits.allSatisfy(\.isNumber) else { return text }
    return digits.count == 4 ? String(number) : "Y\(number)"
  }

  /// `T16:54:59+0230`.
  private static func shiftColon(_ text: String) -> String {
    let shift = text.suffix(5)
    guard text.contains("T"), shift.first == "+" || shift.first == "-",
      shift.dropFirst().allSatisfy(\.isNumber)
    else {
      return text
    }
    return "\(text.dropLast(2)):\(text.suffix(2))"
  }
}
