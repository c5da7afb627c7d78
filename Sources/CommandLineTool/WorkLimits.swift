import Metrics
import Reports

/// What a command takes on without being asked twice.
struct WorkLimits {
  /// The most seconds that work may be estimated to take.
  var seconds = 3600.0

  /// The most bytes that it may be estimated to need; `nil` if nobody knows.
  var freeBytes: Double?

  /// One of the things that a command is going to do.
  struct Work {
    /// What it is called, as in "betweenness".
    let name: String
    let estimate: WorkEstimate
    /// What makes less of it, as in "estimate it with --sample N".
    var remedy: String?
  }

  /// Why the work should not begin, and what to do instead; `nil` if nothing speaks against it.
  ///
  /// - Parameters:
  ///   - works: What is done, one after the other.
  ///   - size: The size of the graph that it is done to.
  ///   - threads: On how many threads.
  /// - Returns: A sentence, or `nil`.
  func objection(to works: [Work], of size: GraphSize, threads: Int) -> String? {
    let seconds = works.reduce(0) { $0 + $1.estimate.seconds }
    let isLong = seconds > self.seconds
    let isLarge = works.contains { $0.estimate.bytes > freeBytes ?? .infinity }
    guard
      isLong || isLarge,
      let worst = works.max(by: { left, right in
        isLarge ? left.estimate.bytes < right.estimate.bytes : left.estimate.seconds < right.estimate.seconds
      })
    else { return nil }
    var reasons: [String] = []
    if isLong {
      reasons.append(
        """
        take about \(Amounts.duration(seconds)) on \(counted(threads, "thread")), and more than \
        \(Amounts.duration(self.seconds)) is too long to begin unasked
        """)
    }
    if isLarge {
      reasons.append(
        "need about \(Amounts.memory(worst.estimate.bytes)) of memory, and \(Amounts.memory(freeBytes ?? 0)) is free"
      )
    }
    let remedies = [worst.remedy, "choose a smaller part of the graph (--only, --kind, --relation)"]
      .compactMap(\.self)
    return """
      \(worst.name) of \(counted(size.vertexCount, "actor")) and \(counted(size.edgeCount, "edge")) would \
      \(reasons.joined(separator: "; it would ")); \(remedies.joined(separator: ", ")), or go on with --force
      """
  }

  /// Why a file should not be read, and what to do instead; `nil` if nothing speaks against it.
  func objection(toReading path: String, needing bytes: Double) -> String? {
    guard let freeBytes, bytes > freeBytes else { return nil }
    return """
      to read \(path) would need about \(Amounts.memory(bytes)) of memory, and \(Amounts.memory(freeBytes)) is free; \
      divide the file, or go on with --force
      """
  }
}
