/// Which ties each edge of a projection merges: positions in its list of ties, in compressed rows.
public struct TiesOfEdges: Sendable, RandomAccessCollection {
  private enum Storage {
    /// Each edge is the tie at the same position.
    case same(count: Int)
    /// The ties of all edges one after another, and where each edge's begin.
    case rows(starts: [Int32], ties: [Int32])
  }

  private let storage: Storage

  /// Sorts the ties of arcs by the edge that each arc belongs to. O(arcs).
  ///
  /// - Parameters:
  ///   - arcs: Which arcs are parallel, and so one edge.
  ///   - ties: The tie of each arc; `nil` if each is the tie at the same position.
  ///   - arcCount: The number of arcs.
  init(_ arcs: ParallelArcs, ties: [Int32]?, arcCount: Int) {
    guard let pairOfArc = arcs.pairOfArc else {
      storage = ties.map { .rows(starts: Array(0...Int32(arcCount)), ties: $0) } ?? .same(count: arcCount)
      return
    }
    var starts = [Int32](repeating: 0, count: arcs.pairCount + 1)
    for pair in pairOfArc { starts[Int(pair) + 1] += 1 }
    for pair in 0..<arcs.pairCount { starts[pair + 1] += starts[pair] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: arcCount)
    for (arc, pair) in pairOfArc.enumerated() {
      sorted[Int(next[Int(pair)])] = ties?[arc] ?? Int32(arc)
      next[Int(pair)] += 1
    }
    storage = .rows(starts: starts, ties: sorted)
  }

  /// Whether each edge is the tie at the same position.
  var isOneToOne: Bool {
    if case .same = storage { true } else { false }
  }

  /// The index of the first edge, 0.
  public var startIndex: Int { 0 }

  /// The number of edges.
  public var endIndex: Int {
    switch storage {
    case .same(let count): count
    case .rows(let starts, _): starts.count - 1
    }
  }

  /// The positions of an edge's ties, in the order of the file.
  public subscript(edge: Int) -> [Int] {
    switch storage {
    case .same: [edge]
    case .rows(let starts, let ties): ties[Int(starts[edge])..<Int(starts[edge + 1])].map(Int.init)
    }
  }
}
