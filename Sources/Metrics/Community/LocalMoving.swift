import AnalysisGraph

/// Gains in modularity, times half the graph's total strength, so that an arc inside a community gains its weight.
struct ModularityGain {
  /// What the product of two strengths costs: γ / 2m.
  let penalty: Double

  /// What may be rounding, as a share of a vertex's strength.
  static let tolerance = 1e-12

  init(_ graph: CommunityGraph, resolution: Double) {
    let total = graph.totalStrength
    penalty = total > 0 ? resolution / total : 0
  }

  /// What a vertex gains by being in a group of others with which it shares `weight`.
  @inline(__always)
  func joining(sharing weight: Double, strength: Double, groupStrength: Double) -> Double {
    weight - penalty * strength * groupStrength
  }

  /// Whether a part is tied to the rest of its community at least as much as by chance.
  @inline(__always)
  func isWellConnected(sharing weight: Double, strength: Double, whole: Double) -> Bool {
    let gain = joining(sharing: weight, strength: strength, groupStrength: whole - strength)
    return gain >= -Self.tolerance * strength
  }
}

/// Moves each vertex to the community in which it gains most modularity, or into one of its own, until the queue of
/// vertices whose neighborhood has changed is empty.
///
/// Traag, Waltman & van Eck, From Louvain to Leiden (2019), MoveNodesFast.
///
/// The labels are the community of each vertex, below the number of vertices.
/// - Returns: Whether any vertex moved; every move gains modularity.
func moveVertices(
  of graph: CommunityGraph, between labels: inout [Int32], gain: ModularityGain,
  using generator: inout SeededGenerator
) -> Bool {
  let count = graph.vertexCount
  var totals = [Double](repeating: 0, count: count)
  var sizes = [Int32](repeating: 0, count: count)
  for (vertex, label) in labels.enumerated() {
    totals[Int(label)] += graph.strengths[vertex]
    sizes[Int(label)] += 1
  }
  var emptyLabels = (0..<Int32(count)).filter { sizes[Int($0)] == 0 }
  var queue = VertexQueue((0..<Int32(count)).shuffled(using: &generator))
  var tally = NeighborTally(below: count)
  var hasMoved = false
  while let vertex = queue.popFirst() {
    let arcs = graph[vertex]
    for arc in arcs { tally.add(graph.weights[arc], to: labels[Int(graph.neighbors[arc])]) }
    let old = labels[vertex]
    let strength = graph.strengths[vertex]
    var best = old
    var bestGain =
      gain.joining(
        sharing: tally[old], strength: strength, groupStrength: totals[Int(old)] - strength)
      + ModularityGain.tolerance * strength
    for index in 0..<tally.count {
      let label = tally.label(index)
      guard label != old else { continue }
      let gain = gain.joining(
        sharing: tally[label], strength: strength, groupStrength: totals[Int(label)])
      if gain > bestGain { (best, bestGain) = (label, gain) }
    }
    tally.clear()
    if bestGain < 0, let empty = emptyLabels.popLast() { best = empty }
    guard best != old else { continue }
    hasMoved = true
    labels[vertex] = best
    totals[Int(old)] -= strength
    totals[Int(best)] += strength
    sizes[Int(old)] -= 1
    sizes[Int(best)] += 1
    if sizes[Int(old)] == 0 { emptyLabels.append(old) }
    for arc in arcs where labels[Int(graph.neighbors[arc])] != best { queue.append(graph.neighbors[arc]) }
  }
  return hasMoved
}

/// A queue in which each vertex is at most once.
private struct VertexQueue {
  private var ring: [Int32]
  private var isWaiting: [Bool]
  private var first = 0
  private var count: Int

  /// All vertices, in this order.
  init(_ vertices: [Int32]) {
    ring = vertices
    isWaiting = Array(repeating: true, count: vertices.count)
    count = vertices.count
  }

  mutating func popFirst() -> Int? {
    guard count > 0 else { return nil }
    let vertex = Int(ring[first])
    first = first + 1 == ring.count ? 0 : first + 1
    count -= 1
    isWaiting[vertex] = false
    return vertex
  }

  @inline(__always)
  mutating func append(_ vertex: Int32) {
    guard !isWaiting[Int(vertex)] else { return }
    isWaiting[Int(vertex)] = true
    let end = first + count
    ring[end < ring.count ? end : end - ring.count] = vertex
    count += 1
  }
}
