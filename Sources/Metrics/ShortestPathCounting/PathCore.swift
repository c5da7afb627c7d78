/// What is left to search when trees are folded and isolated vertices left out: compressed rows whose vertices are
/// numbered breadth first from the busiest, so that neighbors in number are neighbors in the graph.
struct PathCore: Sendable {
  /// The vertex of the graph that each vertex of the core is.
  let vertices: [Int32]

  /// How many vertices of the graph each stands for.
  let sizes: [Double]

  let outgoing: TargetRows

  /// The same as `outgoing` if the graph is undirected.
  let incoming: TargetRows

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
    outgoing = TargetRows(offsets: offsets, neighbors: targets)
    self.isDirected = isDirected
    incoming = isDirected ? outgoing.transposed() : outgoing
    arcsOfIncoming = isDirected && !lengths.isEmpty ? outgoing.arcsOfTransposed() : []
  }

  /// All vertices, those together that are as far from each of the eight to which most arcs lead, in hops, so that
  /// searches from eight in a row reach most vertices at the same time. Those that reach little come last.
  ///
  /// - Complexity: O(m + n log n).
  func sourceOrder() -> [Int] {
    let hubs = (0..<vertexCount).sorted { (incoming[$1].count, $0) < (incoming[$0].count, $1) }
      .prefix(UInt64.bitWidth / 8)
    // A byte for each hub: 255 for itself, 1 for all that is far, 0 for what has no path to it.
    var nearness = [UInt64](repeating: 0, count: vertexCount)
    var search = SingleSourceSearch(pushingOver: incoming)
    for (place, hub) in hubs.enumerated() {
      let shift = UInt64.bitWidth - 8 * (place + 1)
      nearness[hub] |= 255 << shift
      search.run(from: hub) { distance, vertices in
        for vertex in vertices { nearness[Int(vertex)] |= UInt64(max(1, 255 - distance)) << shift }
      }
    }
    return nearness.indices.sorted { (nearness[$1], $0) < (nearness[$0], $1) }
  }

  /// The vertices that have arcs left, breadth first against and along them, from the vertices of highest degree.
  private static func breadthFirstOrder(
    _ rows: SimpleRows, _ trees: FoldedTrees, isDirected: Bool
  ) -> [Int32] {
    let along = TargetRows(offsets: rows.offsets, neighbors: rows.neighbors)
    let against = isDirected ? along.transposed() : along
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
        for neighbor in along.neighbors[along[vertex]]
          + (isDirected ? against.neighbors[against[vertex]] : [])
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
