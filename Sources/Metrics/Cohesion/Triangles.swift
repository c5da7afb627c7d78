public import AnalysisGraph

/// How many triangles there are in a graph, and how many pairs of neighbors that could close one.
public struct Triangles: Sendable, Hashable {
  /// The number of triangles of which each vertex is a corner.
  public let counts: [Int]

  /// The number of triangles.
  public let total: Int

  /// The number of neighbors of each vertex.
  public let neighborCounts: [Int]

  /// What counts as a triangle.
  public let convention: String

  /// The number of pairs of neighbors of each vertex, added up: paths of two edges, closed or open.
  public var tripleCount: Int { neighborCounts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  static let convention = """
    Direction does not count; a neighbor counts once, whatever the number of edges. Loops, weights and signs do not \
    count.
    """
}

/// The triangles of a graph: three vertices, each a neighbor of the other two.
///
/// Neighbors count once, whatever the number and direction of the edges to them; loops, weights and signs do not
/// count.
/// Algorithm: Latapy, Main-memory triangle computations for very large (sparse (power-law)) graphs (2008): each
/// triangle shows once, at the corner with the fewest neighbors.
/// - Parameter graph: The graph.
/// - Returns: How many there are at each vertex and in all.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func triangles(of graph: AnalysisGraph) -> Triangles {
  let rows = NeighborRows(graph)
  let forward = ForwardRows(rows)
  var byRank = [Int](repeating: 0, count: rows.vertexCount)
  var total = 0
  byRank.withUnsafeMutableBufferPointer { byRank in
    forward.forEachTriangle { corners, _ in
      byRank[corners.0] &+= 1
      byRank[corners.1] &+= 1
      byRank[corners.2] &+= 1
      total &+= 1
    }
  }
  var counts = byRank
  for (rank, vertex) in forward.order.enumerated() { counts[Int(vertex)] = byRank[rank] }
  return Triangles(
    counts: counts, total: total, neighborCounts: (0..<rows.vertexCount).map(rows.degree),
    convention: "Number of triangles. \(Triangles.convention)")
}
