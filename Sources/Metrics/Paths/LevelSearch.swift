/// A breadth-first search from one vertex.
struct LevelSearch {
  /// The vertices within reach, nearest first.
  private(set) var order: [Int32]

  /// The distance of each vertex within reach.
  private(set) var distances: [Int]

  /// The greatest distance.
  var depth: Int { distances[last] }

  /// A vertex at the greatest distance.
  var last: Int { Int(order[order.count - 1]) }

  init(from source: Int, over rows: RenamedRows) {
    let unreached = -1
    order = [Int32(source)]
    order.reserveCapacity(rows.vertexCount)
    distances = Array(repeating: unreached, count: rows.vertexCount)
    distances[source] = 0
    var next = 0
    while next < order.count {
      let vertex = Int(order[next])
      next += 1
      for arc in rows[vertex] where distances[Int(rows.neighbors[arc])] == unreached {
        distances[Int(rows.neighbors[arc])] = distances[vertex] + 1
        order.append(rows.neighbors[arc])
      }
    }
  }
}
