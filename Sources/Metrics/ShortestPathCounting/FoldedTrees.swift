/// The trees that hang from an undirected graph, folded into the vertices they hang from.
///
/// All shortest paths from and to a vertex of degree 1 lead over its one neighbor, so that the neighbor can stand
/// for both. Folding repeats until none is left, is exact, and leaves nothing of a tree but one vertex.
struct FoldedTrees {
  /// How many vertices each vertex stands for: itself and those that were folded into it.
  private(set) var sizes: [Double]

  /// The arc over which a vertex was folded into its neighbor; −1 if it was not.
  private(set) var arcs: [Int32]

  /// How many ordered pairs have their paths through a vertex and at least one end folded into it.
  private(set) var vertexPairs: [Double]

  /// How many ordered pairs have their paths over the arc of a folded vertex, in either direction.
  private(set) var arcPairs: [Double]

  /// Folds nothing.
  init(vertexCount: Int) {
    sizes = Array(repeating: 1, count: vertexCount)
    arcs = Array(repeating: -1, count: vertexCount)
    vertexPairs = Array(repeating: 0, count: vertexCount)
    arcPairs = vertexPairs
  }

  /// Folds the trees of undirected rows.
  ///
  /// - Complexity: O(n + m).
  init(undirected rows: SimpleRows) {
    self.init(vertexCount: rows.vertexCount)
    var squares = vertexPairs
    var degrees = (0..<rows.vertexCount).map { rows[$0].count }
    var leaves = degrees.indices.filter { degrees[$0] == 1 }
    while let leaf = leaves.popLast() {
      guard degrees[leaf] == 1, let arc = rows[leaf].first(where: { arcs[rows.neighbor($0)] < 0 })
      else { continue }
      let neighbor = rows.neighbor(arc)
      arcs[leaf] = Int32(arc)
      sizes[neighbor] += sizes[leaf]
      squares[neighbor] += sizes[leaf] * sizes[leaf]
      degrees[leaf] = 0
      degrees[neighbor] -= 1
      if degrees[neighbor] == 1 { leaves.append(neighbor) }
    }
    let componentSizes = Self.componentSizes(rows)
    for vertex in 0..<rows.vertexCount {
      let folded = sizes[vertex] - 1
      let beyond = componentSizes[vertex] - sizes[vertex]
      vertexPairs[vertex] = 2 * folded * beyond + folded * folded - squares[vertex]
      if isFolded(vertex) { arcPairs[vertex] = 2 * sizes[vertex] * beyond }
    }
  }

  func isFolded(_ vertex: Int) -> Bool { arcs[vertex] >= 0 }

  /// The number of vertices in the component of each vertex.
  private static func componentSizes(_ rows: SimpleRows) -> [Double] {
    var sizes = [Double](repeating: 0, count: rows.vertexCount)
    for root in 0..<rows.vertexCount where sizes[root] == 0 {
      var component = [root]
      var next = 0
      sizes[root] = 1
      while next < component.count {
        for arc in rows[component[next]] where sizes[rows.neighbor(arc)] == 0 {
          sizes[rows.neighbor(arc)] = 1
          component.append(rows.neighbor(arc))
        }
        next += 1
      }
      for vertex in component { sizes[vertex] = Double(component.count) }
    }
    return sizes
  }
}
