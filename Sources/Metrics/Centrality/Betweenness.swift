public import AnalysisGraph

/// How many shortest paths between other vertices lead through each vertex, each pair counting 1 in all.
///
/// B(v) = Σ σ(s, t | v) / σ(s, t) over pairs s ≠ v ≠ t, with σ the number of shortest paths. An undirected pair
/// counts once, a directed one in each direction. A path is a sequence of vertices, so that parallel edges do
/// not multiply paths. Path counts are floating point and don't overflow below 10³⁰⁸; where they do, or where
/// distances of 0 leave the number of shortest paths undefined, there is no value. Lengths that agree to 12
/// digits are equal.
/// Freeman, A set of measures of centrality based on betweenness (1977); algorithm: Brandes, A faster algorithm
/// for betweenness centrality (2001).
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them; loops do not count.
///   - distance: What a path's length is.
///   - normalized: Whether to divide by the number of pairs of others, (n−1)(n−2), half of it if undirected.
///   - execution: The threads, and who is told how far the work has come; no bit depends on it.
/// - Returns: Scores of 0 or more; from 0 to 1 if normalised, and none for fewer than three vertices.
/// - Complexity: O(nm) time, O(nm log n) with edge distances; O(n + m) space for each thread.
public func betweenness(
  of graph: AnalysisGraph, distance: PathDistance = .hops, normalized: Bool = false,
  on execution: Execution = Execution()
) -> Scores {
  let divisor = graph.isDirected ? "(n-1)(n-2)" : "(n-1)(n-2)/2"
  let convention = """
    Betweenness over shortest paths, ends not counted, \(normalized ? "divided by \(divisor)" : "not normalised"). \
    \(graph.pairConvention) \(distance.convention)\(distance.equalityConvention)
    """
  do {
    let shares = try graph.pathShares(distance, on: execution)
    let others = Double(graph.vertexCount - 1)
    let pairCount = normalized ? others * (others - 1) : graph.isDirected ? 1 : 2
    return Scores(
      shares.vertices.map { pairCount > 0 ? $0 / pairCount : nil }, convention: convention,
      absence: UncountablePaths.noPairs)
  } catch {
    return .none(for: graph, because: error.reason, convention: convention)
  }
}

/// Why shortest paths can't be shared out.
enum UncountablePaths: Error {
  case zeroDistances
  case tooMany

  /// Why a normalised score of too few vertices has no value.
  static let noPairs = "there are no pairs of others to divide by"

  var reason: String {
    switch self {
    case .zeroDistances: "distances of 0 leave the number of shortest paths undefined."
    case .tooMany: "there are more shortest paths than can be counted."
    }
  }
}

extension AnalysisGraph {
  /// The sentence that says how pairs of ends count.
  var pairConvention: String {
    directionConvention(
      directed: "Each ordered pair counts once.", undirected: "Each unordered pair counts once.")
  }

  /// The shares of vertices, and of arcs if asked, in the shortest paths of all ordered pairs.
  func pathShares(
    _ distance: PathDistance, from sources: [Int]? = nil, countsArcs: Bool = false, on execution: Execution
  ) throws(UncountablePaths) -> PathShares {
    let rows = SimpleRows(self, .outgoing, distance: distance)
    guard !rows.lengths.contains(0) else { throw .zeroDistances }
    let shares = PathShares.sum(
      over: rows, isDirected: isDirected, from: sources, countsArcs: countsArcs, on: execution)
    guard let shares else { throw .tooMany }
    return shares
  }
}
