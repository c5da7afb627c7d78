import AnalysisGraph

/// A graph as the search for communities sees it: undirected and weighted, its vertices those of a graph or groups
/// of them, with the weight inside a group apart from the arcs between groups.
struct CommunityGraph {
  /// Where the arcs of each vertex begin; arcs to the same neighbor may repeat, none leads back to its vertex.
  private(set) var offsets: [Int] = [0]
  private(set) var neighbors: [Int32] = []
  /// The weight of each arc, above 0.
  private(set) var weights: [Double] = []
  /// The weights of the arcs of each vertex and twice the weight inside it.
  private(set) var strengths: [Double]

  var vertexCount: Int { strengths.count }

  /// Twice the weight of all edges.
  var totalStrength: Double { strengths.reduce(0, +) }

  subscript(vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// Takes directed edges as undirected.
  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    let edgeWeights = weighting.relativeWeights(in: graph)
    let rowsToCopy = graph.isDirected ? [graph.outRows, graph.inRows] : [graph.outRows]
    strengths = Array(repeating: 0, count: graph.vertexCount)
    let arcCount = rowsToCopy.reduce(0) { $0 + $1.arcCount }
    offsets.reserveCapacity(graph.vertexCount + 1)
    neighbors.reserveCapacity(arcCount)
    weights.reserveCapacity(arcCount)
    for vertex in 0..<graph.vertexCount {
      var strength = 0.0
      for rows in rowsToCopy {
        for arc in rows[vertex] {
          let weight = edgeWeights[rows.edge(arc)]
          let neighbor = rows.neighbor(arc)
          if neighbor == vertex {
            strength += graph.isDirected ? weight : 2 * weight
          } else if weight > 0 {
            neighbors.append(Int32(neighbor))
            weights.append(weight)
            strength += weight
          }
        }
      }
      strengths[vertex] = strength
      offsets.append(neighbors.count)
    }
  }

  /// The graph whose vertices are the groups of another's.
  ///
  /// - Complexity: O(n + m).
  init(_ graph: CommunityGraph, mergedBy groups: Components) {
    strengths = Array(repeating: 0, count: groups.count)
    let labels = groups.labels.map { Int32($0) }
    let members = groups.sortedMembers()
    var tally = NeighborTally(below: groups.count)
    for group in 0..<groups.count {
      for member in members.vertices[members.offsets[group]..<members.offsets[group + 1]] {
        strengths[group] += graph.strengths[member]
        for arc in graph[member] { tally.add(graph.weights[arc], to: labels[Int(graph.neighbors[arc])]) }
      }
      for index in 0..<tally.count where tally.label(index) != group {
        neighbors.append(tally.label(index))
        weights.append(tally[tally.label(index)])
      }
      offsets.append(neighbors.count)
      tally.clear()
    }
  }
}

extension EdgeWeighting {
  /// What each edge counts, as a share of a power of two near the largest weight, so that sums can't overflow.
  func relativeWeights(in graph: AnalysisGraph) -> [Double] {
    switch self {
    case .unit: return Array(repeating: 1, count: graph.edgeCount)
    case .strength:
      guard let unit = graph.weights.max()?.binade else { return [] }
      return graph.weights.map { $0 / unit }
    }
  }
}

extension Components {
  /// The vertices sorted by component and where each component begins.
  fileprivate func sortedMembers() -> (vertices: [Int], offsets: [Int]) {
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    for size in sizes { offsets.append(offsets[offsets.count - 1] + size) }
    var next = offsets
    var vertices = [Int](repeating: 0, count: labels.count)
    for (vertex, label) in labels.enumerated() {
      vertices[next[label]] = vertex
      next[label] += 1
    }
    return (vertices, offsets)
  }
}
