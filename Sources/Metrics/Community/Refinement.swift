import AnalysisGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Divides each community anew into parts that are connected: every vertex begins alone and may once join a part of
/// its community, at random, the likelier the more modularity it gains by it.
///
/// Traag, Waltman & van Eck, From Louvain to Leiden (2019), RefinePartition; their θ is 0.01 of the mean weight of
/// an arc.
///
/// - Returns: The part of each vertex, named by one of its vertices.
func refine(
  _ labels: [Int32], of graph: CommunityGraph, gain: ModularityGain, using generator: inout SeededGenerator
) -> [Int32] {
  let count = graph.vertexCount
  var totals = [Double](repeating: 0, count: count)
  for (vertex, label) in labels.enumerated() { totals[Int(label)] += graph.strengths[vertex] }
  /// The weight between each part and the rest of its community.
  var outward = (0..<count).map { vertex in
    var sum = 0.0
    for arc in graph[vertex] where labels[Int(graph.neighbors[arc])] == labels[vertex] {
      sum += graph.weights[arc]
    }
    return sum
  }
  var parts = Array(0..<Int32(count))
  var partTotals = graph.strengths
  var isAlone = [Bool](repeating: true, count: count)
  var tally = NeighborTally(below: count)
  var draw = WeightedDraw(randomness: 0.01 * graph.totalStrength / Double(max(1, graph.neighbors.count)))
  for vertex in (0..<count).shuffled(using: &generator) where isAlone[vertex] && outward[vertex] > 0 {
    let (label, strength) = (labels[vertex], graph.strengths[vertex])
    let whole = totals[Int(label)]
    guard gain.isWellConnected(sharing: outward[vertex], strength: strength, whole: whole) else { continue }
    for arc in graph[vertex] where labels[Int(graph.neighbors[arc])] == label {
      tally.add(graph.weights[arc], to: parts[Int(graph.neighbors[arc])])
    }
    draw.removeAll()
    for index in 0..<tally.count {
      let part = tally.label(index)
      let total = partTotals[Int(part)]
      let joining = gain.joining(sharing: tally[part], strength: strength, groupStrength: total)
      guard joining >= 0,
        gain.isWellConnected(sharing: outward[Int(part)], strength: total, whole: whole)
      else { continue }
      draw.add(part, gain: joining)
    }
    if let part = draw.choose(using: &generator) {
      parts[vertex] = part
      partTotals[Int(part)] += strength
      outward[Int(part)] += outward[vertex] - 2 * tally[part]
      isAlone[Int(part)] = false
    }
    tally.clear()
  }
  return parts
}

/// A choice among parts with probabilities in proportion to exp(gain / randomness).
private struct WeightedDraw {
  private let randomness: Double
  private var candidates: [(part: Int32, gain: Double)] = []
  private var best = 0.0

  init(randomness: Double) { self.randomness = randomness }

  mutating func removeAll() {
    candidates.removeAll(keepingCapacity: true)
    best = 0
  }

  mutating func add(_ part: Int32, gain: Double) {
    best = max(best, gain)
    candidates.append((part, gain))
  }

  /// One of the parts; those are left out that would be chosen less often than once in 10¹³ times.
  mutating func choose(using generator: inout SeededGenerator) -> Int32? {
    candidates.removeAll { $0.gain < best - 30 * randomness }
    guard candidates.count > 1 else { return candidates.first?.part }
    let chances = candidates.map { exp(($0.gain - best) / randomness) }
    var rest = Double.random(in: 0..<chances.reduce(0, +), using: &generator)
    for (candidate, chance) in zip(candidates, chances) {
      rest -= chance
      if rest < 0 { return candidate.part }
    }
    return candidates.last?.part
  }
}
