public import AnalysisGraph

/// The greatest k for which each vertex belongs to a subgraph in which everybody has k neighbors or more.
///
/// Neighbors count once, whatever the number and direction of the edges to them; loops, weights and signs do not
/// count.
/// Seidman, Network structure and minimum degree (1983); algorithm: Batagelj & Zaveršnik, An O(m) algorithm for
/// cores decomposition of networks (2003).
/// - Complexity: O(n + m) time and space.
public func coreNumber(of graph: AnalysisGraph) -> Scores {
  let rows = NeighborRows(graph)
  var peeling = PeelingOrder(rows)
  peeling.peel(rows)
  return Scores(
    peeling.degrees.map { Double($0) },
    convention: """
      Core number: the greatest k of a k-core that holds the vertex. Direction does not count; a neighbor counts \
      once, whatever the number of edges. Loops, weights and signs do not count.
      """)
}

/// The vertices in ascending order of a degree that falls as they are peeled off.
private struct PeelingOrder {
  /// How many neighbors each vertex has left; after peeling, its core number.
  private(set) var degrees: [Int32]
  private var vertices: [Int32]
  private var position: [Int32]
  /// Where the vertices of each degree begin.
  private var start: [Int32]

  init(_ rows: NeighborRows) {
    degrees = (0..<rows.vertexCount).map { Int32(rows.degree($0)) }
    start = Array(repeating: 0, count: Int(degrees.max() ?? 0) + 2)
    for degree in degrees { start[Int(degree) + 1] += 1 }
    for degree in 1..<start.count { start[degree] += start[degree - 1] }
    vertices = Array(repeating: 0, count: degrees.count)
    position = vertices
    var next = start
    for (vertex, degree) in degrees.enumerated() {
      position[vertex] = next[Int(degree)]
      vertices[Int(next[Int(degree)])] = Int32(vertex)
      next[Int(degree)] += 1
    }
  }

  /// Peels off one vertex after another, and moves each neighbor of higher degree to the end of those with one less.
  mutating func peel(_ rows: NeighborRows) {
    degrees.withUnsafeMutableBufferPointer { degrees in
      vertices.withUnsafeMutableBufferPointer { vertices in
        position.withUnsafeMutableBufferPointer { position in
          start.withUnsafeMutableBufferPointer { start in
            rows.neighbors.withUnsafeBufferPointer { neighbors in
              for step in vertices.indices {
                let vertex = Int(vertices[step])
                let limit = degrees[vertex]
                for place in rows[vertex] {
                  let neighbor = Int(neighbors[place])
                  let degree = degrees[neighbor]
                  guard degree > limit else { continue }
                  let first = start[Int(degree)]
                  let other = vertices[Int(first)]
                  let old = position[neighbor]
                  vertices[Int(first)] = Int32(truncatingIfNeeded: neighbor)
                  vertices[Int(old)] = other
                  position[Int(other)] = old
                  position[neighbor] = first
                  start[Int(degree)] = first &+ 1
                  degrees[neighbor] = degree &- 1
                }
              }
            }
          }
        }
      }
    }
  }
}
