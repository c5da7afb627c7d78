/// Compressed sparse rows: for each vertex its arcs, sorted by neighbor and then by edge index.
///
/// ```swift
/// for arc in rows[vertex] { visit(rows.neighbor(arc), over: rows.edge(arc)) }
/// ```
///
/// An arc takes 8 bytes, a vertex 8.
@frozen
public struct ArcRows: Sendable, Hashable {
  @usableFromInline package let offsets: [Int]
  @usableFromInline package let neighbors: [Int32]

  /// Twice the index of each arc's edge; in an undirected graph 1 more if the arc leads from the end that was given
  /// second to the one that was given first.
  @usableFromInline let links: [UInt32]

  /// The arcs of a vertex.
  @inlinable public subscript(vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// The vertex to which an arc leads, or in rows of entering arcs the one from which it comes.
  @inlinable public func neighbor(_ arc: Int) -> Int { Int(neighbors[arc]) }

  /// The index of the edge that an arc belongs to.
  @inlinable public func edge(_ arc: Int) -> Int { Int(links[arc] / 2) }

  /// Whether an arc does not lead from the end of an undirected edge that was given second to the first. A loop's
  /// may say either.
  @inlinable package func isForward(_ arc: Int) -> Bool { links[arc].isMultiple(of: 2) }

  /// The number of vertices.
  @inlinable public var vertexCount: Int { offsets.count - 1 }

  /// The number of arcs of all vertices together.
  @inlinable public var arcCount: Int { neighbors.count }
}

extension ArcRows {
  /// The arcs that leave each vertex and those that enter it: one for each directed edge; of an undirected edge one in
  /// the row of each end, and one of a loop.
  ///
  /// - Complexity: O(vertices + edges).
  static func both(
    vertexCount: Int, tails: [Int32], heads: [Int32], isDirected: Bool
  ) -> (leaving: ArcRows, entering: ArcRows) {
    guard isDirected else {
      let rows = undirected(vertexCount: vertexCount, tails: tails, heads: heads)
      return (rows, rows)
    }
    var filler = RowFiller(vertexCount: vertexCount, ends: tails)
    for edge in tails.indices { filler.put(heads[edge], UInt32(edge) * 2, at: tails[edge]) }
    let entering = filler.rows.transposed()
    return (leaving: entering.transposed(), entering: entering)
  }

  private static func undirected(vertexCount: Int, tails: [Int32], heads: [Int32]) -> ArcRows {
    var filler = RowFiller(vertexCount: vertexCount, ends: tails, heads: heads)
    for edge in tails.indices {
      let (tail, head, link) = (tails[edge], heads[edge], UInt32(edge) * 2)
      filler.put(head, link + 1, at: tail)
      if tail != head { filler.put(tail, link, at: head) }
    }
    return filler.rows.transposed()
  }

  /// The same arcs in the rows of their other ends, sorted if these rows are sorted or in the order of the edges.
  ///
  /// - Complexity: O(vertices + arcs).
  private func transposed() -> ArcRows {
    var filler = RowFiller(vertexCount: vertexCount, ends: neighbors)
    for vertex in 0..<vertexCount {
      for arc in self[vertex] { filler.put(Int32(vertex), links[arc], at: neighbors[arc]) }
    }
    return filler.rows
  }
}

/// Rows with room for the arcs that are known to come, filled in any order of the vertices.
private struct RowFiller {
  private let offsets: [Int]
  private var ends: [Int]
  private var neighbors: [Int32]
  private var links: [UInt32]

  /// Makes room in a row for each time its vertex comes in `ends`, and in `heads` unless it is the end as well.
  init(vertexCount: Int, ends: [Int32], heads: [Int32] = []) {
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for end in ends { offsets[Int(end) + 1] += 1 }
    for (end, head) in zip(ends, heads) where end != head { offsets[Int(head) + 1] += 1 }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    self.offsets = offsets
    self.ends = offsets
    neighbors = Array(repeating: 0, count: offsets[vertexCount])
    links = Array(repeating: 0, count: offsets[vertexCount])
  }

  var rows: ArcRows { ArcRows(offsets: offsets, neighbors: neighbors, links: links) }

  mutating func put(_ neighbor: Int32, _ link: UInt32, at vertex: Int32) {
    let arc = ends[Int(vertex)]
    neighbors[arc] = neighbor
    links[arc] = link
    ends[Int(vertex)] = arc + 1
  }
}
