#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What merging needs to know of ties, in columns.
struct TieColumns {
  /// The strength of each tie; `nil` if all are 1.
  var weights: [Double]?
  /// The sign of each tie; `nil` if all are neutral.
  var signs: [AnalysisGraph.Sign]?
  /// The confidence of each tie in percent; `nil` if nobody has judged any.
  var confidences: [Int]?
}

/// The arcs that ties lead along before parallel ones are merged, in the order of the ties.
struct TieArcs {
  var tails: [Int32] = []
  var heads: [Int32] = []
  /// The tie of each arc; `nil` if each is the tie at the same position.
  var ties: [Int32]?

  /// Adds the arcs along which a tie leads from one vertex to another.
  mutating func add(
    _ tie: Int, from: Int32, to: Int32, direction: Projection.Direction, leadsBothWays: Bool
  ) {
    switch direction {
    case .undirected:
      add(tie, min(from, to), max(from, to))
    case .directed:
      add(tie, from, to)
      if leadsBothWays { add(tie, to, from) }
    case .reversed:
      add(tie, to, from)
      if leadsBothWays { add(tie, from, to) }
    }
  }

  private mutating func add(_ tie: Int, _ tail: Int32, _ head: Int32) {
    tails.append(tail)
    heads.append(head)
    ties?.append(Int32(tie))
  }
}

/// Makes parallel ties one edge each.
struct TieMerger {
  /// The ties of each edge.
  let tiesOfEdge: TiesOfEdges
  /// The edges in the order of their first ties.
  let graph: AnalysisGraph

  /// Merges the ties by the rules of the projection. O(vertices + arcs).
  init(
    _ arcs: TieArcs, of ties: TieColumns, by projection: Projection, vertexCount: Int
  ) throws(AnalysisGraphError) {
    let isDirected = projection.direction != .undirected
    try AnalysisGraph.checkEnds(vertexCount: vertexCount, arcs.tails, arcs.heads)
    var rows = ArcRows.both(
      vertexCount: vertexCount, tails: arcs.tails, heads: arcs.heads, isDirected: isDirected)
    let parallel = ParallelArcs(in: rows.leaving, edgeCount: arcs.tails.count)
    if let pairs = parallel.pairOfArc {
      let leaving = rows.leaving.merged(pairs)
      rows = (leaving, isDirected ? rows.entering.merged(pairs) : leaving)
    }
    tiesOfEdge = TiesOfEdges(parallel, ties: arcs.ties, arcCount: arcs.tails.count)
    let weights = Self.weights(of: tiesOfEdge, ties, projection.merge)
    graph = try AnalysisGraph(
      isDirected: isDirected, edgeCount: parallel.pairCount, weights: weights,
      signs: Self.signs(of: tiesOfEdge, ties),
      distances: Self.distances(of: tiesOfEdge, weights, ties, projection.distance), rows: rows)
  }

  private static func weights(
    of edges: TiesOfEdges, _ ties: TieColumns, _ merge: Projection.Merge
  ) -> [Double]? {
    guard let weights = ties.weights else {
      return merge == .max || merge == .mean || edges.isOneToOne ? nil : edges.map { Double($0.count) }
    }
    if edges.isOneToOne { return merge == .count ? nil : weights }
    return edges.map { members in merge.merged(members.lazy.map { weights[$0] }) }
  }

  private static func signs(of edges: TiesOfEdges, _ ties: TieColumns) -> [AnalysisGraph.Sign]? {
    guard let signs = ties.signs, !edges.isOneToOne else { return ties.signs }
    return edges.map { members in AnalysisGraph.Sign(merging: members.lazy.map { signs[$0] }) }
  }

  private static func distances(
    of edges: TiesOfEdges, _ weights: [Double]?, _ ties: TieColumns, _ distance: Projection.Distance
  ) -> [Double]? {
    switch distance {
    case .unit: return nil
    case .inverse: return weights?.map { 1 / $0 }
    case .negativeLogConfidence:
      return edges.map { members in
        let best = members.lazy.map { ties.confidences?[$0] ?? Projection.assumedConfidence }.max() ?? 0
        return distance.length(weight: 1, confidence: best)
      }
    }
  }
}

extension Projection.Distance {
  /// The length of an edge of this weight, whose best tie has this confidence in percent.
  func length(weight: Double, confidence: Int) -> Double {
    switch self {
    case .unit: 1
    case .inverse: 1 / weight
    case .negativeLogConfidence: confidence >= 100 ? 0 : -log(Double(confidence) / 100)
    }
  }
}
