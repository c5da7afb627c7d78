import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a measure is computed: on how many threads, and who is told how far it has come.
///
/// Neither changes a result. Sums that depend on their order are taken in ``strandCount`` strands, whatever the
/// number of threads, and the strands are added up in their order, so that every bit is the same.
public struct Execution: Sendable {
  /// The most threads to use, 1 or more.
  public let threads: Int

  /// Is told how far the work has come.
  public let progress: WorkProgress?

  /// Into how many parts work is divided whose sums depend on their order.
  package static let strandCount = 8

  /// Chooses the threads and who is told.
  ///
  /// - Parameters:
  ///   - threads: The most threads to use; `nil` is one for each processor that is online. Less than 1 is 1.
  ///   - progress: Is told how far the work has come.
  public init(threads: Int? = nil, progress: WorkProgress? = nil) {
    self.threads = max(1, threads ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.progress = progress
  }

  /// What `work` makes of each number below `count`, in their order, computed on the threads.
  @inlinable
  package func map<Result: Sendable>(
    below count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    threads > 1 && count > 1 ? mapOnThreads(below: count, work) : (0..<count).map(work)
  }

  @usableFromInline
  package func mapOnThreads<Result: Sendable>(
    below count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = min(threads, count)
    let next = Atomic(0)
    let finished = Mutex<[(index: Int, result: Result)]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = work(index)
        finished.withLock { $0.append((index, result)) }
      }
    }
    return finished.withLock { $0.sorted { $0.index < $1.index }.map(\.result) }
  }
}
