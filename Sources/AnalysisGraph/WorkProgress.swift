import Synchronization

/// How much of a longer piece of work is done; written by the threads that do it, read by one that shows it.
public final class WorkProgress: Sendable {
  private let total = Atomic(0)
  private let done = Atomic(0)

  /// Creates the progress of work that has not begun.
  public init() {}

  /// The share of the work that is done, from 0 to 1; `nil` before it is known how much there is.
  public var fraction: Double? {
    let total = total.load(ordering: .relaxed)
    guard total > 0 else { return nil }
    return min(1, Double(done.load(ordering: .relaxed)) / Double(total))
  }

  /// Begins a piece of work of so many steps, none of them done; steps should be alike in length.
  package func begin(steps: Int) {
    done.store(0, ordering: .relaxed)
    total.store(steps, ordering: .relaxed)
  }

  /// Says which share of the work is done, from 0 to 1, where there are no steps to count.
  package func reach(_ share: Double) {
    done.store(Int(max(0, min(1, share)) * 1e6), ordering: .relaxed)
    total.store(1_000_000, ordering: .relaxed)
  }

  /// Counts steps that are done.
  package func advance(by steps: Int = 1) { done.wrappingAdd(steps, ordering: .relaxed) }
}
