/// A mark that qualifies a date or a component of it.
enum Qualification: Unicode.Scalar, Sendable {
  case uncertain = "?"
  case approximate = "~"
  case uncertainAndApproximate = "%"
}

/// The marks `?`, `~` and `%` of a date, taken together.
struct QualificationMarks: Sendable, Hashable {
  var isUncertain = false
  var isApproximate = false
  var slack = Slack()

  /// Notes a mark on a component that may miss by `unit`.
  mutating func note(_ mark: Qualification?, unit: Slack) {
    guard let mark else { return }
    if mark != .approximate { isUncertain = true }
    if mark != .uncertain { isApproximate = true }
    slack = slack + unit * (mark == .uncertainAndApproximate ? 2 : 1)
  }
}
