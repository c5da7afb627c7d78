/// What is left to search when trees are folded and isolated vertices left out: compressed rows whose vertices are
/// numbered breadth first from the busiest, so that neighbors in number are neighbors in the graph.
struct PathCore: Sendable {
  /// The vertex of the graph that each vertex of the core is.
  let vertices: [Int32]

  /// How many vertices of the graph each stands for.
  let sizes: [Double]

  let outgoing: CoreRows

  /// The same as `outgoing` if the graph is undirected.
  let incoming: CoreRows

  /// The arc of the graph's simple rows that each outgoing arc is.
  let arcs: [Int32]

  /// The outgoing arc that each incoming arc is; empty unless arcs have lengths and one direction.
  let arcsOfIncoming: [Int32]

  /// Whether arcs lead one way.
  let isDirected: Bool

  /// The length of each outgoing arc; empty if every arc has length 1.
  let lengths: [Double]

  var vertexCount: Int { vertices.count }
  var arcCount: Int { arcs.count }

  /// - Complexity: O(m + n log n).
  init(_ rows: SimpleRows, folding trees: FoldedTrees, isDirected: Bool) {
    var newIndex = [Int32](repeating: -1, count: rows.vertexCount)
    let vertices = Self.breadthFirstOrder(rows, trees, isDirected: isDirected)
    for (index, vertex) in vertices.enumerated() { newIndex[Int(vertex)] = Int32(index) }
    var offsets = [0]
    var targets: [Int32] = []
    var arcs: [Int32] = []
    for vertex in vertices {
      let row = rows[Int(vertex)].compactMap { arc -> (target: Int32, arc: Int32)? in
        let target = newIndex[rows.neighbor(arc)]
        return target < 0 ? nil : (target, Int32(arc))
      }.sorted { $0.target < $1.target }
      targets += row.map(\.target)
      arcs += row.map(\.arc)
      offsets.append(targets.count)
    }
    self.vertices = vertices
    self.arcs = arcs
    sizes = vertices.map { trees.sizes[Int($0)] }
    lengths = rows.hasUnitLengths ? [] : arcs.map { rows.lengths[Int($0)] }
    outgoing = CoreRows(offsets: offsets, targets: targets)
    self.isDirected = isDirected
    incoming = isDirected ? outgoing.reversed() : outgoing
    arcsOfIncoming = isDirected && !lengths.isEmpty ? outgoing.arcsOfReversed() : []
  }

  /// The vertices that have arcs left, breadth first against and along them, from the vertices of highest degree.
  private static func breadthFirstOrder(
    _ rows: SimpleRows, _ trees: FoldedTrees, isDirected: Bool
  ) -> [Int32] {
    let along = CoreRows(offsets: rows.offsets, targets: rows.neighbors)
    let against = isDirected ? along.reversed() : along
    let degrees = (0..<rows.vertexCount).map { vertex in
      trees.isFolded(vertex) ? 0 : along[vertex].count + (isDirected ? against[vertex].count : 0)
    }
    var isKnown = (0..<rows.vertexCount).map { trees.isFolded($0) }
    var order: [Int32] = []
    order.reserveCapacity(rows.vertexCount)
    var next = 0
    let roots = degrees.indices.filter { degrees[$0] > 0 }
      .sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    for root in roots where !isKnown[root] {
      isKnown[root] = true
      let first = order.count
      order.append(Int32(root))
      while next < order.count {
        let vertex = Int(order[next])
        next += 1
        for neighbor in along.targets[along[vertex]] + (isDirected ? against.targets[against[vertex]] : [])
        where !isKnown[Int(neighbor)] {
          isKnown[Int(neighbor)] = true
          order.append(neighbor)
        }
      }
      if order.count == first + 1 {
        order.removeLast()
        next = order.count
      }
    }
    return order
  }
}

/// The arcs of each vertex of a core.
struct CoreRows: Sendable {
  let offsets: [Int]
  let targets: [Int32]

  subscript(vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// The same arcs by the vertex at their other end.
  func reversed() -> CoreRows {
    var sources = targets
    let offsets = forEachReversed { place, source, _ in sources[place] = source }
    return CoreRows(offsets: offsets, targets: sources)
  }

  /// Which arc each of the reversed arcs is.
  func arcsOfReversed() -> [Int32] {
    var arcs = targets
    _ = forEachReversed { place, _, arc in arcs[place] = arc }
    return arcs
  }

  /// Calls `place` with the place of each arc among the reversed ones, the vertex from which it leads, and the arc.
  ///
  /// - Returns: The offsets of the reversed rows.
  private func forEachReversed(_ place: (Int, Int32, Int32) -> Void) -> [Int] {
    var counts = [Int](repeating: 0, count: offsets.count)
    for target in targets { counts[Int(target) + 1] += 1 }
    for vertex in 1..<max(1, counts.count) { counts[vertex] += counts[vertex - 1] }
    var next = counts
    for vertex in 0..<offsets.count - 1 {
      for arc in self[vertex] {
        let target = Int(targets[arc])
        place(next[target], Int32(truncatingIfNeeded: vertex), Int32(truncatingIfNeeded: arc))
        next[target] += 1
      }
    }
    return counts
  }
}
