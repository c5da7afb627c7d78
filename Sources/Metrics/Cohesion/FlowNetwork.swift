import AnalysisGraph

/// What each edge can still carry, and Dinic's algorithm on it.
///
/// Edge e is arc 2e from tail to head and arc 2e + 1 back; what flows over one can flow back over the other.
struct FlowNetwork {
  private let offsets: [Int]
  /// The arcs that leave each vertex.
  private let arcs: [Int32]
  /// The vertex to which each arc leads.
  private let heads: [Int32]
  /// How much more each arc can carry.
  private var room: [Double]
  private let isDirected: Bool
  /// An arc that can carry no more than this share of what it and the one back can is full but for rounding.
  private let noise: Double
  /// The number of arcs with room from each vertex to the sink.
  private var level: [Int32]
  /// The first arc of each vertex that may still be of use on this level.
  private var next: [Int]

  private static let far = Int32.max

  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    isDirected = graph.isDirected
    let ends = graph.ends
    room = (0..<2 * graph.edgeCount).map { arc in
      graph.isDirected && arc & 1 == 1 ? 0 : weighting.weight(of: arc / 2, in: graph)
    }
    noise = room.allSatisfy { $0 == $0.rounded() } ? 0 : 0x1p-44
    heads = (0..<2 * graph.edgeCount).map { arc in
      arc & 1 == 0 ? ends.heads[arc / 2] : ends.tails[arc / 2]
    }
    var offsets = [Int](repeating: 0, count: graph.vertexCount + 1)
    for edge in 0..<graph.edgeCount {
      offsets[Int(ends.tails[edge]) + 1] += 1
      offsets[Int(ends.heads[edge]) + 1] += 1
    }
    for vertex in 0..<graph.vertexCount { offsets[vertex + 1] += offsets[vertex] }
    var end = offsets
    var arcs = [Int32](repeating: 0, count: 2 * graph.edgeCount)
    for arc in arcs.indices {
      let tail = Int(arc & 1 == 0 ? ends.tails[arc / 2] : ends.heads[arc / 2])
      arcs[end[tail]] = Int32(arc)
      end[tail] += 1
    }
    self.offsets = offsets
    self.arcs = arcs
    level = Array(repeating: Self.far, count: graph.vertexCount)
    next = offsets
  }

  /// What flows over an edge from tail to head.
  func flow(over edge: Int) -> Double {
    if heads[2 * edge] == heads[2 * edge + 1] { return 0 }
    return isDirected ? room[2 * edge + 1] : (room[2 * edge + 1] - room[2 * edge]) / 2
  }

  /// Sends as much as there is room for.
  mutating func saturate(from source: Int, to sink: Int) {
    while measureLevels(from: source, to: sink) { fillShortestPaths(from: source, to: sink) }
  }

  /// Which vertices more could flow to.
  func reachable(from source: Int) -> [Bool] {
    var isReached = [Bool](repeating: false, count: level.count)
    isReached[source] = true
    var stack = [source]
    while let vertex = stack.popLast() {
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let arc = Int(arcs[place])
        let head = Int(heads[arc])
        guard hasRoom(arc), !isReached[head] else { continue }
        isReached[head] = true
        stack.append(head)
      }
    }
    return isReached
  }

  private func hasRoom(_ arc: Int) -> Bool { room[arc] > noise * (room[arc] + room[arc ^ 1]) }

  /// Measures how far vertices are from the sink, those that are nearer than the source, and tells whether the source
  /// is within reach.
  private mutating func measureLevels(from source: Int, to sink: Int) -> Bool {
    for vertex in level.indices {
      level[vertex] = Self.far
      next[vertex] = offsets[vertex]
    }
    level[sink] = 0
    var queue = [sink]
    var served = 0
    while served < queue.count, level[source] == Self.far {
      let vertex = queue[served]
      served += 1
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let arc = Int(arcs[place])
        let neighbor = Int(heads[arc])
        guard hasRoom(arc ^ 1), level[neighbor] == Self.far else { continue }
        level[neighbor] = level[vertex] + 1
        queue.append(neighbor)
      }
    }
    return level[source] < Self.far
  }

  /// Fills one path after another along falling levels until none is left.
  private mutating func fillShortestPaths(from source: Int, to sink: Int) {
    var path: [Int] = []
    var vertex = source
    while true {
      if vertex == sink {
        vertex = fill(&path)
      } else if let arc = usefulArc(of: vertex) {
        path.append(arc)
        vertex = Int(heads[arc])
      } else if let arc = path.popLast() {
        vertex = Int(heads[arc ^ 1])
        next[vertex] += 1
      } else {
        return
      }
    }
  }

  private mutating func usefulArc(of vertex: Int) -> Int? {
    while next[vertex] < offsets[vertex + 1] {
      let arc = Int(arcs[next[vertex]])
      let head = level[Int(heads[arc])]
      if hasRoom(arc), head < Self.far, head + 1 == level[vertex] { return arc }
      next[vertex] += 1
    }
    return nil
  }

  /// Sends what the path has room for, cuts it off before its first full arc and tells the vertex there.
  private mutating func fill(_ path: inout [Int]) -> Int {
    var amount = Double.infinity
    var firstFull = 0
    for (step, arc) in path.enumerated() where room[arc] < amount {
      amount = room[arc]
      firstFull = step
    }
    for arc in path {
      room[arc] -= amount
      room[arc ^ 1] += amount
    }
    let vertex = Int(heads[path[firstFull] ^ 1])
    path.removeSubrange(firstFull...)
    return vertex
  }
}
