import AnalysisGraph
import HeapModule

/// Finds the best path to one target, by length, then by number of edges, then by vertex indices.
///
/// It measures the way to the target from each vertex, backward, and then walks forward to the lowest neighbor that
/// is on a best path. Counting edges as well keeps the walk from circling over edges of length 0.
struct PathSearch {
  let graph: AnalysisGraph
  let distance: PathDistance
  let target: Int

  private let outRows: SimpleRows
  private let inRows: SimpleRows
  private var isAvoided: [Bool]
  private var remaining: [Remaining]
  private var queue = Heap<Entry>()

  /// How far it is to the target.
  private struct Remaining: Comparable {
    var length: Double
    var edges: Int

    static let none = Remaining(length: .infinity, edges: .max)

    func extended(by length: Double) -> Remaining {
      Remaining(length: self.length + length, edges: edges == .max ? .max : edges + 1)
    }

    static func < (left: Remaining, right: Remaining) -> Bool {
      (left.length, left.edges) < (right.length, right.edges)
    }
  }

  private struct Entry: Comparable {
    let remaining: Remaining
    let vertex: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.remaining, left.vertex) < (right.remaining, right.vertex)
    }
  }

  init(to target: Int, in graph: AnalysisGraph, distance: PathDistance, avoiding avoided: Set<Int>) {
    self.graph = graph
    self.distance = distance
    self.target = target
    outRows = SimpleRows(graph, .outgoing, distance: distance)
    inRows = graph.isDirected ? SimpleRows(graph, .incoming, distance: distance) : outRows
    isAvoided = (0..<graph.vertexCount).map(avoided.contains)
    remaining = Array(repeating: .none, count: graph.vertexCount)
  }

  /// The best path from `source`.
  mutating func path(from source: Int) -> GraphPath? {
    guard !isAvoided[source] else { return nil }
    return path(prefix: [source], edges: [], without: [])
  }

  /// The best path that begins with `prefix` over `edges` and doesn't go on to a vertex in `barred`.
  mutating func path(prefix: [Int], edges: [Int], without barred: Set<Int>) -> GraphPath? {
    let earlier = prefix.dropLast()
    for vertex in earlier { isAvoided[vertex] = true }
    defer { for vertex in earlier { isAvoided[vertex] = false } }
    guard let spur = prefix.last, measure(from: spur, without: barred) else { return nil }
    return walk(prefix, edges, without: barred)
  }

  /// Measures the way to the target from `spur` and all that is nearer, and tells whether there is one.
  private mutating func measure(from spur: Int, without barred: Set<Int>) -> Bool {
    for vertex in remaining.indices { remaining[vertex] = .none }
    queue = Heap()
    guard !isAvoided[target] else { return false }
    relax(target, Remaining(length: 0, edges: 0))
    while let nearest = queue.popMin() {
      let vertex = nearest.vertex
      guard nearest.remaining == remaining[vertex] else { continue }
      if vertex == spur { return true }
      for arc in inRows[vertex] where inRows.neighbor(arc) != spur || !barred.contains(vertex) {
        relax(inRows.neighbor(arc), nearest.remaining.extended(by: inRows.length(arc)))
      }
    }
    return false
  }

  private mutating func relax(_ vertex: Int, _ candidate: Remaining) {
    guard !isAvoided[vertex], candidate < remaining[vertex] else { return }
    remaining[vertex] = candidate
    queue.insert(Entry(remaining: candidate, vertex: vertex))
  }

  private func walk(_ prefix: [Int], _ prefixEdges: [Int], without barred: Set<Int>) -> GraphPath? {
    var vertices = prefix
    var edges = prefixEdges
    while let vertex = vertices.last, vertex != target {
      let next = outRows[vertex].first { arc in
        let neighbor = outRows.neighbor(arc)
        return remaining[neighbor].extended(by: outRows.length(arc)) == remaining[vertex]
          && !(vertices.count == prefix.count && barred.contains(neighbor))
      }
      guard let next else { return nil }
      vertices.append(outRows.neighbor(next))
      edges.append(outRows.edge(next))
    }
    return GraphPath(vertices: vertices, edges: edges, in: graph, distance: distance)
  }
}
