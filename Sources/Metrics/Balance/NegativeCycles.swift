import HeapModule

/// Finds cycles with an odd number of hostile edges on which doubts add up to less than 1, of which one edge at least is
/// frustrated whatever the camps.
struct NegativeCycles {
  let block: SignedBlock
  private static let tolerance = 1e-5

  /// Cycles of a tree of the least doubts and one edge more each: fast, and not all.
  func fundamental(_ doubts: [Double]) -> [[Int32]] {
    let tree = Tree(block, doubts)
    var cycles: [[Int32]] = []
    for (index, edge) in block.edges.enumerated() where !tree.holds[index] {
      let product = tree.signs[Int(edge.one)] * tree.signs[Int(edge.other)]
      guard (product > 0) != edge.isFriendly else { continue }
      if let cycle = tree.cycle(closedBy: index, doubts, below: 1 - Self.tolerance) { cycles.append(cycle) }
    }
    return cycles
  }

  /// The lightest negative cycle through each vertex that isn't on one found before; all that are below 1 are hit.
  ///
  /// Dijkstra's search in the signed double cover, where a vertex is reached as friend and as enemy.
  func lightest(_ doubts: [Double]) -> [[Int32]] {
    var search = DoubleCoverSearch(block)
    var isDone = [Bool](repeating: false, count: block.vertexCount)
    var cycles: [[Int32]] = []
    for source in 0..<block.vertexCount where !isDone[source] {
      guard let walk = search.walk(from: source, doubts, below: 1 - Self.tolerance) else { continue }
      let found = simpleNegativeCycles(of: walk)
      if !found.isEmpty { for vertex in walk.vertices { isDone[Int(vertex)] = true } }
      cycles += found
    }
    return cycles
  }

  /// The negative ones of the cycles without repeated vertices into which a closed walk falls.
  private func simpleNegativeCycles(of walk: DoubleCoverSearch.Walk) -> [[Int32]] {
    var path = [walk.vertices[0]]
    var edges: [Int32] = []
    var places: [Int32: Int] = [walk.vertices[0]: 0]
    var cycles: [[Int32]] = []
    for (edge, vertex) in zip(walk.edges, walk.vertices.dropFirst()) {
      edges.append(edge)
      guard let place = places[vertex] else {
        places[vertex] = path.count
        path.append(vertex)
        continue
      }
      let cycle = edges[place...].sorted()
      let hostile = cycle.count { !block.edges[Int($0)].isFriendly }
      let repeats = zip(cycle, cycle.dropFirst()).contains { $0 == $1 }
      if !hostile.isMultiple(of: 2) && !repeats { cycles.append(cycle) }
      for gone in path[(place + 1)...] { places[gone] = nil }
      path.removeSubrange((place + 1)...)
      edges.removeSubrange(place...)
    }
    return cycles
  }
}

/// A spanning forest of the least doubts.
private struct Tree {
  /// Whether an edge belongs to it.
  private(set) var holds: [Bool]
  /// The side of each vertex if every edge of the forest holds.
  private(set) var signs: [Int8]
  private var parents: [Int32]
  private var edges: [Int32]
  private var depths: [Int32]

  init(_ block: SignedBlock, _ doubts: [Double]) {
    let n = block.vertexCount
    holds = [Bool](repeating: false, count: block.edges.count)
    signs = [Int8](repeating: 1, count: n)
    parents = [Int32](repeating: -1, count: n)
    edges = [Int32](repeating: -1, count: n)
    depths = [Int32](repeating: -1, count: n)
    var sets = DisjointSets(count: n)
    for index in doubts.indices.sorted(by: { (doubts[$0], $0) < (doubts[$1], $1) }) {
      holds[index] = sets.unite(block.edges[index].one, block.edges[index].other)
    }
    var stack: [Int32] = []
    for start in 0..<n where depths[start] < 0 {
      depths[start] = 0
      stack.append(Int32(start))
      while let vertex = stack.popLast() {
        for arc in block.arcs(of: Int(vertex)) where holds[Int(arc.edge)] && depths[Int(arc.vertex)] < 0 {
          let child = Int(arc.vertex)
          depths[child] = depths[Int(vertex)] + 1
          parents[child] = vertex
          edges[child] = arc.edge
          signs[child] = block.edges[Int(arc.edge)].isFriendly ? signs[Int(vertex)] : -signs[Int(vertex)]
          stack.append(arc.vertex)
        }
      }
    }
    ends = block.edges.map { ($0.one, $0.other) }
  }

