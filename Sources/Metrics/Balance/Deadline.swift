/// When a search must end with what it has.
struct Deadline: Sendable {
  private let end: ContinuousClock.Instant?

  /// So many seconds from now, or never.
  init(seconds: Double?) { end = seconds.map { ContinuousClock.now.advanced(by: .seconds($0)) } }

  var isOver: Bool { end.map { ContinuousClock.now >= $0 } ?? false }
}
