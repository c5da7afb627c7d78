import AnalysisGraph

/// The search for communities of great modularity: what it goes by, and its random choices.
///
/// It knows communities by their labels, one for each vertex of a graph and below their number.
struct CommunitySearch {
  let gain: ModularityGain
  var generator: SeededGenerator
}

extension CommunitySearch {
  /// Moves each vertex to the community in which it gains most modularity, or into one of its own, until the queue of
  /// vertices whose neighborhood has changed is empty, or as often as `rounds` over all vertices at most.
  ///
  /// Traag, Waltman & van Eck, From Louvain to Leiden (2019), MoveNodesFast.
  ///
  /// - Returns: Whether any vertex moved; every move gains modularity.
  @discardableResult
  mutating func moveVertices(
    of graph: CommunityGraph, between labels: inout [Int32], rounds: Int? = nil
  ) -> Bool {
    let count = graph.vertexCount
    var groups = GroupTotals(labels, of: graph)
    var queue = VertexQueue(allBelow: count, using: &generator)
    var tally = NeighborTally(below: count)
    var hasMoved = false
    var visitsLeft = rounds.map { $0 * count } ?? .max
    while visitsLeft > 0, let vertex = queue.popFirst() {
      visitsLeft -= 1
      tally.addArcs(of: vertex, in: graph) { labels.span[unchecked: $0] }
      let old = labels[vertex]
      let strength = graph.strengths[vertex]
      var best = old
      var bestGain =
        gain.joining(
          sharing: tally[old], strength: strength, groupStrength: groups.strength(old) - strength)
        + ModularityGain.tolerance * strength
      tally.removeAll { label, weight in
        let gain = gain.joining(
          sharing: weight, strength: strength, groupStrength: groups.strength(label))
        // Of the old label it is less than staying gains, as its strength includes the vertex's.
        let isBetter = gain > bestGain
        best = isBetter ? label : best
        bestGain = isBetter ? gain : bestGain
      }
      if bestGain < 0, let empty = groups.empty { best = empty }
      guard best != old else { continue }
      hasMoved = true
      labels[vertex] = best
      groups.move(strength, from: old, to: best)
      graph.forEachArc(of: vertex) { neighbor, _ in
        queue.append(neighbor, if: labels.span[unchecked: neighbor] != best)
      }
    }
    return hasMoved
  }
}

/// The strengths of groups of vertices, and which labels have no vertex.
private struct GroupTotals {
  private var strengths: [Double]
  private var sizes: [Int32]
  private var emptyLabels: [Int32]

  init(_ labels: [Int32], of graph: CommunityGraph) {
    var strengths = [Double](repeating: 0, count: labels.count)
    var sizes = [Int32](repeating: 0, count: labels.count)
    for (vertex, label) in labels.enumerated() {
      strengths[Int(label)] += graph.strengths[vertex]
      sizes[Int(label)] += 1
    }
    (self.strengths, self.sizes) = (strengths, sizes)
    emptyLabels = sizes.indices.filter { sizes[$0] == 0 }.map { Int32($0) }
  }

  /// A label that no vertex has.
  var empty: Int32? { emptyLabels.last }

  @inline(__always)
  func strength(_ label: Int32) -> Double { strengths.span[unchecked: Int(label)] }

  /// Moves a vertex of this strength between two groups.
  mutating func move(_ strength: Double, from old: Int32, to new: Int32) {
    if sizes[Int(new)] == 0 { emptyLabels.removeLast() }
    strengths[Int(old)] -= strength
    strengths[Int(new)] += strength
    sizes[Int(old)] -= 1
    sizes[Int(new)] += 1
    if sizes[Int(old)] == 0 { emptyLabels.append(old) }
  }
}
