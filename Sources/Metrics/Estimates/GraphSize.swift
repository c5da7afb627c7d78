public import AnalysisGraph

/// How large a graph is, which is what an estimate of work goes by.
public struct GraphSize: Sendable, Hashable {
  /// The number of vertices.
  public let vertexCount: Int

  /// The number of edges.
  public let edgeCount: Int

  /// Whether edges lead one way only.
  public let isDirected: Bool

  /// How many arcs searches from all vertices go over, each of them once in its component.
  let searchedArcs: Double

  /// The same without the trees that hang from an undirected graph, which shortest paths need no search for.
  let searchedCoreArcs: Double

  /// States the size of a graph that hangs together and has no trees.
  public init(vertexCount: Int, edgeCount: Int, isDirected: Bool) {
    self.vertexCount = vertexCount
    self.edgeCount = edgeCount
    self.isDirected = isDirected
    searchedArcs = Double(vertexCount) * Double(edgeCount) * (isDirected ? 1 : 2)
    searchedCoreArcs = searchedArcs
  }

  /// Measures a graph.
  ///
  /// - Complexity: O(n + m).
  public init(_ graph: AnalysisGraph) {
    vertexCount = graph.vertexCount
    edgeCount = graph.edgeCount
    isDirected = graph.isDirected
    let parts = weakComponents(of: graph)
    var sizes = PartSizes(graph, parts)
    searchedArcs = sizes.searchedArcs
    if !graph.isDirected { sizes.removeTrees(from: graph, parts) }
    searchedCoreArcs = sizes.searchedArcs
  }

  /// How many steps there are from a vertex to a neighbor: two for an undirected edge.
  var arcs: Double { Double(edgeCount) * (isDirected ? 1 : 2) }

  var vertices: Double { Double(vertexCount) }
}

/// The vertices and arcs of each component.
private struct PartSizes {
  private var vertices: [Int]
  private var arcs: [Int]

  init(_ graph: AnalysisGraph, _ parts: Components) {
    vertices = parts.sizes
    arcs = Array(repeating: 0, count: parts.count)
    for vertex in 0..<graph.vertexCount { arcs[parts.labels[vertex]] += graph.outRows[vertex].count }
  }

  var searchedArcs: Double { zip(vertices, arcs).reduce(0) { $0 + Double($1.0) * Double($1.1) } }

  /// Takes away vertices of degree 1 until none is left.
  mutating func removeTrees(from graph: AnalysisGraph, _ parts: Components) {
    let rows = graph.outRows
    var degrees = (0..<graph.vertexCount).map { rows[$0].count }
    var leaves = degrees.indices.filter { degrees[$0] == 1 }
    while let leaf = leaves.popLast() {
      guard degrees[leaf] == 1, let arc = rows[leaf].first(where: { degrees[rows.neighbor($0)] > 0 })
      else { continue }
      let neighbor = rows.neighbor(arc)
      guard neighbor != leaf else { continue }
      degrees[leaf] = 0
      degrees[neighbor] -= 1
      vertices[parts.labels[leaf]] -= 1
      arcs[parts.labels[leaf]] -= 2
      if degrees[neighbor] == 1 { leaves.append(neighbor) }
    }
  }
}
