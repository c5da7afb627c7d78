import AnalysisGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension CommunitySearch {
  /// Divides each community anew into parts that are connected: every vertex begins alone and may once join a part of
  /// its community, at random, the likelier the more modularity it gains by it.
  ///
  /// Traag, Waltman & van Eck, From Louvain to Leiden (2019), RefinePartition; their θ is 0.01 of the mean weight of
  /// an arc.
  ///
  /// - Returns: The part of each vertex, named by one of its vertices.
  mutating func refine(_ labels: [Int32], of graph: CommunityGraph) -> [Int32] {
    let count = graph.vertexCount
    var totals = [Double](repeating: 0, count: count)
    for (vertex, label) in labels.enumerated() { totals[Int(label)] += graph.strengths[vertex] }
    /// The weight between each part and the rest of its community.
    var outward = graph.weightsWithin(labels)
    var parts = Array(0..<Int32(count))
    var partTotals = graph.strengths
    var isAlone = [Bool](repeating: true, count: count)
    /// Stands for all parts of other communities.
    let elsewhere = Int32(count)
    var tally = NeighborTally(below: count + 1)
    var draw = WeightedDraw(randomness: 0.01 * graph.totalStrength / Double(max(1, graph.arcCount)))
    for vertex in (0..<count).shuffled(using: &generator) where isAlone[vertex] && outward[vertex] > 0 {
      let (label, strength) = (labels[vertex], graph.strengths[vertex])
      let whole = totals[Int(label)]
      guard gain.isWellConnected(sharing: outward[vertex], strength: strength, whole: whole) else { continue }
      tally.addArcs(of: vertex, in: graph) { neighbor in
        let part = parts.span[unchecked: neighbor]
        return labels.span[unchecked: neighbor] == label ? part : elsewhere
      }
      tally.removeAll { part, weight in
        guard part != elsewhere else { return }
        let total = partTotals.span[unchecked: Int(part)]
        let joining = gain.joining(sharing: weight, strength: strength, groupStrength: total)
        if joining >= 0,
          gain.isWellConnected(sharing: outward.span[unchecked: Int(part)], strength: total, whole: whole)
        {
          draw.add(part, sharing: weight, gain: joining)
        }
      }
      if let choice = draw.removeAll(choosingBy: &generator) {
        let part = Int(choice.part)
        parts[vertex] = choice.part
        partTotals[part] += strength
        outward[part] += outward[vertex] - 2 * choice.weight
        isAlone[part] = false
      }
    }
    return parts
  }
}

extension CommunityGraph {
  /// The weight between each vertex and the others with its label.
  fileprivate func weightsWithin(_ labels: [Int32]) -> [Double] {
    (0..<vertexCount).map { vertex in
      let label = labels[vertex]
      var sum = 0.0
      forEachArc(of: vertex) { neighbor, weight in
        sum += labels.span[unchecked: neighbor] == label ? weight : 0
      }
      return sum
    }
  }
}

/// A choice among parts with probabilities in proportion to exp(gain / randomness).
private struct WeightedDraw {
  typealias Candidate = (part: Int32, weight: Double, gain: Double)

  private let randomness: Double
  private var candidates: [Candidate] = []
  private var best = 0.0
  /// The chances of the candidates up to each.
  private var sums: [Double] = []

  init(randomness: Double) { self.randomness = randomness }

  /// Adds a part with which the vertex to move shares `weight`.
  @inline(__always)
  mutating func add(_ part: Int32, sharing weight: Double, gain: Double) {
    best = max(best, gain)
    candidates.append((part, weight, gain))
  }

  /// Takes all parts out and chooses one of them; those are left out that would be chosen less often than once in 10¹³
  /// times.
  mutating func removeAll(choosingBy generator: inout SeededGenerator) -> Candidate? {
    defer {
      candidates.removeAll(keepingCapacity: true)
      sums.removeAll(keepingCapacity: true)
      best = 0
    }
    guard candidates.count > 1 else { return candidates.first }
    var sum = 0.0
    for candidate in candidates {
      let exponent = (candidate.gain - best) / randomness
      if exponent > -30 { sum += exp(exponent) }
      sums.append(sum)
    }
    let drawn = Double.random(in: 0..<sum, using: &generator)
    return sums.firstIndex { drawn < $0 }.map { candidates[$0] }
  }
}
