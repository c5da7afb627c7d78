public import AnalysisGraph

/// What holds a graph together: the vertices and the edges without which it falls into more components.
public struct Articulation: Sendable, Hashable {
  /// The vertices whose removal leaves more components, in ascending order; also called articulation points.
  public let cutVertices: [Int]

  /// The edges whose removal leaves more components, as edge indices in ascending order.
  public let bridges: [Int]
}

/// The ``cutVertices(of:)`` and the ``bridges(of:)`` of a graph, both by one search.
///
/// Direction, weights and signs make no difference. An edge with a parallel one is no bridge, nor is a loop.
/// Hopcroft & Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973); Tarjan, A note on finding
/// the bridges of a graph (1974).
/// - Parameter graph: The graph.
/// - Returns: The cut vertices and the bridges.
/// - Complexity: O(n + m) time and space.
public func articulation(of graph: AnalysisGraph) -> Articulation {
  var isCut = [Bool](repeating: false, count: graph.vertexCount)
  var isBridge = [Bool](repeating: false, count: graph.edgeCount)
  var lastRoot: Int32 = -1
  isCut.withUnsafeMutableBufferPointer { isCut in
    isBridge.withUnsafeMutableBufferPointer { isBridge in
      _ = LowPointSearch.run(on: graph) { edge in
        if !edge.hasAlternative { isBridge[Int(edge.index)] = true }
        if edge.isAtRoot {
          // Without the root each of its subtrees is by itself, so that it cuts from the second on.
          if lastRoot == edge.parent { isCut[Int(edge.parent)] = true }
          lastRoot = edge.parent
        } else if !edge.reachesAboveParent {
          isCut[Int(edge.parent)] = true
        }
      }
    }
  }
  return Articulation(
    cutVertices: isCut.indices.filter { isCut[$0] }, bridges: isBridge.indices.filter { isBridge[$0] })
}
