/// Compressed sparse rows: for each vertex its arcs, sorted by neighbor and then by edge index.
///
/// ```swift
/// for arc in rows[vertex] { visit(rows.neighbor(arc), over: rows.edge(arc)) }
/// ```
@frozen
public struct ArcRows: Sendable, Hashable {
  @usableFromInline package let offsets: [Int]
  @usableFromInline package let neighbors: [Int32]
  @usableFromInline package let edges: [Int32]

  /// The arcs of a vertex.
  @inlinable public subscript(vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// The vertex to which an arc leads, or in rows of entering arcs the one from which it comes.
  @inlinable public func neighbor(_ arc: Int) -> Int { Int(neighbors[arc]) }

  /// The index of the edge that an arc belongs to.
  @inlinable public func edge(_ arc: Int) -> Int { Int(edges[arc]) }

  /// The number of vertices.
  @inlinable public var vertexCount: Int { offsets.count - 1 }

  /// The number of arcs of all vertices together.
  @inlinable public var arcCount: Int { neighbors.count }
}

extension ArcRows {
  /// One arc for each edge, in the row of its `from` end.
  init(vertexCount: Int, from: [Int32], to: [Int32]) {
    self.init(vertexCount: vertexCount, owners: from, neighbors: to, edges: Array(0..<Int32(from.count)))
  }

  /// One arc for each edge in the row of each end; one for a loop.
  init(vertexCount: Int, between: [Int32], and: [Int32]) {
    var owners: [Int32] = []
    var neighbors: [Int32] = []
    var edges: [Int32] = []
    owners.reserveCapacity(2 * between.count)
    neighbors.reserveCapacity(2 * between.count)
    edges.reserveCapacity(2 * between.count)
    for edge in between.indices {
      owners.append(between[edge])
      neighbors.append(and[edge])
      edges.append(Int32(edge))
      guard between[edge] != and[edge] else { continue }
      owners.append(and[edge])
      neighbors.append(between[edge])
      edges.append(Int32(edge))
    }
    self.init(vertexCount: vertexCount, owners: owners, neighbors: neighbors, edges: edges)
  }

  /// Sorts arcs, given in the order of their edges, into rows: a radix sort by neighbor, then by owner.
  private init(vertexCount: Int, owners: [Int32], neighbors: [Int32], edges: [Int32]) {
    let byNeighbor = Self.countingSort(Array(0..<Int32(owners.count)), by: neighbors, below: vertexCount)
      .order
    let (order, offsets) = Self.countingSort(byNeighbor, by: owners, below: vertexCount)
    self.offsets = offsets
    self.neighbors = order.map { neighbors[Int($0)] }
    self.edges = order.map { edges[Int($0)] }
  }

  /// Sorts `items` stably by the key of each and tells where each key begins.
  private static func countingSort(
    _ items: [Int32], by keys: [Int32], below limit: Int
  ) -> (order: [Int32], offsets: [Int]) {
    var offsets = [Int](repeating: 0, count: limit + 1)
    for item in items { offsets[Int(keys[Int(item)]) + 1] += 1 }
    for key in 0..<limit { offsets[key + 1] += offsets[key] }
    var next = offsets
    var order = items
    for item in items {
      let key = Int(keys[Int(item)])
      order[next[key]] = item
      next[key] += 1
    }
    return (order, offsets)
  }
}
