/// The neighbors of each vertex that come before it by number of neighbors, the most first, in those numbers.
///
/// Every pair of neighbors is stored once and every triangle shows once, at the corner that comes last, and since
/// rows of vertices with many neighbors are short, listing all takes O(m^1.5) time; O(n + m) space.
/// Latapy, Main-memory triangle computations for very large (sparse (power-law)) graphs (2008).
struct ForwardRows {
  /// The vertices by descending number of neighbors, of equals the lower one first; a rank is a place in it.
  let order: [Int32]
  /// Where the row of each rank begins.
  let offsets: [Int]
  /// The ranks of the neighbors.
  let ranks: [Int32]
  /// What ties a vertex to each, as in ``NeighborRows/kinds``; empty for an undirected graph.
  let kinds: [UInt8]

  init(_ rows: NeighborRows) {
    let count = rows.vertexCount
    let order = Self.byDegree(rows)
    var rank = [Int32](repeating: 0, count: count)
    for (place, vertex) in order.enumerated() { rank[Int(vertex)] = Int32(place) }
    var offsets = [Int](repeating: 0, count: count + 1)
    var kinds = [UInt8](repeating: 0, count: rows.kinds.isEmpty ? 0 : rows.neighbors.count + 1)
    let arcCount = rows.offsets[count]
    ranks = Array(unsafeUninitializedCapacity: arcCount + 1) { buffer, filled in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        rank.withUnsafeBufferPointer { rank in
          for place in 0..<count {
            for arc in rows[Int(order[place])] {
              let neighbor = rank[Int(neighbors[arc])]
              buffer[filled] = neighbor
              if !kinds.isEmpty { kinds[filled] = rows.kinds[arc] }
              filled &+= neighbor < place ? 1 : 0
            }
            offsets[place + 1] = filled
          }
        }
      }
    }
    self.order = order
    self.offsets = offsets
    self.kinds = kinds
  }

  private static func byDegree(_ rows: NeighborRows) -> [Int32] {
    let degrees = (0..<rows.vertexCount).map(rows.degree)
    let greatest = degrees.max() ?? 0
    var next = [Int](repeating: 0, count: greatest + 2)
    for degree in degrees { next[greatest - degree + 1] += 1 }
    for key in 1..<next.count { next[key] += next[key - 1] }
    var order = [Int32](repeating: 0, count: degrees.count)
    for (vertex, degree) in degrees.enumerated() {
      order[next[greatest - degree]] = Int32(vertex)
      next[greatest - degree] += 1
    }
    return order
  }

  /// Calls `body` with the two ranks of each pair of neighbors, the later first, and its place in the rows.
  @inline(__always)
  func forEachPair(_ body: (_ first: Int, _ second: Int, _ place: Int) -> Void) {
    for first in order.indices {
      for place in offsets[first]..<offsets[first + 1] { body(first, Int(ranks[place]), place) }
    }
  }

  /// Calls `body` once for each triangle, with the ranks of its corners, the last first, and with the places in the
  /// rows at which the pairs first–second, first–third and second–third stand.
  @inline(__always)
  func forEachTriangle(_ body: (_ corners: (Int, Int, Int), _ places: (Int, Int, Int)) -> Void) {
    // For each rank the place of its pair with the current corner, plus one; 0 if they are no neighbors.
    var marks = [Int32](repeating: 0, count: order.count)
    marks.withUnsafeMutableBufferPointer { marks in
      ranks.withUnsafeBufferPointer { ranks in
        offsets.withUnsafeBufferPointer { offsets in
          for first in marks.indices {
            let row = offsets[first]..<offsets[first &+ 1]
            for place in row { marks[Int(ranks[place])] = Int32(truncatingIfNeeded: place &+ 1) }
            for place in row {
              let second = Int(ranks[place])
              for inner in offsets[second]..<offsets[second &+ 1] {
                let third = Int(ranks[inner])
                let mark = marks[third]
                guard mark != 0 else { continue }
                body((first, second, third), (place, Int(mark) &- 1, inner))
              }
            }
            for place in row { marks[Int(ranks[place])] = 0 }
          }
        }
      }
    }
  }
}
