/// Where Graphviz runs.
public enum LayoutMode: Sendable, Hashable {
  /// In a process of its own: this executable, started with these arguments, must call ``runLayoutWorker()``.
  /// Whatever happens in Graphviz, the caller survives, and a layout that takes too long is stopped.
  case worker(executable: String, arguments: [String])
  /// In the caller's process under one lock. Faster by some milliseconds; but Graphviz can't be stopped once
  /// it has begun, so that the time limit is only looked at between seeds, and an assertion inside it ends
  /// the process.
  case inProcess
}
