public import AnalysisGraph

/// How much more weight lies inside the groups of a division than chance would put there.
public struct Modularity: Sendable, Hashable {
  /// At most 1 and, with resolution 1, at least −1; nil if there are no edges.
  public let value: Double?

  /// What direction, weights, signs, parallel edges and loops count.
  public let convention: String
}

/// How much more weight lies inside the groups of a division than if ends met at random.
///
/// Undirected Q = Σ_c (w_c / m − γ (k_c / 2m)²) over the groups c, with w_c the weight inside a group, k_c the sum
/// of its vertices' strengths and m all weight; directed Q = Σ_c (w_c / m − γ k_c^out k_c^in / m²). A loop lies
/// inside and counts in the undirected strength twice, in each directed one once. Parallel edges add up.
/// Newman & Girvan, Finding and evaluating community structure in networks (2004); directed: Leicht & Newman,
/// Community structure in directed networks (2008); γ: Reichardt & Bornholdt, Statistical mechanics of community
/// detection (2006).
///
/// - Parameters:
///   - graph: The graph; its signs do not count.
///   - groups: A division of its vertices.
///   - resolution: γ, 0 or more; the larger, the smaller are the groups that score best.
///   - weighting: Whether an edge counts its weight.
/// - Returns: The modularity, no value if there are no edges.
/// - Complexity: O(n + m).
public func modularity(
  of graph: AnalysisGraph, groups: Components, resolution: Double = 1, weighting: EdgeWeighting = .strength
) -> Modularity {
  precondition(groups.labels.count == graph.vertexCount, "groups must divide the vertices of the graph")
  precondition(resolution >= 0 && resolution.isFinite, "resolution must be finite and at least 0")
  let direction = graph.directionConvention(directed: "Edges lead from tail to head (Leicht & Newman).")
  return Modularity(
    value: modularityValue(
      of: graph, groups: groups, resolution: resolution, weighting: weighting, directed: graph.isDirected),
    convention: """
      Modularity with resolution \(resolution). \(direction) \(weighting.modularityConvention)
      """)
}

func modularityValue(
  of graph: AnalysisGraph, groups: Components, resolution: Double, weighting: EdgeWeighting, directed: Bool
) -> Double? {
  let weights = weighting.relativeWeights(in: graph)
  let total = weights?.reduce(0, +) ?? Double(graph.edgeCount)
  guard total > 0 else { return nil }
  let (rows, labels) = (graph.outRows, groups.labels)
  var inside = 0.0
  var outStrengths = [Double](repeating: 0, count: groups.count)
  var inStrengths = outStrengths
  for vertex in 0..<graph.vertexCount {
    let tail = labels[vertex]
    var leaving = 0.0
    // An undirected edge is in the rows of both ends and counts in that of the lower.
    for arc in rows[vertex] where graph.isDirected || rows.neighbor(arc) >= vertex {
      let head = labels[rows.neighbor(arc)]
      let weight = weights?[rows.edge(arc)] ?? 1
      inside += tail == head ? weight : 0
      leaving += weight
      inStrengths[head] += weight
    }
    outStrengths[tail] += leaving
  }
  let expected = zip(outStrengths, inStrengths).reduce(0) { sum, strengths in
    let (leaving, entering) = (strengths.0 / total, strengths.1 / total)
    return sum + (directed ? leaving * entering : (leaving + entering) * (leaving + entering) / 4)
  }
  return inside / total - resolution * expected
}

extension EdgeWeighting {
  var modularityConvention: String {
    let weight =
      switch self {
      case .unit: "Every edge counts 1; weights do not count."
      case .strength: "An edge counts its weight."
      }
    return weight + """
       Parallel edges add up, a loop lies inside a group. Signs do not count: hostile ties count like friendly ones; \
      project with --sign positive to leave them out.
      """
  }
}
