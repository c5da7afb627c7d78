import AnalysisGraph

/// One component of a graph by itself, its vertices renamed to their places in it.
struct ComponentRows {
  let along: TargetRows
  let against: TargetRows
  let isDirected: Bool

  /// All vertices of a graph that are connected.
  ///
  /// - Complexity: O(1).
  init(allOf graph: AnalysisGraph) {
    along = TargetRows(graph.outRows)
    against = TargetRows(graph.inRows)
    isDirected = graph.isDirected
  }

  /// The component with some vertices.
  ///
  /// - Parameters:
  ///   - label: Which of the components.
  ///   - components: The components, strong ones in a directed graph.
  ///   - vertices: Its vertices in ascending order.
  ///   - places: The place of each vertex of the graph in its component.
  ///   - graph: The graph.
  private init(
    _ label: Int, of components: Components, _ vertices: [Int], places: [Int32], in graph: AnalysisGraph
  ) {
    let vertices = vertices.map(Int32.init)
    func rows(_ rows: ArcRows) -> TargetRows {
      TargetRows(TargetRows(rows), of: vertices) {
        components.labels[Int($0)] == label ? places[Int($0)] : -1
      }
    }
    along = rows(graph.outRows)
    against = graph.isDirected ? rows(graph.inRows) : along
    isDirected = graph.isDirected
  }

  /// Calls `body` with each of some components in turn.
  ///
  /// - Complexity: O(n) and the size of those components.
  static func forEach(
    _ wanted: [Int], of components: Components, in graph: AnalysisGraph, _ body: (ComponentRows) -> Void
  ) {
    guard components.count > 1 else { return body(ComponentRows(allOf: graph)) }
    let members = components.members
    var places = [Int32](repeating: 0, count: graph.vertexCount)
    for vertices in members {
      for (place, vertex) in vertices.enumerated() { places[vertex] = Int32(place) }
    }
    for label in wanted {
      body(ComponentRows(label, of: components, members[label], places: places, in: graph))
    }
  }
}
