/// By how much a date that is marked uncertain or approximate may miss the true one.
///
/// ISO 8601-2 leaves the extent of `?`, `~` and `%` open. Entente reads it off the component that bears the
/// mark, as python-edtf does: what is "about 1984" may be the year before or after, and one that is both
/// uncertain and approximate may be two years away.
///
/// | component marked | slack of `?` and `~` |
/// |---|---|
/// | year `1984~`, `1XX4~` | 1 year |
/// | year with unspecified last digits `198X~`, `19XX~` | 10 years, 100 years |
/// | decade `198~`, century `19~` | 10 years, 100 years |
/// | year with significant digits `1950S2~` | one in the last significant place, here 100 years |
/// | month `2025-10~`, `2025-1X~` | 1 month |
/// | season, quarter, quadrimester, semestral `2025-22~` | its own length: 3, 4 or 6 months |
/// | day `2025-10-09~`, `2025-10-0X~` | 3 days: "about the 9th" is said within half a week |
/// | component wholly unspecified `2025-XX~` | that of the component to its left, here 1 year |
///
/// The slack of `%` is twice as much. A mark to the right of a component qualifies those to its left as well,
/// but they are carried along and not counted again: `2025-10~` is about October 2025, not October of about
/// 2025. Marks on several components add up: `2004?-06-~11` may miss by a year and three days.
struct Slack: Sendable, Hashable {
  var months = 0
  var days = 0

  static func years(_ count: Int) -> Slack { Slack(months: count * 12) }
  static func months(_ count: Int) -> Slack { Slack(months: count) }
  static func days(_ count: Int) -> Slack { Slack(days: count) }

  static func + (left: Slack, right: Slack) -> Slack {
    Slack(months: left.months + right.months, days: left.days + right.days)
  }

  static func * (slack: Slack, factor: Int) -> Slack {
    Slack(months: slack.months * factor, days: slack.days * factor)
  }
}

extension UncertainSpan {
  /// The span with each bound moved outward by the slack.
  func widened(by slack: Slack) -> UncertainSpan {
    guard slack != Slack() else { return self }
    let earlier = slack * -1
    return UncertainSpan(
      start: start.lowerBound.firstDayMoved(by: earlier)...start.upperBound.firstDayMoved(by: slack),
      end: end.lowerBound.lastDayMoved(by: earlier)...end.upperBound.lastDayMoved(by: slack)) ?? self
  }
}

extension DateBound {
  fileprivate func firstDayMoved(by slack: Slack) -> DateBound {
    map { $0.adding(months: slack.months).adding(days: slack.days) }
  }

  /// Moves the end of a month to the end of a month, whatever their lengths.
  fileprivate func lastDayMoved(by slack: Slack) -> DateBound {
    map { $0.successor.adding(months: slack.months).predecessor.adding(days: slack.days) }
  }
}
