/// Breadth-first searches from one vertex after another in the same storage, for graphs in which sources come to a
/// vertex one by one, so that ``MultiSourceSearch`` gains nothing.
struct SingleSourceSearch {
  /// The arcs against their direction: from a source to those that have a path to it.
  private let rows: TargetRows
  private var isFound: StampedSet
  private var queue: [Int32] = []

  init(pushingOver rows: TargetRows) {
    self.rows = rows
    isFound = StampedSet(below: rows.vertexCount)
  }

  /// Searches from a source and calls `found` for each distance above 0 in turn with the vertices there.
  ///
  /// - Complexity: O(n + m).
  mutating func run(from source: Int, found: (_ distance: Int, _ vertices: ArraySlice<Int32>) -> Void) {
    isFound.removeAll()
    isFound.insert(source)
    queue.removeAll(keepingCapacity: true)
    queue.append(Int32(source))
    var distance = 0
    var next = 0
    while next < queue.count {
      let end = queue.count
      if distance > 0 { found(distance, queue[next..<end]) }
      while next < end {
        for arc in rows[Int(queue[next])] where !isFound.contains(Int(rows.neighbors[arc])) {
          isFound.insert(Int(rows.neighbors[arc]))
          queue.append(rows.neighbors[arc])
        }
        next += 1
      }
      distance += 1
    }
  }
}
