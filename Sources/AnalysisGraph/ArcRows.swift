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
    let inOrderOfEdges = RowSort(vertexCount: vertexCount, arcCount: tails.count).rows { give in
      for edge in tails.indices { give(tails[edge], heads[edge], UInt32(truncatingIfNeeded: edge) * 2) }
    }
    let entering = inOrderOfEdges.transposed()
    let leaving = entering.transposed()
    guard !isDirected else { return (leaving, entering) }
    let rows = leaving.merged(with: entering)
    return (rows, rows)
  }

  /// The same arcs in the rows of their other ends, sorted if these rows are sorted or in the order of the edges.
  ///
  /// - Complexity: O(vertices + arcs).
  private func transposed() -> ArcRows {
    RowSort(vertexCount: vertexCount, arcCount: arcCount).rows { give in
      for vertex in 0..<vertexCount {
        for arc in self[vertex] { give(neighbors[arc], Int32(truncatingIfNeeded: vertex), links[arc]) }
      }
    }
  }

  /// The rows of undirected edges whose arcs from first to second end these are, and `entering` those back.
  ///
  /// - Complexity: O(vertices + arcs).
  private func merged(with entering: ArcRows) -> ArcRows {
    var offsets = [0]
    offsets.reserveCapacity(vertexCount + 1)
    var links: [UInt32] = []
    let neighbors = [Int32](unsafeUninitializedCapacity: 2 * arcCount) { neighbors, filled in
      links = [UInt32](unsafeUninitializedCapacity: 2 * arcCount) { links, count in
        func take(_ neighbor: Int32, _ link: UInt32) {
          neighbors.initializeElement(at: filled, to: neighbor)
          links.initializeElement(at: filled, to: link)
          filled += 1
        }
        for vertex in 0..<vertexCount {
          let (row, other) = (self[vertex], entering[vertex])
          var (arc, back) = (row.lowerBound, other.lowerBound)
          while arc < row.upperBound || back < other.upperBound {
            let isBackNext =
              arc == row.upperBound
              || back < other.upperBound
                && (entering.neighbors[back], entering.links[back]) < (self.neighbors[arc], self.links[arc])
            if !isBackNext {
              take(self.neighbors[arc], self.links[arc])
              arc += 1
            } else {
              // A loop is there already.
              if entering.neighbors[back] != vertex {
                take(entering.neighbors[back], entering.links[back] + 1)
              }
              back += 1
            }
          }
          offsets.append(filled)
        }
        count = filled
      }
    }
    return ArcRows(offsets: offsets, neighbors: neighbors, links: links)
  }
}
