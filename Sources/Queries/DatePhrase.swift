public import ActorModel

extension EDTF {
  /// The date in words: "15 August 2021", "about August 2021", "2025 (uncertain)".
  public var phrase: String {
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

extension Validity {
  /// The period in words: "since August 2021, still going on", "in October 2025"; `nil` without any date.
  public var phrase: String? {
    switch (from, to) {
    case (nil, nil): nil
    case (nil, .some(.open)): "still going on"
    case (nil, .some(let to)): "until \(to.phrase)"
    case (.some(let from), .some(.open)): "since \(from.phrase), still going on"
    case (.some(let from), nil): "from \(from.phrase), with no known end"
    case (.some(let from), .some(let to)) where from == to:
      from.precision == .day ? "on \(from.phrase)" : "in \(from.phrase)"
    case (.some(let from), .some(let to)): "from \(from.phrase) to \(to.phrase)"
    }
  }
}
