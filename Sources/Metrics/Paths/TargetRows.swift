import AnalysisGraph

/// The rows of a graph for searches that count hops: where the arcs of each vertex lead, and nothing else about them.
struct TargetRows {
  let offsets: [Int]
  let neighbors: [Int32]

  var vertexCount: Int { offsets.count - 1 }

  @inline(__always) subscript(vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// Rows of which each begins at its offset and ends at the next.
  init(offsets: [Int], neighbors: [Int32]) {
    self.offsets = offsets
    self.neighbors = neighbors
  }

  /// The arcs as they are, with loops and parallel ones.
  ///
  /// - Complexity: O(1).
  init(_ rows: ArcRows) { self.init(offsets: rows.offsets, neighbors: rows.neighbors) }

  /// The rows of some vertices, each renamed to its place among them, with the arcs that lead to others of them.
  ///
  /// - Parameters:
  ///   - rows: The rows, each in ascending order; of parallel arcs one is kept, of loops none.
  ///   - vertices: The vertices.
  ///   - place: The place of a vertex among them, or something negative.
  /// - Complexity: O(n + m) of these rows.
  init(_ rows: TargetRows, of vertices: [Int32], place: (Int32) -> Int32) {
    var offsets = [0]
    offsets.reserveCapacity(vertices.count + 1)
    let capacity = vertices.reduce(0) { $0 + rows[Int($1)].count }
    let neighbors = [Int32](unsafeUninitializedCapacity: capacity) { renamed, count in
      for vertex in vertices {
        var last = vertex
        for arc in rows[Int(vertex)] {
          let neighbor = rows.neighbors[arc]
          guard neighbor != last, neighbor != vertex else { continue }
          last = neighbor
          let place = place(neighbor)
          guard place >= 0 else { continue }
          renamed[count] = place
          count &+= 1
        }
        offsets.append(count)
      }
    }
    self.init(offsets: offsets, neighbors: neighbors)
  }

  /// The same arcs in the rows of their other ends, in ascending order.
  ///
  /// - Complexity: O(n + m).
  func transposed() -> TargetRows {
    var starts: [Int] = []
    let owners = [Int32](unsafeUninitializedCapacity: neighbors.count) { owners, count in
      starts = transpose { place, owner, _ in owners[place] = owner }
      count = neighbors.count
    }
    return TargetRows(offsets: starts, neighbors: owners)
  }

  /// Which arc each of those in ``transposed()`` is.
  func arcsOfTransposed() -> [Int32] {
    [Int32](unsafeUninitializedCapacity: neighbors.count) { arcs, count in
      _ = transpose { place, _, arc in arcs[place] = arc }
      count = neighbors.count
    }
  }

  /// Calls `put` with the place of each arc among the transposed ones, the vertex in whose row it is, and the arc.
  ///
  /// - Returns: The offsets of the transposed rows.
  @inline(__always)
  private func transpose(_ put: (_ place: Int, _ owner: Int32, _ arc: Int32) -> Void) -> [Int] {
    var starts = [Int](repeating: 0, count: vertexCount + 1)
    for neighbor in neighbors { starts[Int(neighbor) + 1] += 1 }
    for vertex in 0..<vertexCount { starts[vertex + 1] += starts[vertex] }
    var next = starts
    next.withUnsafeMutableBufferPointer { next in
      for vertex in 0..<vertexCount {
        for arc in self[vertex] {
          let neighbor = Int(neighbors[arc])
          put(next[neighbor], Int32(truncatingIfNeeded: vertex), Int32(truncatingIfNeeded: arc))
          next[neighbor] &+= 1
        }
      }
    }
    return starts
  }

  /// Rows that go opposite ways, with all their vertices in another order: each neighbor once and in ascending order,
  /// without loops.
  ///
  /// - Parameters:
  ///   - against: The rows that go the second way, each in ascending order.
  ///   - vertices: Each vertex once.
  ///   - isDirected: Whether the two ways differ.
  /// - Returns: The rows that go the first way and the second.
  /// - Complexity: O(n + m).
  static func both(
    against: TargetRows, inOrder vertices: some Collection<Int32>, isDirected: Bool
  ) -> (along: TargetRows, against: TargetRows) {
    let vertices = Array(vertices)
    var places = [Int32](repeating: 0, count: vertices.count)
    for (place, vertex) in vertices.enumerated() { places[Int(vertex)] = Int32(place) }
    let renamed = TargetRows(against, of: vertices) { places[Int($0)] }
    let along = renamed.transposed()
    return (along, isDirected ? along.transposed() : along)
  }
}

extension ArcDirection {
  var reversed: ArcDirection { self == .outgoing ? .incoming : .outgoing }
}
