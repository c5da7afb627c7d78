import AnalysisGraph
import Foundation
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line on the terminal that says how far work has come that takes longer than a second, and how long it
/// will still take. It is gone when the work is done, and never there in a pipe.
struct ProgressLine {
  private let doing: String
  private let isShown: Bool
  private let progress: WorkProgress?
  private let limit: Double?

  /// Seconds before the line appears, and between its changes.
  private static let patience = 1.0
  private static let pace = 0.25

  /// Prepares the line.
  ///
  /// - Parameters:
  ///   - doing: What is done, as in "reading FILE".
  ///   - isShown: Whether it may be shown if standard error is a terminal.
  ///   - progress: Where the work says how far it has come.
  ///   - limit: The seconds after which the work ends by itself, where it does.
  init(_ doing: String, isShown: Bool, progress: WorkProgress? = nil, limit: Double? = nil) {
    self.doing = doing
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
    self.progress = progress
    self.limit = limit
  }

  /// Does the work, and shows the line meanwhile.
  func shown<Result>(_ work: () throws -> Result) rethrows -> Result {
    guard isShown else { return try work() }
    let end = Signal()
    Thread.detachNewThread { [self] in
      show(until: end)
      end.answer()
    }
    defer { end.giveAndWait() }
    return try work()
  }

  /// The words after some seconds of work.
  func text(after seconds: Double) -> String {
    guard let fraction = progress?.fraction, fraction > 0 else {
      let most = limit.map { ", at most about \(Amounts.duration($0))" } ?? ""
      return "\(doing): \(Amounts.duration(seconds))\(most)"
    }
    let left = Amounts.duration(seconds * (1 - fraction) / fraction)
    return "\(doing): \(Int(fraction * 100)) %, about \(left) left"
  }

  private func show(until end: Signal) {
    let clock = ContinuousClock()
    let start = clock.now
    var wait = Self.patience
    while !end.comes(within: wait) {
      let elapsed = start.duration(to: clock.now).components
      Traces.show("entente: \(text(after: Double(elapsed.seconds)).onOneLine)")
      wait = Self.pace
    }
    Traces.show(nil)
  }
}

/// Tells another thread to stop, and waits until it has.
private final class Signal: @unchecked Sendable {
  private let condition = NSCondition()
  private var isGiven = false
  private var isAnswered = false

  /// Whether the signal comes before so many seconds have passed.
  func comes(within seconds: Double) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    let deadline = Date(timeIntervalSinceNow: seconds)
    while !isGiven, condition.wait(until: deadline) {}
    return isGiven
  }

  func answer() {
    condition.lock()
    isAnswered = true
    condition.broadcast()
    condition.unlock()
  }

  func giveAndWait() {
    condition.lock()
    isGiven = true
    condition.broadcast()
    while !isAnswered { condition.wait() }
    condition.unlock()
  }
}
