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
///   - execution: Is told how far the work has come.
/// - Returns: Scores of 0 or more; from 0 to 1 if normalised, and none for fewer than three vertices.
/// - Complexity: O(nm) time, O(nm log m) with edge distances; O(n + m) space.
public func betweenness(
  of graph: AnalysisGraph, distance: PathDistance = .hops, normalized: Bool = false,
  on execution: Execution = Execution()
) -> Scores {
  let pairs = graph.directionConvention(
    directed: "Each ordered pair counts once.", undirected: "Each unordered pair counts once.")
  let divisor = graph.isDirected ? "(n-1)(n-2)" : "(n-1)(n-2)/2"
  let convention = """
    Betweenness over shortest paths, ends not counted, \(normalized ? "divided by \(divisor)" : "not normalised"). \
    \(pairs) \(distance.convention)
    """
  let rows = SimpleRows(graph, .outgoing, distance: distance)
  guard !rows.lengths.contains(0) else {
    return .none(
      for: graph, because: "distances of 0 leave the number of shortest paths undefined.",
      convention: convention)
  }
  execution.progress?.begin(steps: graph.vertexCount)
  var brandes = BrandesAccumulation(rows)
  for source in 0..<graph.vertexCount {
    guard brandes.addPaths(from: source) else {
      return .none(
        for: graph, because: "there are more shortest paths than can be counted.", convention: convention)
    }
    execution.progress?.advance()
  }
  let others = Double(graph.vertexCount - 1)
  let pairCount = normalized ? others * (others - 1) : graph.isDirected ? 1 : 2
  return Scores(brandes.betweenness.map { pairCount > 0 ? $0 / pairCount : nil }, convention: convention)
}

/// The sums of Brandes' algorithm over the sources so far.
private struct BrandesAccumulation {
  private(set) var betweenness: [Double]

  private var search: DistanceSearch
  private var pathCounts: [Double]
  private var dependencies: [Double]

  init(_ rows: SimpleRows) {
    search = DistanceSearch(rows)
    betweenness = Array(repeating: 0, count: rows.vertexCount)
    pathCounts = betweenness
    dependencies = betweenness
  }

  /// Adds the share of each vertex in the shortest paths that begin at `source`, over ordered pairs.
  ///
  /// - Returns: False if there are more such paths than the greatest Double.
  mutating func addPaths(from source: Int) -> Bool {
    search.run(from: source)
    for vertex in search.order {
      pathCounts[vertex] = 0
      dependencies[vertex] = 0
    }
    pathCounts[source] = 1
    for vertex in search.order {
      guard pathCounts[vertex] < .infinity else { return false }
      for arc in search.rows[vertex] where isShortest(arc, from: vertex) {
        pathCounts[search.rows.neighbor(arc)] += pathCounts[vertex]
      }
    }
    for vertex in search.order.reversed() where vertex != source {
      for arc in search.rows[vertex] where isShortest(arc, from: vertex) {
        let next = search.rows.neighbor(arc)
        dependencies[vertex] += pathCounts[vertex] / pathCounts[next] * (1 + dependencies[next])
      }
      betweenness[vertex] += dependencies[vertex]
    }
    return true
  }

  /// Whether a shortest path to the arc's far end may come over it.
  private func isShortest(_ arc: Int, from vertex: Int) -> Bool {
    let near = search.distances[vertex]
    let far = search.distances[search.rows.neighbor(arc)]
    return near < far && near + search.rows.length(arc) <= far * (1 + 1e-12)
  }
}
