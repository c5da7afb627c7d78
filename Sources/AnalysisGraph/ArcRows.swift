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
      // What is given in the order of one end and sorted by the other is sorted by both.
      let arcs = ArcsOfBothEnds(tails: tails, heads: heads)
      let sort = RowSort(vertexCount: vertexCount, arcCount: arcs.arcCount)
      let inOrderOfEdges = sort.rows(arcs)
      let rows = sort.rows(TransposedArcs(rows: inOrderOfEdges, flip: 1))
      return (rows, rows)
    }
    let sort = RowSort(vertexCount: vertexCount, arcCount: tails.count)
    let leaving = leaving(EnteringArcs(tails: tails, heads: heads), by: sort)
    return (leaving, sort.rows(TransposedArcs(rows: leaving, flip: 0)))
  }

  /// The arcs of directed edges that leave each vertex.
  ///
  /// - Complexity: O(vertices + edges).
  static func leaving(vertexCount: Int, tails: [Int32], heads: [Int32]) -> ArcRows {
    leaving(
      EnteringArcs(tails: tails, heads: heads),
      by: RowSort(vertexCount: vertexCount, arcCount: tails.count))
  }

  private static func leaving(_ entering: EnteringArcs, by sort: borrowing RowSort) -> ArcRows {
    sort.rows(TransposedArcs(rows: sort.rows(entering), flip: 0))
  }

  /// The rows with only the first of the arcs of a vertex that lead to the same neighbor, and the edges renumbered.
  ///
  /// - Parameter edges: The new number of each edge, the same for those that run parallel.
  /// - Returns: The rows, which must have been sorted by neighbor and then by edge.
  /// - Complexity: O(vertices + arcs).
  func merged(_ edges: [Int32]) -> ArcRows {
    var offsets = [0]
    offsets.reserveCapacity(vertexCount + 1)
    var keptNeighbors: [Int32] = []
    var keptLinks: [UInt32] = []
    for vertex in 0..<vertexCount {
      for arc in self[vertex] where arc == self.offsets[vertex] || neighbors[arc] != neighbors[arc - 1] {
        keptNeighbors.append(neighbors[arc])
        keptLinks.append(UInt32(edges[edge(arc)]) * 2 + links[arc] % 2)
      }
      offsets.append(keptNeighbors.count)
    }
    return ArcRows(offsets: offsets, neighbors: keptNeighbors, links: keptLinks)
  }
}
