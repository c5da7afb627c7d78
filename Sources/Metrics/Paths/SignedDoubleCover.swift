import AnalysisGraph

/// A graph with two states for each vertex, 2v for a walk that is positive so far and 2v + 1 for a negative one.
///
/// A positive edge joins like states, a negative one unlike states; loops and edges that are neutral or mixed join
/// none. A walk in the cover is a walk in the graph with its sign kept.
/// Zaslavsky, Signed graphs (1982).
struct SignedDoubleCover {
  let base: AnalysisGraph
  let graph: AnalysisGraph

  /// The edge of the base for every two edges of the cover.
  private let edges: [Int]

  init(_ base: AnalysisGraph) {
    self.base = base
    edges = (0..<base.edgeCount).filter { edge in
      let hasSign = base.signs[edge] == .positive || base.signs[edge] == .negative
      return hasSign && base.tail(of: edge) != base.head(of: edge)
    }
    let copies = edges.flatMap { edge in
      (0...1).map { state in
        let end = base.signs[edge] == .positive ? state : 1 - state
        return AnalysisGraph.Edge(
          tail: 2 * base.tail(of: edge) + state, head: 2 * base.head(of: edge) + end,
          distance: base.distances[edge])
      }
    }
    do {
      graph = try AnalysisGraph(
        vertexCount: 2 * base.vertexCount, edges: copies, isDirected: base.isDirected)
    } catch {
      preconditionFailure("The graph is too large for two states of each vertex. \(error)")
    }
  }

  /// The distances to a target's state, around all states of vertices to avoid; nil if no walk has that sign.
  func distances(
    to target: Int, sign: AnalysisGraph.Sign, distance: PathDistance, avoiding avoided: Set<Int>
  ) -> TargetDistances? {
    guard sign == .positive || sign == .negative else { return nil }
    return TargetDistances(
      to: 2 * target + (sign == .negative ? 1 : 0), in: graph, distance: distance,
      avoiding: Set(avoided.flatMap { [2 * $0, 2 * $0 + 1] }))
  }

  /// The edges of the base that a walk in the cover goes over.
  func edges(along states: [Int], _ distances: TargetDistances) -> [Int] {
    distances.edges(along: states).map { edges[$0 / 2] }
  }
}
