/// By how much a date that is marked uncertain or approximate may miss the true one: the table of ``EDTF``'s
/// comparisons.
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
      ordered: start.lowerBound.firstDayMoved(by: earlier)...start.upperBound.firstDayMoved(by: slack),
      end.lowerBound.lastDayMoved(by: earlier)...end.upperBound.lastDayMoved(by: slack))
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
