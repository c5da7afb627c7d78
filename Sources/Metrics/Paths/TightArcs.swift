import AnalysisGraph

/// The arcs that shortest paths from a source to a target lead over.
struct TightArcs {
  let toTarget: TargetDistances
  private let source: Int

  /// The vertices on shortest paths, each after all that lead to it unless there is a circle.
  private let order: [Int]
  private let hasCircle: Bool

  /// For each vertex in ``order`` those that come next, ascending, without repetition.
  private let successors: [[Int]]

  /// The place of each vertex in ``order``, or −1.
  private let places: [Int32]

  enum Count {
    case paths(Double)
    case overflow
    case circle
  }

  init(from source: Int, _ toTarget: TargetDistances) {
    self.toTarget = toTarget
    self.source = source
    var places = [Int32](repeating: -1, count: toTarget.graph.vertexCount)
    var found: [Int] = []
    var next: [[Int]] = []
    if toTarget.isReached(from: source) {
      found = [source]
      places[source] = 0
    }
    while next.count < found.count {
      let heads = Self.heads(from: found[next.count], source: source, toTarget)
      next.append(heads)
      for head in heads where places[head] < 0 {
        places[head] = Int32(found.count)
        found.append(head)
      }
    }
    var entering = [Int](repeating: 0, count: found.count)
    for head in next.joined() { entering[Int(places[head])] += 1 }
    var sorted = found.isEmpty ? [] : [0]
    var done = 0
    while done < sorted.count {
      for head in next[sorted[done]] {
        entering[Int(places[head])] -= 1
        if entering[Int(places[head])] == 0 { sorted.append(Int(places[head])) }
      }
      done += 1
    }
    hasCircle = sorted.count < found.count
    let final = hasCircle ? Array(found.indices) : sorted
    order = final.map { found[$0] }
    successors = final.map { next[$0] }
    for (place, vertex) in order.enumerated() { places[vertex] = Int32(place) }
    self.places = places
  }

  /// The neighbors to which a shortest path may go on from a vertex.
  private static func heads(from vertex: Int, source: Int, _ toTarget: TargetDistances) -> [Int] {
    guard vertex != toTarget.target else { return [] }
    let rows = toTarget.graph.outRows
    let left = toTarget.length(from: vertex)
    var heads: [Int] = []
    for arc in rows[vertex] {
      let head = rows.neighbor(arc)
      let far = toTarget.length(from: head)
      guard far <= left, far + toTarget.arcLength(arc, of: rows) <= left * (1 + 1e-12),
        head != source, head != vertex, head != heads.last
      else { continue }
      heads.append(head)
    }
    return heads
  }

  /// The number of paths.
  func count() -> Count {
    guard let last = order.indices.last else { return .paths(0) }
    guard !hasCircle else { return .circle }
    var counts = [Double](repeating: 0, count: order.count)
    for place in stride(from: last, through: 0, by: -1) {
      counts[place] =
        order[place] == toTarget.target
        ? 1 : successors[place].reduce(0) { $0 + counts[Int(places[$1])] }
    }
    return counts[0] < .infinity ? .paths(counts[0]) : .overflow
  }

  /// The first paths in order of their vertex indices, at most `limit`, and whether there are no more.
  func paths(limit: Int) -> (paths: [[Int]], isComplete: Bool) {
    guard !order.isEmpty else { return ([], true) }
    var paths: [[Int]] = []
    var isOnPath = [Bool](repeating: false, count: order.count)
    var vertices = [source]
    var tried = [0]
    isOnPath[Int(places[source])] = true
    while let vertex = vertices.last {
      let place = Int(places[vertex])
      let next = tried[tried.count - 1]
      if vertex == toTarget.target {
        guard paths.count < limit else { return (paths, false) }
        paths.append(vertices)
      } else if next < successors[place].count {
        tried[tried.count - 1] += 1
        let head = successors[place][next]
        guard !isOnPath[Int(places[head])] else { continue }
        isOnPath[Int(places[head])] = true
        vertices.append(head)
        tried.append(0)
        continue
      }
      isOnPath[place] = false
      vertices.removeLast()
      tried.removeLast()
    }
    return (paths, true)
  }
}
