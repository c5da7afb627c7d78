public import AnalysisGraph

/// The components within which every vertex reaches every other along directed edges.
///
/// In an undirected graph they are the ``weakComponents(of:)``. Parallel edges, loops, weights and signs make no
/// difference; a vertex on no cycle is a component by itself.
/// Tarjan, Depth-first search and linear graph algorithms (1972), without recursion.
/// - Complexity: O(n + m) time, O(n) space.
public func strongComponents(of graph: AnalysisGraph) -> Components {
  guard graph.isDirected else { return weakComponents(of: graph) }
  var tarjan = Tarjan(graph.outRows)
  for root in 0..<graph.vertexCount { tarjan.search(from: root) }
  return Components(tarjan.labels, below: graph.vertexCount)
}

private struct Tarjan {
  /// For each finished vertex the one by which its component was entered.
  private(set) var labels: [Int]

  private static let unvisited = Int.max
  private let rows: ArcRows
  private var visits = 0
  /// When each vertex was first visited.
  private var number: [Int]
  /// The earliest visit known to be in reach of each vertex, over vertices whose component is open.
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var walk: [(vertex: Int, arcs: Range<Int>)] = []

  init(_ rows: ArcRows) {
    self.rows = rows
    labels = Array(repeating: 0, count: rows.vertexCount)
    number = Array(repeating: Self.unvisited, count: rows.vertexCount)
    low = number
    isOpen = Array(repeating: false, count: rows.vertexCount)
  }

  mutating func search(from root: Int) {
    guard number[root] == Self.unvisited else { return }
    enter(root)
    while let arc = nextArc() {
      let vertex = walk[walk.count - 1].vertex
      let neighbor = rows.neighbor(arc)
      if number[neighbor] == Self.unvisited {
        enter(neighbor)
      } else if isOpen[neighbor] {
        low[vertex] = min(low[vertex], number[neighbor])
      }
    }
  }

  private mutating func enter(_ vertex: Int) {
    number[vertex] = visits
    low[vertex] = visits
    visits += 1
    isOpen[vertex] = true
    open.append(vertex)
    walk.append((vertex, rows[vertex]))
  }

  /// The next arc to follow, after leaving the vertices that have none left.
  private mutating func nextArc() -> Int? {
    while let last = walk.indices.last {
      if let arc = walk[last].arcs.popFirst() { return arc }
      leave(walk.removeLast().vertex)
    }
    return nil
  }

  private mutating func leave(_ vertex: Int) {
    if let parent = walk.last?.vertex { low[parent] = min(low[parent], low[vertex]) }
    guard low[vertex] == number[vertex] else { return }
    while let member = open.popLast() {
      isOpen[member] = false
      labels[member] = vertex
      if member == vertex { return }
    }
  }
}
