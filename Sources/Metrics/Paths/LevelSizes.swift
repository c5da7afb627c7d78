/// Breadth-first searches that count how many vertices are at each distance, one after another in the same storage.
struct LevelSizes {
  private let rows: RenamedRows
  private var isFound: StampedSet
  private var queue: [Int32] = []

  init(_ rows: RenamedRows) {
    self.rows = rows
    isFound = StampedSet(below: rows.vertexCount)
  }

  /// Searches from a vertex and calls `found` for each distance above 0 with the number of vertices there.
  ///
  /// - Complexity: O(n + m).
  mutating func run(from source: Int, found: (_ distance: Int, _ count: Int) -> Void) {
    isFound.removeAll()
    isFound.insert(source)
    queue.removeAll(keepingCapacity: true)
    queue.append(Int32(source))
    var distance = 0
    var next = 0
    while next < queue.count {
      let end = queue.count
      if distance > 0 { found(distance, end - next) }
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
