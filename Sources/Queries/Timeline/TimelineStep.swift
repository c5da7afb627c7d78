public import ActorModel

/// The dates at which a graph is looked at, one after the other.
public enum TimelineStep: String, Sendable, Hashable, Codable, CaseIterable {
  /// Every day on which some tie may begin or end, or surely has begun or ended.
  case changes
  case day
  case month
  case quarter
  case year
}

/// One date of a series.
public struct TimelineDate: Sendable, Hashable {
  /// The date as a projection takes it: a day, or a month, quarter or year, at some moment of which ties hold.
  public let date: EDTF
  /// Its first day.
  public let day: CalendarDay
  /// The words for people.
  public let name: String
}

extension TimelineStep {
  /// The most dates of a series.
  public static let limit = 5_000

  /// The dates of a series.
  ///
  /// - Parameters:
  ///   - ties: The ties whose changes count.
  ///   - from: Where the series begins; `nil` for the first change.
  ///   - to: Where it ends; `nil` for the last change.
  /// - Returns: The dates, ascending, with the last day of the series.
  /// - Throws: If no tie has a date and none is given, the end comes before the beginning, or there are too many dates.
  public func dates(
    of ties: some Sequence<Tie>, from: EDTF?, to: EDTF?
  ) throws(QueryError) -> (dates: [TimelineDate], end: CalendarDay) {
    let turns = Set(ties.flatMap(\.validity.turningDays)).sorted()
    guard let first = from?.earliest.day ?? turns.first, let last = to?.latest.day ?? turns.last else {
      throw QueryError(
        description: "no tie that was chosen has a date, so that there is no series; say --from and --to")
    }
    guard first <= last else {
      throw QueryError(description: "the series would end on \(last), before it begins on \(first)")
    }
    var days = self == .changes ? turns.filter { (first...last).contains($0) } : starts(first, last)
    if self == .changes, days.first != first { days.insert(first, at: 0) }
    guard days.count <= Self.limit else {
      throw QueryError(
        description:
          "the series would have more than \(Self.limit) dates; choose a larger --step, or a later --from")
    }
    var dates: [TimelineDate] = []
    for day in days {
      do {
        let date = try EDTF(text(of: day))
        let name = self == .quarter ? "\(day.year) Q\((day.month + 2) / 3)" : date.description
        dates.append(TimelineDate(date: date, day: day, name: name))
      } catch {
        throw QueryError(description: "the series can't reach \(day); choose --from and --to nearer to today")
      }
    }
    return (dates, last)
  }

  /// The first days of the periods that reach from one day to another; at most one more than the limit.
  private func starts(_ first: CalendarDay, _ last: CalendarDay) -> [CalendarDay] {
    if self == .day || self == .changes {
      return (first.dayNumber...last.dayNumber).prefix(Self.limit + 1).compactMap(
        CalendarDay.init(dayNumber:))
    }
    let months = self == .month ? 1 : self == .quarter ? 3 : 12
    func period(_ day: CalendarDay) -> Int {
      let month = day.year * 12 + day.month - 1
      return (month >= 0 ? month : month - months + 1) / months
    }
    return (period(first)...period(last)).prefix(Self.limit + 1).compactMap { period in
      let month = period * months
      let year = (month >= 0 ? month : month - 11) / 12
      return CalendarDay(year: year, month: month - year * 12 + 1, day: 1)
    }
  }

  private func text(of day: CalendarDay) -> String {
    let text = day.description
    switch self {
    case .changes, .day: return text
    case .month: return String(text.dropLast(3))
    case .quarter: return "\(text.dropLast(5))\(33 + (day.month - 1) / 3)"
    case .year: return String(text.dropLast(6))
    }
  }
}
