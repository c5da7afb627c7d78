public import AnalysisGraph

/// The mean of the mean edge betweenness of the edges that enter a vertex and of those that leave it:
/// ((B + j)/d⁻ + (B + k)/d⁺)/2, and 0 for vertices through which no shortest path leads.
///
/// Everett & Valente, Bridging, brokerage and betweenness (2016), for directed graphs: B is betweenness over ordered
/// pairs, j the number of vertices from which the vertex can be reached, k of those that it reaches, d⁻ and d⁺ are the
/// numbers of neighbors before and behind it. Paths through a vertex and paths that end there enter it over one edge
/// each, so that B + j is what the edges that enter have together, and B + k what those that leave have. See
/// ``everettValente(of:on:)`` for the version without direction.
///
/// - Parameters:
///   - graph: A directed graph; parallel edges count once; loops, weights and signs do not count.
///   - execution: On how many threads.
/// - Returns: Scores of 0 or more; none for vertices without neighbors.
/// - Complexity: That of ``edgeBetweenness(of:distance:normalized:on:)``.
public func directedEverettValente(
  of graph: AnalysisGraph, on execution: Execution = Execution()
) -> Scores {
  precondition(graph.isDirected, "the graph must be directed")
  let convention = """
    Mean of (B + j)/d⁻ and (B + k)/d⁺, 0 for B = 0, with B the betweenness over ordered pairs, j and k the numbers of \
    vertices before and behind, d⁻ and d⁺ those of neighbors before and behind (Everett & Valente 2016, the version for \
    directed graphs). Weights, signs and loops do not count; parallel edges count once.
    """
  let shares: PathShares
  do {
    shares = try graph.pathShares(.hops, countsArcs: true, on: execution)
  } catch {
    return .none(for: graph, because: error.reason, convention: convention)
  }
  let rows = SimpleRows(graph, .outgoing, distance: .hops)
  var (before, behind) = (Sums(rows.vertexCount), Sums(rows.vertexCount))
  for vertex in 0..<rows.vertexCount {
    for arc in rows[vertex] {
      behind.add(shares.arcs[arc], to: vertex)
      before.add(shares.arcs[arc], to: rows.neighbor(arc))
    }
  }
  let values: [Double?] = (0..<rows.vertexCount).map { vertex in
    guard before.counts[vertex] + behind.counts[vertex] > 0 else { return nil }
    return shares.vertices[vertex] > 0 ? (before.mean(of: vertex) + behind.mean(of: vertex)) / 2 : 0
  }
  return Scores(values, convention: convention, absence: "no neighbors")
}

/// What some edges of each vertex have together.
private struct Sums {
  private(set) var counts: [Double]
  private var values: [Double]

  init(_ count: Int) {
    counts = [Double](repeating: 0, count: count)
    values = counts
  }

  mutating func add(_ value: Double, to vertex: Int) {
    counts[vertex] += 1
    values[vertex] += value
  }

  func mean(of vertex: Int) -> Double { values[vertex] / counts[vertex] }
}
