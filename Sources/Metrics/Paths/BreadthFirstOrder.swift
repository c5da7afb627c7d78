import AnalysisGraph

/// The vertices in the order of searches that go along and against edges, component after component, each from
/// its vertex with the most arcs. Vertices that are near each other come near each other.
struct BreadthFirstOrder {
  /// The vertices by their place.
  private(set) var vertices: [Int32] = []

  /// The places of each weak component.
  private(set) var components: [Range<Int>] = []

  /// - Complexity: O(n log n + m).
  init(_ graph: AnalysisGraph) {
    let rowsToFollow = graph.isDirected ? [graph.outRows, graph.inRows] : [graph.outRows]
    let arcCounts = (0..<graph.vertexCount).map { vertex in
      rowsToFollow.reduce(0) { $0 + $1[vertex].count }
    }
    let roots = (0..<graph.vertexCount).sorted { (arcCounts[$1], $0) < (arcCounts[$0], $1) }
    var isFound = [Bool](repeating: false, count: graph.vertexCount)
    vertices.reserveCapacity(graph.vertexCount)
    for root in roots where !isFound[root] {
      let start = vertices.count
      var next = start
      isFound[root] = true
      vertices.append(Int32(root))
      while next < vertices.count {
        let vertex = Int(vertices[next])
        next += 1
        for rows in rowsToFollow {
          for arc in rows[vertex] where !isFound[rows.neighbor(arc)] {
            isFound[rows.neighbor(arc)] = true
            vertices.append(Int32(rows.neighbor(arc)))
          }
        }
      }
      components.append(start..<vertices.count)
    }
  }

  /// All places in runs of up to `size`, each with the places of the components that it touches.
  func batches(of size: Int) -> [(sources: Range<Int>, span: Range<Int>)] {
    var batches: [(sources: Range<Int>, span: Range<Int>)] = []
    var first = 0
    var last = 0
    for start in stride(from: 0, to: vertices.count, by: size) {
      let sources = start..<min(start + size, vertices.count)
      while components[first].upperBound <= sources.lowerBound { first += 1 }
      while components[last].upperBound < sources.upperBound { last += 1 }
      batches.append((sources, components[first].lowerBound..<components[last].upperBound))
    }
    return batches
  }
}
