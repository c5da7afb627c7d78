import AnalysisGraph
import HeapModule

/// How far it is to one target from each vertex, by length and then by number of edges.
///
/// Counting edges as well keeps a path from circling over edges of length 0. Loops are on no best path; of parallel
/// edges the shortest counts, and of equals the one with the lowest index.
struct TargetDistances {
  let graph: AnalysisGraph
  let target: Int

  /// Whether a path's length is its number of edges.
  let hasUnitLengths: Bool

  /// The number of edges on the best path from each vertex; `unreached` if there is none.
  private(set) var edgeCounts: [Int32]

  /// The length of the best path from each vertex; empty if lengths are numbers of edges.
  private var lengths: [Double] = []

  private static let unreached = Int32.max

  /// Measures the ways to `target` over vertices that are not avoided: O(n + m) by breadth first, or
  /// O((n + m) log m) by Dijkstra's algorithm.
  ///
  /// With `source` it stops there, and what is farther away has no certain distance.
  init(
    to target: Int, in graph: AnalysisGraph, distance: PathDistance, avoiding avoided: Set<Int>,
    until source: Int? = nil
  ) {
    self.graph = graph
    self.target = target
    hasUnitLengths = distance == .hops || graph.distances.commonValue == 1
    edgeCounts = Array(repeating: Self.unreached, count: graph.vertexCount)
    if !hasUnitLengths { lengths = Array(repeating: .infinity, count: graph.vertexCount) }
    guard !avoided.contains(target), source.map(avoided.contains) != true else { return }
    var isAvoided: [Bool] = []
    if !avoided.isEmpty {
      isAvoided = Array(repeating: false, count: graph.vertexCount)
      for vertex in avoided where graph.vertexRange.contains(vertex) { isAvoided[vertex] = true }
    }
    if hasUnitLengths {
      searchBreadthFirst(isAvoided, until: source)
    } else {
      searchByDistance(isAvoided, until: source)
    }
  }

  private mutating func searchBreadthFirst(_ isAvoided: [Bool], until source: Int?) {
    let rows = graph.inRows
    var order = [Int32(target)]
    var next = 0
    edgeCounts[target] = 0
    guard target != source else { return }
    while next < order.count {
      let vertex = Int(order[next])
      next += 1
      let edgeCount = edgeCounts[vertex] + 1
      for arc in rows[vertex] {
        let neighbor = rows.neighbor(arc)
        guard edgeCounts[neighbor] == Self.unreached, isAvoided.isEmpty || !isAvoided[neighbor] else {
          continue
        }
        edgeCounts[neighbor] = edgeCount
        if neighbor == source { return }
        order.append(Int32(truncatingIfNeeded: neighbor))
      }
    }
  }

  private struct Entry: Comparable {
    let length: Double
    let edgeCount: Int32
    let vertex: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      if left.length != right.length { return left.length < right.length }
      return (left.edgeCount, left.vertex) < (right.edgeCount, right.vertex)
    }
  }

  private mutating func searchByDistance(_ isAvoided: [Bool], until source: Int?) {
    let rows = graph.inRows
    var queue = Heap([Entry(length: 0, edgeCount: 0, vertex: Int32(target))])
    lengths[target] = 0
    edgeCounts[target] = 0
    while let nearest = queue.popMin() {
      let vertex = Int(nearest.vertex)
      guard nearest.length == lengths[vertex], nearest.edgeCount == edgeCounts[vertex] else { continue }
      if vertex == source { return }
      let edgeCount = nearest.edgeCount + 1
      for arc in rows[vertex] {
        let neighbor = rows.neighbor(arc)
        let length = nearest.length + graph.distances[rows.edge(arc)]
        guard length < .infinity, isAvoided.isEmpty || !isAvoided[neighbor],
          (length, edgeCount) < (lengths[neighbor], edgeCounts[neighbor])
        else { continue }
        lengths[neighbor] = length
        edgeCounts[neighbor] = edgeCount
        queue.insert(Entry(length: length, edgeCount: edgeCount, vertex: Int32(neighbor)))
      }
    }
  }

  /// Whether there is a path from a vertex.
  func isReached(from vertex: Int) -> Bool { edgeCounts[vertex] != Self.unreached }

  /// The length of the best path from a vertex; infinite if there is none.
  func length(from vertex: Int) -> Double {
    guard hasUnitLengths else { return lengths[vertex] }
    return isReached(from: vertex) ? Double(edgeCounts[vertex]) : .infinity
  }

  /// The length of an arc of the graph's rows.
  func arcLength(_ arc: Int, of rows: ArcRows) -> Double {
    hasUnitLengths ? 1 : graph.distances[rows.edge(arc)]
  }

  /// The first arc of the best path from a vertex that reaches the target, to the lowest neighbor of equals.
  func firstArc(from vertex: Int) -> Int? {
    let rows = graph.outRows
    let left = edgeCounts[vertex] - 1
    return rows[vertex].first { arc in
      let neighbor = rows.neighbor(arc)
      guard edgeCounts[neighbor] == left else { return false }
      return hasUnitLengths || lengths[neighbor] + graph.distances[rows.edge(arc)] == lengths[vertex]
    }
  }

  /// The best path from a vertex, or nil if there is none.
  func vertices(from source: Int) -> [Int]? {
    guard isReached(from: source) else { return nil }
    var vertices = [source]
    var vertex = source
    while vertex != target, let arc = firstArc(from: vertex) {
      vertex = graph.outRows.neighbor(arc)
      vertices.append(vertex)
    }
    return vertices
  }

  /// The shortest of the edges from each vertex to the next, by length and then by index.
  func edges(along vertices: [Int]) -> [Int] {
    zip(vertices, vertices.dropFirst()).compactMap { tail, head in
      let rows = graph.outRows
      var low = rows[tail].lowerBound
      var high = rows[tail].upperBound
      while low < high {
        let middle = (low + high) / 2
        if rows.neighbor(middle) < head { low = middle + 1 } else { high = middle }
      }
      let arcs = (low..<rows[tail].upperBound).prefix { rows.neighbor($0) == head }
      return arcs.min { arcLength($0, of: rows) < arcLength($1, of: rows) }.map(rows.edge)
    }
  }
}

extension AnalysisGraph {
  var vertexRange: Range<Int> { 0..<vertexCount }
}
