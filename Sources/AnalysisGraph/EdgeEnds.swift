import Synchronization

/// The two ends of each edge by its index.
package struct EdgeEnds: Sendable, Hashable {
  package let tails: [Int32]
  package let heads: [Int32]

  /// Finds them in the rows of the arcs that leave each vertex; in an undirected graph, of all arcs.
  ///
  /// - Complexity: O(vertices + edges).
  init(edgeCount: Int, outRows: ArcRows) {
    var tails = [Int32](repeating: 0, count: edgeCount)
    var heads = tails
    for vertex in 0..<outRows.vertexCount {
      for arc in outRows[vertex] {
        let (edge, neighbor) = (outRows.edge(arc), outRows.neighbors[arc])
        (tails[edge], heads[edge]) =
          outRows.isForward(arc) ? (Int32(vertex), neighbor) : (neighbor, Int32(vertex))
      }
    }
    self.tails = tails
    self.heads = heads
  }
}

/// The ends of a graph's edges, found when somebody first asks for them and kept for the next.
@usableFromInline
final class KeptEnds: Sendable, Hashable {
  private let ends = Mutex<EdgeEnds?>(nil)

  func ends(of graph: AnalysisGraph) -> EdgeEnds {
    ends.withLock { ends in
      if let ends { return ends }
      let found = EdgeEnds(edgeCount: graph.edgeCount, outRows: graph.outRows)
      ends = found
      return found
    }
  }

  /// All are equal: the rows of their graphs say what the ends are.
  @usableFromInline
  static func == (left: KeptEnds, right: KeptEnds) -> Bool { true }

  @usableFromInline
  func hash(into hasher: inout Hasher) {}
}
