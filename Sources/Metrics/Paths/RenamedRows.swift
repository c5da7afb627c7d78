import AnalysisGraph

/// Rows of the vertices of a list, renamed to their places in it: each neighbor once and in ascending order,
/// without loops and without neighbors that are not in the list.
struct RenamedRows {
  private(set) var offsets: [Int] = [0]
  private(set) var neighbors: [Int32] = []

  var vertexCount: Int { offsets.count - 1 }

  @inline(__always) subscript(vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  private init(offsets: [Int], neighbors: [Int32]) {
    self.offsets = offsets
    self.neighbors = neighbors
  }

  /// The rows with each neighbor once, in the order of their old names.
  private init(_ rows: ArcRows, of vertices: [Int32]) {
    let absent: Int32 = -1
    var place = [Int32](repeating: absent, count: rows.vertexCount)
    for (new, old) in vertices.enumerated() { place[Int(old)] = Int32(new) }
    offsets.reserveCapacity(vertices.count + 1)
    neighbors.reserveCapacity(rows.arcCount)
    for vertex in vertices {
      var last = Int(vertex)
      for arc in rows[Int(vertex)] {
        let neighbor = rows.neighbor(arc)
        guard neighbor != last, neighbor != Int(vertex) else { continue }
        last = neighbor
        if place[neighbor] != absent { neighbors.append(place[neighbor]) }
      }
      offsets.append(neighbors.count)
    }
  }

  /// The same arcs in the rows of their other ends, in ascending order.
  private func transposed() -> RenamedRows {
    var starts = [Int](repeating: 0, count: vertexCount + 1)
    for neighbor in neighbors { starts[Int(neighbor) + 1] += 1 }
    for vertex in 0..<vertexCount { starts[vertex + 1] += starts[vertex] }
    var next = starts
    var owners = neighbors
    for vertex in 0..<vertexCount {
      for arc in self[vertex] {
        let neighbor = Int(neighbors[arc])
        owners[next[neighbor]] = Int32(vertex)
        next[neighbor] += 1
      }
    }
    return RenamedRows(offsets: starts, neighbors: owners)
  }

  /// The rows of a graph that follow a direction, and those that go against it.
  ///
  /// - Complexity: O(n + m).
  static func both(
    _ graph: AnalysisGraph, _ direction: ArcDirection, of vertices: [Int32]
  ) -> (along: RenamedRows, against: RenamedRows) {
    let against = RenamedRows(graph.rows(direction.reversed), of: vertices)
    let along = against.transposed()
    return (along, graph.isDirected ? along.transposed() : along)
  }
}

extension ArcDirection {
  var reversed: ArcDirection { self == .outgoing ? .incoming : .outgoing }
}
