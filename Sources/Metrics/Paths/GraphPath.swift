public import AnalysisGraph

/// A path on which no vertex comes twice, with the edge taken at each step.
///
/// Two paths over the same vertices are the same path: where edges are parallel, the shortest stands for all, and
/// of equals the one with the lowest index.
public struct GraphPath: Sendable, Hashable {
  /// The vertices from first to last; one more than edges.
  public let vertices: [Int]

  /// The index of the edge of each step.
  public let edges: [Int]

  /// Whether each step goes from its edge's tail to its head.
  public let isForward: [Bool]

  /// The sum of the edges' lengths by the distance that was asked for.
  public let cost: Double

  /// The product of the edges' signs: positive for a path without edges and for the enemy of an enemy; neutral if
  /// any edge is neutral, else mixed if any is mixed.
  public let sign: AnalysisGraph.Sign

  /// The weight of the weakest edge; nil for a path without edges.
  public let strength: Double?

  /// The number of edges.
  public var length: Int { edges.count }

  /// The product of what is given for each edge by its index, such as a confidence; nil if an edge has none.
  ///
  /// - Parameter values: One value or nil for each edge of the graph.
  /// - Returns: 1 for a path without edges.
  public func product(of values: [Double?]) -> Double? {
    edges.reduce(1) { product, edge in
      guard let product, let value = values[edge] else { return nil }
      return product * value
    }
  }

  init(vertices: [Int], edges: [Int], in graph: AnalysisGraph, distance: PathDistance) {
    self.vertices = vertices
    self.edges = edges
    isForward = zip(vertices, edges).map { $0 == graph.tail(of: $1) }
    cost =
      switch distance {
      case .hops: Double(edges.count)
      case .edgeDistances: edges.reduce(0) { $0 + graph.distances[$1] }
      }
    sign = edges.reduce(.positive) { $0 * graph.signs[$1] }
    strength = edges.map { graph.weights[$0] }.min()
  }
}
