import HeapModule

/// The distances from one source after another, over the same rows and in the same storage: breadth first
/// over arcs of length 1, else by Dijkstra's algorithm (1959).
///
/// A search takes O(n + m), or O((n + m) log m) with lengths, and O(n + m) space in all.
struct DistanceSearch {
  let rows: SimpleRows

  /// The distance of each vertex from the source; infinite if it is out of reach.
  private(set) var distances: [Double]

  /// The vertices within reach, nearest first, beginning with the source.
  private(set) var order: [Int] = []

  private var queue = Heap<Entry>()

  private struct Entry: Comparable {
    let distance: Double
    let vertex: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.distance, left.vertex) < (right.distance, right.vertex)
    }
  }

  init(_ rows: SimpleRows) {
    self.rows = rows
    distances = Array(repeating: .infinity, count: rows.vertexCount)
    order.reserveCapacity(rows.vertexCount)
  }

  /// Replaces the distances and the order by those from `source`.
  mutating func run(from source: Int) {
    for vertex in order { distances[vertex] = .infinity }
    order.removeAll(keepingCapacity: true)
    distances[source] = 0
    if rows.hasUnitLengths { searchBreadthFirst(from: source) } else { searchByDistance(from: source) }
  }

  private mutating func searchBreadthFirst(from source: Int) {
    order.append(source)
    var next = 0
    while next < order.count {
      let vertex = order[next]
      next += 1
      for arc in rows[vertex] {
        let neighbor = rows.neighbor(arc)
        guard distances[neighbor] == .infinity else { continue }
        distances[neighbor] = distances[vertex] + 1
        order.append(neighbor)
      }
    }
  }

  private mutating func searchByDistance(from source: Int) {
    queue.insert(Entry(distance: 0, vertex: source))
    while let nearest = queue.popMin() {
      guard nearest.distance == distances[nearest.vertex] else { continue }
      order.append(nearest.vertex)
      for arc in rows[nearest.vertex] {
        let distance = nearest.distance + rows.lengths[arc]
        let neighbor = rows.neighbor(arc)
        guard distance < distances[neighbor] else { continue }
        distances[neighbor] = distance
        queue.insert(Entry(distance: distance, vertex: neighbor))
      }
    }
  }
}
