/// A part of a signed graph that can be divided into camps by itself: dense vertices, and edges of one sign each.
struct SignedBlock {
  struct Edge {
    var one: Int32
    var other: Int32
    /// Above 0, in units.
    var weight: Int
    var isFriendly: Bool
  }

  let vertexCount: Int
  let edges: [Edge]
  /// Where each vertex's arcs begin, and one more.
  let offsets: [Int32]
  /// The edges of each vertex, with the vertex at the other end.
  let arcs: [(vertex: Int32, edge: Int32)]

  init(vertexCount: Int, edges: [Edge]) {
    self.vertexCount = vertexCount
    self.edges = edges
    var degrees = [Int32](repeating: 0, count: vertexCount + 1)
    for edge in edges {
      degrees[Int(edge.one) + 1] += 1
      degrees[Int(edge.other) + 1] += 1
    }
    for vertex in 0..<vertexCount { degrees[vertex + 1] += degrees[vertex] }
    offsets = degrees
    var next = degrees
    var arcs = [(vertex: Int32, edge: Int32)](repeating: (0, 0), count: 2 * edges.count)
    for (index, edge) in edges.enumerated() {
      arcs[Int(next[Int(edge.one)])] = (edge.other, Int32(index))
      arcs[Int(next[Int(edge.other)])] = (edge.one, Int32(index))
      next[Int(edge.one)] += 1
      next[Int(edge.other)] += 1
    }
    self.arcs = arcs
  }

  func arcs(of vertex: Int) -> ArraySlice<(vertex: Int32, edge: Int32)> {
    arcs[Int(offsets[vertex])..<Int(offsets[vertex + 1])]
  }

  /// Whether an edge goes against these sides: friends apart or enemies together.
  func isFrustrated(_ edge: Edge, _ sides: [Int8]) -> Bool {
    (sides[Int(edge.one)] == sides[Int(edge.other)]) != edge.isFriendly
  }

  /// The weight of the edges that go against these sides, in units.
  func frustration(of sides: [Int8]) -> Int {
    edges.reduce(0) { isFrustrated($1, sides) ? $0 + $1.weight : $0 }
  }

  /// The greatest number of which every edge's weight is a multiple.
  var commonWeight: Int { edges.reduce(0) { gcd($0, $1.weight) } }

  private func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }

  /// The triangles with certain numbers of hostile edges, unless there are so many that a search had better not begin
  /// with them.
  func triangles(where wanted: (_ hostile: Int) -> Bool) -> [[Int32]] {
    var marks = [Int32](repeating: -1, count: vertexCount)
    var found: [[Int32]] = []
    for vertex in 0..<vertexCount {
      let arcs = arcs(of: vertex).filter { Int($0.vertex) > vertex }
      for arc in arcs { marks[Int(arc.vertex)] = arc.edge }
      for arc in arcs {
        for next in self.arcs(of: Int(arc.vertex))
        where next.vertex > arc.vertex && marks[Int(next.vertex)] >= 0 {
          let triangle = [arc.edge, next.edge, marks[Int(next.vertex)]]
          if wanted(triangle.count { !edges[Int($0)].isFriendly }) { found.append(triangle.sorted()) }
        }
      }
      for arc in arcs { marks[Int(arc.vertex)] = -1 }
      if found.count > 3 * edges.count + 100 { return [] }
    }
    return found
  }
}
