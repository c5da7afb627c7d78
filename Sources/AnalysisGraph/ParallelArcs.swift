/// Which edges run parallel: from the same vertex to the same vertex, or undirected between the same two.
struct ParallelArcs {
  /// The number of pairs of vertices that an edge leads between, in this order.
  let pairCount: Int
  /// The pair of each edge, pairs numbered by their first edge; `nil` if no two edges are parallel.
  let pairOfArc: [Int32]?

  /// Looks in rows in which parallel arcs stand next to each other, those that leave each vertex.
  ///
  /// - Complexity: O(arcs), and O(edges) more if there are any.
  init(in rows: ArcRows, edgeCount: Int) {
    guard Self.areThereAny(in: rows) else {
      (pairCount, pairOfArc) = (edgeCount, nil)
      return
    }
    // First the first of the parallel edges, then its number among those that are first.
    var pairs = [Int32](repeating: 0, count: edgeCount)
    for vertex in 0..<rows.vertexCount {
      var first: Int32 = 0
      for arc in rows[vertex] {
        let edge = Int32(truncatingIfNeeded: rows.edge(arc))
        let isParallel = arc > rows.offsets[vertex] && rows.neighbors[arc] == rows.neighbors[arc - 1]
        if !isParallel { first = edge }
        pairs[Int(edge)] = first
      }
    }
    var next: Int32 = 0
    for edge in pairs.indices {
      let first = Int(pairs[edge])
      if first == edge {
        pairs[edge] = next
        next += 1
      } else {
        pairs[edge] = pairs[first]
      }
    }
    (pairCount, pairOfArc) = (Int(next), pairs)
  }

  private static func areThereAny(in rows: ArcRows) -> Bool {
    rows.neighbors.withUnsafeBufferPointer { neighbors in
      rows.offsets.withUnsafeBufferPointer { offsets in
        for vertex in 0..<rows.vertexCount {
          // The first of a row is compared with none.
          for arc in offsets[vertex]..<max(offsets[vertex], offsets[vertex &+ 1] &- 1)
          where neighbors[arc] == neighbors[arc &+ 1] { return true }
        }
        return false
      }
    }
  }
}