  private let ends: [(Int32, Int32)]

  /// The edges of the cycle that one more edge closes, ascending; `nil` if their doubts are not below a bound.
  func cycle(closedBy edge: Int, _ doubts: [Double], below bound: Double) -> [Int32]? {
    var (a, b) = ends[edge]
    var sum = doubts[edge]
    var cycle = [Int32(edge)]
    while a != b {
      if depths[Int(a)] < depths[Int(b)] { swap(&a, &b) }
      sum += doubts[Int(edges[Int(a)])]
      guard sum < bound else { return nil }
      cycle.append(edges[Int(a)])
      a = parents[Int(a)]
    }
    return cycle.sorted()
  }
}

/// Shortest walks from a vertex back to itself that turn friend into enemy.
private struct DoubleCoverSearch {
  struct Walk {
    var vertices: [Int32]
    var edges: [Int32]
  }

  private struct Entry: Comparable {
    var distance: Double
    var state: Int32

    static func < (a: Entry, b: Entry) -> Bool { (a.distance, a.state) < (b.distance, b.state) }
  }

  private let block: SignedBlock
  private var distances: [Double]
  /// The edge and the state by which each state was reached.
  private var before: [(edge: Int32, state: Int32)]
  private var isFinal: [Bool]
  private var touched: [Int32] = []

  init(_ block: SignedBlock) {
    self.block = block
    distances = [Double](repeating: .infinity, count: 2 * block.vertexCount)
    before = [(edge: Int32, state: Int32)](repeating: (-1, -1), count: 2 * block.vertexCount)
    isFinal = [Bool](repeating: false, count: 2 * block.vertexCount)
  }

  mutating func walk(from source: Int, _ doubts: [Double], below bound: Double) -> Walk? {
    for state in touched {
      distances[Int(state)] = .infinity
      isFinal[Int(state)] = false
    }
    touched = [Int32(2 * source)]
    distances[2 * source] = 0
    var queue = Heap<Entry>()
    queue.insert(Entry(distance: 0, state: Int32(2 * source)))
    let goal = Int32(2 * source + 1)
    while let entry = queue.popMin(), entry.distance < bound {
      let state = Int(entry.state)
      guard !isFinal[state] else { continue }
      isFinal[state] = true
      if entry.state == goal { return trace(to: goal, source: source) }
      for arc in block.arcs(of: state >> 1) {
        let turns: Int32 = block.edges[Int(arc.edge)].isFriendly ? 0 : 1
        let next = 2 * arc.vertex + (Int32(state & 1) ^ turns)
        // A step that costs nothing would let walks run in circles.
        let distance = entry.distance + doubts[Int(arc.edge)] + 1e-9
        guard distance < distances[Int(next)], distance < bound else { continue }
        if distances[Int(next)] == .infinity { touched.append(next) }
        distances[Int(next)] = distance
        before[Int(next)] = (arc.edge, entry.state)
        queue.insert(Entry(distance: distance, state: next))
      }
    }
    return nil
  }

  private func trace(to goal: Int32, source: Int) -> Walk {
    var walk = Walk(vertices: [Int32(source)], edges: [])
    var state = goal
    while state != Int32(2 * source) {
      let (edge, previous) = before[Int(state)]
      walk.edges.append(edge)
      walk.vertices.append(previous >> 1)
      state = previous
    }
    return walk
  }
}
