import AnalysisGraph

/// A graph as the search for communities sees it: undirected and weighted, its vertices those of a graph or groups
/// of them, with the weight inside a group apart from the arcs between groups.
struct CommunityGraph {
  /// Where the arcs of each vertex begin; arcs to the same neighbor may repeat, none leads back to its vertex.
  private let offsets: [Int]
  private let neighbors: [Int32]
  /// The weight of each arc, above 0; empty if each is 1.
  private let weights: [Double]
  /// The weights of the arcs of each vertex and twice the weight inside it.
  let strengths: [Double]

  var vertexCount: Int { strengths.count }

  var arcCount: Int { neighbors.count }

  /// Twice the weight of all edges.
  var totalStrength: Double { strengths.reduce(0, +) }

  /// Visits the arcs of a vertex, each with the neighbor to which it leads and its weight.
  @inline(__always)
  func forEachArc(of vertex: Int, _ visit: (_ neighbor: Int, _ weight: Double) -> Void) {
    let neighbors = neighbors.span
    let arcs = Range(uncheckedBounds: (offsets[vertex], offsets[vertex + 1]))
    if weights.isEmpty {
      for arc in arcs { visit(Int(neighbors[unchecked: arc]), 1) }
    } else {
      let weights = weights.span
      for arc in arcs { visit(Int(neighbors[unchecked: arc]), weights[unchecked: arc]) }
    }
  }
}

extension CommunityGraph {
  /// Takes directed edges as undirected. Where all edges weigh the same, each weighs 1.
  ///
  /// - Complexity: O(n + m); O(n) space if edges are undirected, weigh the same and none is a loop.
  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    let edgeWeights = weighting.relativeWeights(in: graph)
    let hasLoops = (0..<graph.vertexCount).contains { vertex in
      graph.outRows[vertex].contains { graph.outRows.neighbor($0) == vertex }
    }
    if graph.isDirected || edgeWeights != nil || hasLoops {
      self.init(copying: graph, edgeWeights)
    } else {
      let rows = graph.outRows
      self.init(
        offsets: rows.offsets, neighbors: rows.neighbors, weights: [],
        strengths: (0..<graph.vertexCount).map { Double(rows[$0].count) })
    }
  }

  private init(copying graph: AnalysisGraph, _ edgeWeights: [Double]?) {
    let rowsToCopy = graph.isDirected ? [graph.outRows, graph.inRows] : [graph.outRows]
    let arcCount = rowsToCopy.reduce(0) { $0 + $1.arcCount }
    var offsets = [0]
    offsets.reserveCapacity(graph.vertexCount + 1)
    var neighbors: [Int32] = []
    neighbors.reserveCapacity(arcCount)
    var weights: [Double] = []
    weights.reserveCapacity(edgeWeights == nil ? 0 : arcCount)
    strengths = (0..<graph.vertexCount).map { vertex in
      var strength = 0.0
      for rows in rowsToCopy {
        for arc in rows[vertex] {
          let weight = edgeWeights?[rows.edge(arc)] ?? 1
          if rows.neighbor(arc) == vertex {
            strength += graph.isDirected ? weight : 2 * weight
          } else if weight > 0 {
            neighbors.append(rows.neighbors[arc])
            if edgeWeights != nil { weights.append(weight) }
            strength += weight
          }
        }
      }
      offsets.append(neighbors.count)
      return strength
    }
    (self.offsets, self.neighbors, self.weights) = (offsets, neighbors, weights)
  }

  /// The graph whose vertices are the groups of another's.
  ///
  /// - Complexity: O(n + m).
  init(_ graph: CommunityGraph, mergedBy groups: Grouping) {
    let labels = groups.labels
    let members = groups.sortedMembers()
    var offsets = [0]
    offsets.reserveCapacity(groups.count + 1)
    var strengths = [Double](repeating: 0, count: groups.count)
    var weights: [Double] = []
    var tally = NeighborTally(below: groups.count)
    neighbors = [Int32](unsafeUninitializedCapacity: graph.arcCount) { neighbors, filled in
      weights = [Double](unsafeUninitializedCapacity: graph.arcCount) { weights, count in
        for group in 0..<groups.count {
          for member in members.vertices[members.offsets[group]..<members.offsets[group + 1]] {
            strengths[group] += graph.strengths[Int(member)]
            tally.addArcs(of: Int(member), in: graph) { labels.span[unchecked: $0] }
          }
          tally.removeAll { label, weight in
            guard label != group else { return }
            neighbors.initializeElement(at: count, to: label)
            weights.initializeElement(at: count, to: weight)
            count += 1
          }
          offsets.append(count)
        }
        filled = count
      }
    }
    (self.offsets, self.weights, self.strengths) = (offsets, weights, strengths)
  }
}

extension EdgeWeighting {
  /// What each edge counts, as a share of a power of two near the largest weight, so that sums can't overflow; nil
  /// if all count the same.
  func relativeWeights(in graph: AnalysisGraph) -> [Double]? {
    guard self == .strength, graph.weights.commonValue == nil, let unit = graph.weights.max()?.binade
    else { return nil }
    return graph.weights.map { $0 / unit }
  }
}
