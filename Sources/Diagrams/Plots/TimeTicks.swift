import ActorModel

/// Round dates along an axis of time: the first days of years or months, or days.
struct TimeTicks: Sendable, Hashable {
  /// A date on the axis and the words under it.
  struct Tick: Sendable, Hashable {
    var day: CalendarDay
    var label: String
  }

  /// The dates within the interval, ascending.
  let ticks: [Tick]

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]

  /// At most so many ticks, 1 at least, within an interval.
  init(within days: ClosedRange<CalendarDay>, atMost count: Int) {
    let length = days.upperBound.dayNumber - days.lowerBound.dayNumber
    let room = max(1, count)
    if let step = [1, 2, 5, 7, 14].first(where: { length / $0 < room }) {
      ticks = Self.days(days, every: step)
    } else if let step = [1, 3, 6].first(where: { length / (30 * $0) < room }) {
      ticks = Self.months(days, every: step)
    } else {
      ticks = Self.years(days, atMost: room)
    }
  }

  private static func days(_ days: ClosedRange<CalendarDay>, every step: Int) -> [Tick] {
    stride(from: days.lowerBound.dayNumber, through: days.upperBound.dayNumber, by: step)
      .compactMap(CalendarDay.init(dayNumber:))
      .enumerated().map { index, day in
        let year = index == 0 ? " \(day.year)" : ""
        return Tick(day: day, label: "\(day.day) \(months[day.month - 1])\(year)")
      }
  }

  private static func months(_ days: ClosedRange<CalendarDay>, every step: Int) -> [Tick] {
    let first = days.lowerBound.year * 12 + days.lowerBound.month - 1
    let last = days.upperBound.year * 12 + days.upperBound.month - 1
    let all = (first...last).compactMap { month -> CalendarDay? in
      let place = ((month % 12) + 12) % 12
      guard place.isMultiple(of: step) else { return nil }
      return CalendarDay(year: (month - place) / 12, month: place + 1, day: 1)
    }.filter(days.contains)
    return all.enumerated().map { index, day in
      let year = index == 0 || day.month <= step ? " \(day.year)" : ""
      return Tick(day: day, label: months[day.month - 1] + year)
    }
  }

  private static func years(_ days: ClosedRange<CalendarDay>, atMost count: Int) -> [Tick] {
    let span = days.upperBound.year - days.lowerBound.year
    var step = 1
    var factor = 0
    while span / step >= count {
      step = step / [1, 2, 5][factor] * [2, 5, 10][factor]
      factor = (factor + 1) % 3
    }
    return (days.lowerBound.year...days.upperBound.year).lazy.filter { $0.isMultiple(of: step) }
      .compactMap { CalendarDay(year: $0, month: 1, day: 1) }.filter(days.contains)
      .map { Tick(day: $0, label: String($0.year)) }
  }
}
