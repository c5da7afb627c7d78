extension EDTF {
  /// The date in words: "15 August 2021", "about August 2021", "2025 (uncertain)", "some time between October
  /// 2025 and January 2026"; as it is written where words would say more or less than the writer did.
  public var phrase: String {
    if let ends = choiceEnds { return "some time between \(ends.0.phrase) and \(ends.1.phrase)" }
    guard !hasUnspecifiedDigits else { return description }
    guard case .day(let day) = earliest, case .day(let last) = latest else { return description }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let plain: String
    switch precision {
    case .day where day == last: plain = "\(day.day) \(months[day.month - 1]) \(day.year)"
    case .month where (day.year, day.month) == (last.year, last.month):
      plain = "\(months[day.month - 1]) \(day.year)"
    case .year where day.year == last.year: plain = "\(day.year)"
    default: return description
    }
    return (isApproximate ? "about " : "") + plain + (isUncertain ? " (uncertain)" : "")
  }
}

extension EDTF {
  /// The first and last of the dates that `[A..B]` leaves open; `nil` if the date isn't written so.
  fileprivate var choiceEnds: (EDTF, EDTF)? {
    guard description.hasPrefix("["), description.hasSuffix("]"), !description.contains(",") else {
      return nil
    }
    let ends = description.dropFirst().dropLast().split(separator: "..", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = try? EDTF(String(ends[0])), let last = try? EDTF(String(ends[1]))
    else {
      return nil
    }
    return (first, last)
  }

  /// The date with the word that it takes as the time of an event: "on 5 January 2026", "in October 2025".
  fileprivate var moment: String {
    if choiceEnds != nil { return "at \(phrase)" }
    if isApproximate { return phrase }
    return precision == .day ? "on \(phrase)" : "in \(phrase)"
  }
}

extension Validity {
  /// The period in words: "since August 2021, still going on", "in October 2025"; `nil` without any date.
  public var phrase: String? {
    switch (from, to) {
    case (nil, nil): nil
    case (nil, .some(.open)): "still going on"
    case (nil, .some(let to)): "until \(to.phrase)"
    case (.some(let from), .some(.open)): "since \(from.phrase), still going on"
    case (.some(let from), nil): "from \(from.phrase), with no known end"
    case (.some(let from), .some(let to)) where from == to: from.moment
    case (.some(let from), .some(let to)): "from \(from.phrase) to \(to.phrase)"
    }
  }
}
