import AnalysisGraph

/// The distinct neighbors of each vertex in ascending order, whatever the number and direction of the edges to
/// them; a vertex is no neighbor of itself.
///
/// O(n + m) time and space.
struct NeighborRows: Sendable {
  let offsets: [Int]
  let neighbors: [Int32]

  /// What ties a vertex to each neighbor: 1 an edge to it, 2 an edge from it, 3 both; empty for an undirected graph.
  let kinds: [UInt8]

  /// Takes rows as they are: the caller vouches that they are ascending and without repetition.
  init(offsets: [Int], neighbors: [Int32], kinds: [UInt8]) {
    (self.offsets, self.neighbors, self.kinds) = (offsets, neighbors, kinds)
  }

  init(_ graph: AnalysisGraph) {
    if !graph.isDirected, Self.holdNeighborsOnce(graph.outRows) {
      (offsets, neighbors, kinds) = (graph.outRows.offsets, graph.outRows.neighbors, [])
      return
    }
    let count = graph.vertexCount
    var offsets = [Int](repeating: 0, count: count + 1)
    let out = graph.outRows
    let capacity = graph.isDirected ? 2 * out.arcCount : out.arcCount
    var kinds = [UInt8](repeating: 0, count: graph.isDirected ? capacity : 0)
    neighbors = Array(unsafeUninitializedCapacity: capacity + 1) { buffer, filled in
      out.neighbors.withUnsafeBufferPointer { heads in
        if graph.isDirected {
          let into = graph.inRows
          into.neighbors.withUnsafeBufferPointer { tails in
            kinds.withUnsafeMutableBufferPointer { kinds in
              for vertex in 0..<count {
                filled = Self.merge(
                  heads, out[vertex], tails, into[vertex], without: vertex, buffer, kinds, from: filled)
                offsets[vertex + 1] = filled
              }
            }
          }
        } else {
          for vertex in 0..<count {
            var last = Int32(vertex)
            for arc in out[vertex] {
              let neighbor = heads[arc]
              buffer[filled] = neighbor
              filled &+= neighbor != last && neighbor != vertex ? 1 : 0
              last = neighbor
            }
            offsets[vertex + 1] = filled
          }
        }
      }
    }
    self.offsets = offsets
    self.kinds = kinds
  }

  /// Whether the rows of an undirected graph have no loops and no parallel edges, and so are what is wanted.
  private static func holdNeighborsOnce(_ rows: ArcRows) -> Bool {
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        var extras = 0
        for vertex in 0..<offsets.count - 1 {
          var last: Int32 = -1
          for arc in offsets[vertex]..<offsets[vertex + 1] {
            let neighbor = neighbors[arc]
            extras &+= neighbor == last || neighbor == vertex ? 1 : 0
            last = neighbor
          }
        }
        return extras == 0
      }
    }
  }

  /// Appends the union of two ascending rows and tells how many entries there are then.
  private static func merge(
    _ left: UnsafeBufferPointer<Int32>, _ leftRow: Range<Int>, _ right: UnsafeBufferPointer<Int32>,
    _ rightRow: Range<Int>, without vertex: Int, _ buffer: UnsafeMutableBufferPointer<Int32>,
    _ kinds: UnsafeMutableBufferPointer<UInt8>, from begin: Int
  ) -> Int {
    var filled = begin
    var (leftArc, rightArc) = (leftRow.lowerBound, rightRow.lowerBound)
    while leftArc < leftRow.upperBound || rightArc < rightRow.upperBound {
      let fromLeft = leftArc < leftRow.upperBound ? left[leftArc] : .max
      let fromRight = rightArc < rightRow.upperBound ? right[rightArc] : .max
      let neighbor = min(fromLeft, fromRight)
      let isOut = fromLeft == neighbor
      let isIn = fromRight == neighbor
      leftArc &+= isOut ? 1 : 0
      rightArc &+= isIn ? 1 : 0
      guard neighbor != vertex else { continue }
      let kind: UInt8 = (isOut ? 1 : 0) | (isIn ? 2 : 0)
      if filled > begin, buffer[filled &- 1] == neighbor {
        kinds[filled &- 1] |= kind
      } else {
        buffer[filled] = neighbor
        kinds[filled] = kind
        filled &+= 1
      }
    }
    return filled
  }

  var vertexCount: Int { offsets.count - 1 }

  subscript(vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  func neighbor(_ place: Int) -> Int { Int(neighbors[place]) }

  func degree(_ vertex: Int) -> Int { offsets[vertex + 1] - offsets[vertex] }
}
