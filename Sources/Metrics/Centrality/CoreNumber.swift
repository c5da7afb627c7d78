public import AnalysisGraph

/// The greatest k for which each vertex belongs to a subgraph in which everybody has k neighbors or more.
///
/// Neighbors count once, whatever the number and direction of the edges to them; loops, weights and signs do not
/// count.
/// Seidman, Network structure and minimum degree (1983); algorithm: Batagelj & Zaveršnik, An O(m) algorithm for
/// cores decomposition of networks (2003).
/// - Complexity: O(n + m) time and space.
public func coreNumber(of graph: AnalysisGraph) -> Scores {
  let rows = SimpleRows(graph.undirected(), .outgoing, distance: .hops)
  var degrees = (0..<rows.vertexCount).map { rows[$0].count }
  var peeling = PeelingOrder(degrees)
  for step in 0..<rows.vertexCount {
    let vertex = peeling.vertices[step]
    for arc in rows[vertex] {
      let neighbor = rows.neighbor(arc)
      guard degrees[neighbor] > degrees[vertex] else { continue }
      peeling.moveDown(neighbor, from: degrees[neighbor])
      degrees[neighbor] -= 1
    }
  }
  return Scores(
    degrees.map(Double.init),
    convention: """
      Core number: the greatest k of a k-core that holds the vertex. Direction does not count; a neighbor counts \
      once, whatever the number of edges. Loops, weights and signs do not count.
      """)
}

/// The vertices in ascending order of a degree that falls as they are peeled off.
private struct PeelingOrder {
  private(set) var vertices: [Int]
  private var position: [Int]
  /// Where the vertices of each degree begin.
  private var start: [Int]

  init(_ degrees: [Int]) {
    let order = degrees.indices.sorted { (degrees[$0], $0) < (degrees[$1], $1) }
    vertices = order
    position = Array(repeating: 0, count: degrees.count)
    for (place, vertex) in order.enumerated() { position[vertex] = place }
    start = Array(repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { start[degree + 1] += 1 }
    for degree in 1..<start.count { start[degree] += start[degree - 1] }
  }

  /// Moves a vertex to the end of the vertices with one neighbor less.
  mutating func moveDown(_ vertex: Int, from degree: Int) {
    let place = start[degree]
    let other = vertices[place]
    vertices.swapAt(place, position[vertex])
    position[other] = position[vertex]
    position[vertex] = place
    start[degree] += 1
  }
}
