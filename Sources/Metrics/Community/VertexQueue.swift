import AnalysisGraph

/// A queue in which each vertex is at most once. O(vertices) space, taken once.
struct VertexQueue: ~Copyable {
  /// The vertices whose turn it is, the first of them at ``place``, and those that came since.
  private var turn: UnsafeMutablePointer<Int32>
  private var later: UnsafeMutablePointer<Int32>
  private var place = 0
  private var turnCount: Int
  private var laterCount = 0
  /// 1 for each vertex in the queue, else 0.
  private let waiting: UnsafeMutablePointer<UInt8>

  /// All vertices below `count` in random order.
  init(allBelow count: Int, using generator: inout SeededGenerator) {
    turn = .allocate(capacity: count + 1)
    later = .allocate(capacity: count + 1)
    waiting = .allocate(capacity: count)
    turn.initialize(repeating: 0, count: count + 1)
    later.initialize(repeating: 0, count: count + 1)
    waiting.initialize(repeating: 1, count: count)
    var all = UnsafeMutableBufferPointer(start: turn, count: count)
    for vertex in 0..<count { all[vertex] = Int32(truncatingIfNeeded: vertex) }
    all.shuffle(using: &generator)
    turnCount = count
  }

  deinit {
    turn.deallocate()
    later.deallocate()
    waiting.deallocate()
  }

  mutating func popFirst() -> Int? {
    if place == turnCount {
      swap(&turn, &later)
      (place, turnCount, laterCount) = (0, laterCount, 0)
      if turnCount == 0 { return nil }
    }
    let vertex = Int(turn[place])
    place += 1
    waiting[vertex] = 0
    return vertex
  }

  /// Without a branch, for whether a vertex is to wait is hard to foresee: each is put down behind the last.
  @inline(__always)
  mutating func append(_ vertex: Int, if isWanted: Bool) {
    let wanted: UInt8 = isWanted ? 1 : 0
    later[laterCount] = Int32(truncatingIfNeeded: vertex)
    laterCount &+= Int(wanted & ~waiting[vertex])
    waiting[vertex] |= wanted
  }
}
