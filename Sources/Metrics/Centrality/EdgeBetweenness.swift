public import AnalysisGraph

/// How many shortest paths lead over each edge, each pair of vertices counting 1 in all.
///
/// B(e) = Σ σ(s, t | e) / σ(s, t) over pairs s ≠ t, with σ the number of shortest paths. An undirected pair counts
/// once, a directed one in each direction. A path is a sequence of vertices, as in ``betweenness(of:distance:normalized:on:)``:
/// parallel edges do not multiply paths. What leads from one vertex to the next goes in equal shares to those of
/// their parallel edges that are the shortest: with hops to all of them, with edge distances to those whose lengths
/// agree to 12 digits with the least; the others score 0, as do loops and edges of infinite length.
/// Girvan & Newman, Community structure in social and biological networks (2002); algorithm: Brandes, On variants
/// of shortest-path betweenness centrality and their generic computation (2008).
///
/// - Parameters:
///   - graph: The graph; weights and signs do not count.
///   - distance: What a path's length is.
///   - normalized: Whether to divide by the number of pairs, n(n−1), half of it if undirected.
///   - execution: The threads, and who is told how far the work has come; no bit depends on it.
/// - Returns: Scores of 0 or more by edge index; from 0 to 1 if normalised, and none for fewer than two vertices.
/// - Complexity: O(nm) time, O(nm log n) with edge distances; O(n + m) space for each thread.
public func edgeBetweenness(
  of graph: AnalysisGraph, distance: PathDistance = .hops, normalized: Bool = false,
  on execution: Execution = Execution()
) -> EdgeScores {
  let convention = graph.edgeBetweennessConvention(distance, normalized: normalized)
  do {
    let shares = try graph.edgePathShares(distance, on: execution)
    let pairCount = graph.edgePairCount(normalized: normalized)
    return EdgeScores(
      shares.map { pairCount > 0 ? $0 / pairCount : nil }, convention: convention,
      absence: UncountablePaths.noPairs)
  } catch {
    return .none(for: graph, because: error.reason, convention: convention)
  }
}

extension AnalysisGraph {
  /// By what the shares of ordered pairs are divided.
  func edgePairCount(normalized: Bool) -> Double {
    let count = Double(vertexCount)
    return normalized ? count * (count - 1) : isDirected ? 1 : 2
  }

  /// What edge betweenness counts.
  func edgeBetweennessConvention(_ distance: PathDistance, normalized: Bool) -> String {
    let divisor = isDirected ? "n(n-1)" : "n(n-1)/2"
    return """
      Edge betweenness over shortest paths, \(normalized ? "divided by \(divisor)" : "not normalised"). \
      \(pairConvention) \(distance.convention)\(distance.equalityConvention) Parallel edges that are equally short share equally; loops score 0.
      """
  }

  /// The share of each edge in the shortest paths of all ordered pairs, or of those that begin at some sources.
  func edgePathShares(
    _ distance: PathDistance, from sources: [Int]? = nil, on execution: Execution
  ) throws(UncountablePaths) -> [Double] {
    sharesByEdge(
      try pathShares(distance, from: sources, countsArcs: true, on: execution).arcs, distance)
  }

  /// Deals out what each arc of the simple rows has among the edges that it stands for.
  private func sharesByEdge(_ arcShares: [Double], _ distance: PathDistance) -> [Double] {
    var shares = [Double](repeating: 0, count: edgeCount)
    var arcShares = arcShares[...]
    for vertex in 0..<vertexCount {
      var row = outRows[vertex]
      while let first = row.first {
        let neighbor = outRows.neighbor(first)
        let parallel = row.prefix { outRows.neighbor($0) == neighbor }
        row = row.dropFirst(parallel.count)
        let edges = shortest(of: parallel.map { outRows.edge($0) }, distance)
        guard neighbor != vertex, !edges.isEmpty, let share = arcShares.popFirst() else { continue }
        for edge in edges { shares[edge] += share / Double(edges.count) }
      }
    }
    return shares
  }

  /// Those of parallel edges over which shortest paths lead.
  private func shortest(of edges: [Int], _ distance: PathDistance) -> [Int] {
    guard distance == .edgeDistances else { return edges }
    let least = edges.reduce(.infinity) { min($0, distances[$1]) }
    return least < .infinity ? edges.filter { distances[$0] <= least * (1 + 1e-12) } : []
  }
}
