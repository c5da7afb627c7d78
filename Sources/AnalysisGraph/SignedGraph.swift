import ActorModel

/// A projection whose edges keep friendly and hostile ties apart: where both join two actors there is an edge of each sign.
///
/// Measures of balance run on it, since what contradicts itself between two actors matters to them. Ties that are mixed
/// by themselves keep an edge of that sign; neutral ties have no edge.
public struct SignedGraph: Sendable {
  /// What measures run on: up to three edges for each of the projection's.
  public let graph: AnalysisGraph
  /// The ties of each edge: positions in the ties of the projection, in the order of the file.
  public let tiesOfEdge: [[Int]]
  /// The edge of the projection that each edge is a part of, ascending.
  public let wholeOfEdge: [Int]
  /// How many ties are neutral, or of a sign nobody knows, and so in no edge.
  public let neutralTieCount: Int

  /// Parts the edges of a projection by sign; the weights of an edge merge by the projection's rule.
  ///
  /// - Parameters:
  ///   - projected: The projection.
  ///   - isKept: Whether to keep each tie; `nil` keeps all.
  /// - Complexity: O(vertices + ties).
  public init(_ projected: ProjectedGraph, keeping isKept: [Bool]? = nil) {
    var edges: [AnalysisGraph.Edge] = []
    var tiesOfEdge: [[Int]] = []
    var wholeOfEdge: [Int] = []
    var neutral = Set<Int>()
    for (whole, all) in projected.tiesOfEdge.enumerated() {
      let ties = isKept.map { isKept in all.filter { isKept[$0] } } ?? all
      let edge = projected.graph.edge(whole)
      let signs = ties.map { AnalysisGraph.Sign(projected.ties[$0].sign) }
      for (tie, sign) in zip(ties, signs) where sign == .neutral { neutral.insert(tie) }
      for sign in [AnalysisGraph.Sign.positive, .negative, .mixed] {
        let members = zip(ties, signs).filter { $0.1 == sign }.map(\.0)
        guard !members.isEmpty else { continue }
        let weight = projected.projection.merge.merged(members.map { projected.ties[$0].weight })
        edges.append(
          AnalysisGraph.Edge(
            tail: edge.tail, head: edge.head, weight: weight, sign: sign, distance: edge.distance))
        tiesOfEdge.append(members)
        wholeOfEdge.append(whole)
      }
    }
    do {
      graph = try AnalysisGraph(
        vertexCount: projected.graph.vertexCount, edges: edges, isDirected: projected.graph.isDirected)
    } catch {
      preconditionFailure("the edges of a projection are sound: \(error)")
    }
    self.tiesOfEdge = tiesOfEdge
    self.wholeOfEdge = wholeOfEdge
    neutralTieCount = neutral.count
  }
}

extension Projection.Merge {
  /// The weight of one edge for ties of these weights, of which there is one at least.
  func merged(_ weights: some Collection<Double>) -> Double {
    switch self {
    case .sum: weights.reduce(0, +)
    case .max: weights.max() ?? 0
    case .mean: weights.reduce(0, +) / Double(weights.count)
    case .count: Double(weights.count)
    }
  }
}
