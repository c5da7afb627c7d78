/// How long a piece of work will take and how much memory it will need, judged before it begins.
///
/// Estimates are for a machine of about 2020 and right within a factor of four or so, good enough to tell seconds
/// from days. They count what grows with the graph, and nothing for the graph itself.
public struct WorkEstimate: Sendable, Hashable {
  /// Seconds from beginning to end.
  public let seconds: Double

  /// Bytes of memory in use at once.
  public let bytes: Double

  /// States an estimate.
  public init(seconds: Double, bytes: Double) {
    self.seconds = seconds
    self.bytes = bytes
  }

  /// Both, one after the other: their times add up, and of their memory the greater counts.
  public static func + (left: WorkEstimate, right: WorkEstimate) -> WorkEstimate {
    WorkEstimate(seconds: left.seconds + right.seconds, bytes: max(left.bytes, right.bytes))
  }
}
