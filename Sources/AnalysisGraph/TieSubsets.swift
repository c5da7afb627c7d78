import ActorModel

/// The graphs that a projection gives without some of its ties, each made in linear time.
///
/// All have the projection's vertices, so that scores can be compared vertex by vertex. Edges that lose all their ties
/// are gone; the others weigh, and have the sign and length, that their remaining ties give them by the projection's
/// rules.
public struct TieSubsets: Sendable {
  /// The number of ties, which are numbered as in the projection.
  public let tieCount: Int

  private let projection: Projection
  private let isDirected: Bool
  private let vertexCount: Int
  private let ends: [(tail: Int, head: Int)]
  private let tiesOfEdge: [[Int]]
  private let weights: [Double]
  private let signs: [AnalysisGraph.Sign]
  private let confidences: [Int]

  /// Prepares the subsets of a projection's ties. O(n + m).
  public init(_ projected: ProjectedGraph) {
    projection = projected.projection
    isDirected = projected.graph.isDirected
    vertexCount = projected.graph.vertexCount
    ends = projected.graph.edges.map { ($0.tail, $0.head) }
    tiesOfEdge = Array(projected.tiesOfEdge)
    tieCount = projected.ties.count
    weights = projected.ties.map(\.weight)
    signs = projected.ties.map { AnalysisGraph.Sign($0.sign) }
    confidences = projected.ties.map { $0.confidence ?? Projection.assumedConfidence }
  }

  /// The graph of the ties that are kept.
  ///
  /// - Parameter isKept: Whether to keep each tie.
  /// - Returns: The graph, with all vertices.
  /// - Complexity: O(n + m).
  public func graph(keeping isKept: [Bool]) -> AnalysisGraph {
    precondition(isKept.count == tieCount, "one answer for each tie")
    var edges: [AnalysisGraph.Edge] = []
    edges.reserveCapacity(ends.count)
    for (end, ties) in zip(ends, tiesOfEdge) {
      let kept = ties.count == 1 ? (isKept[ties[0]] ? ties : []) : ties.filter { isKept[$0] }
      guard !kept.isEmpty else { continue }
      let weight = projection.merge.merged(kept.lazy.map { weights[$0] })
      let confidence = kept.reduce(0) { max($0, confidences[$1]) }
      edges.append(
        AnalysisGraph.Edge(
          tail: end.tail, head: end.head, weight: weight,
          sign: AnalysisGraph.Sign(merging: kept.lazy.map { signs[$0] }),
          distance: projection.distance.length(weight: weight, confidence: confidence)))
    }
    do {
      return try AnalysisGraph(vertexCount: vertexCount, edges: edges, isDirected: isDirected)
    } catch {
      preconditionFailure("the edges of a projection are sound: \(error)")
    }
  }
}
