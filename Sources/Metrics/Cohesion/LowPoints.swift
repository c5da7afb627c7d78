import AnalysisGraph

/// A depth-first forest of a graph taken as undirected, and how far up each subtree is tied back.
///
/// Hopcroft & Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973), without recursion.
/// A parallel edge ties back, a loop doesn't. O(n + m) time and space.
struct LowPoints {
  static let none = -1

  /// The vertices in the order of their visit.
  private(set) var order: [Int] = []
  /// The place of each vertex in the order.
  private(set) var number: [Int]
  /// The earliest visit to which an edge from the vertex's subtree leads back, the tree edge to it not counted.
  private(set) var low: [Int]
  /// The vertex from which each was visited, or none for a root.
  private(set) var parent: [Int]
  /// The edge over which each was visited, or none for a root.
  private(set) var parentEdge: [Int]

  init(_ graph: AnalysisGraph) {
    let rows = graph.undirected().outRows
    number = Array(repeating: Self.none, count: graph.vertexCount)
    low = number
    parent = number
    parentEdge = number
    for root in 0..<graph.vertexCount where number[root] == Self.none { search(rows, from: root) }
  }

  private mutating func search(_ rows: ArcRows, from root: Int) {
    var walk = [(vertex: root, arcs: rows[root])]
    visit(root)
    while let last = walk.indices.last {
      let vertex = walk[last].vertex
      guard let arc = walk[last].arcs.popFirst() else {
        walk.removeLast()
        if let parent = walk.last?.vertex { low[parent] = min(low[parent], low[vertex]) }
        continue
      }
      let neighbor = rows.neighbor(arc)
      if number[neighbor] == Self.none {
        parent[neighbor] = vertex
        parentEdge[neighbor] = rows.edge(arc)
        visit(neighbor)
        walk.append((neighbor, rows[neighbor]))
      } else if rows.edge(arc) != parentEdge[vertex] {
        low[vertex] = min(low[vertex], number[neighbor])
      }
    }
  }

  private mutating func visit(_ vertex: Int) {
    number[vertex] = order.count
    low[vertex] = order.count
    order.append(vertex)
  }
}
