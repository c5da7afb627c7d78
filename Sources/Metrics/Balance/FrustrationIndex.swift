public import AnalysisGraph

/// How far a signed network is from two camps with friends within and enemies between them.
public struct FrustrationIndex: Sendable, Hashable {
  /// The least weight of edges that go against two camps, or the least that was found where the time was up.
  public let value: Double
  /// What the least weight can't be less than; ``value`` where it is proven.
  public let lowerBound: Double
  /// Whether the value is proven to be the least.
  public let isProven: Bool
  /// 1 − 2L/m with m the weight of all edges with a sign: 1 for two clean camps; `nil` without such edges.
  public let normalised: Double?
  /// The camp of each vertex, 0 or 1, in one of the best divisions; the first vertex is in camp 0. Vertices that no
  /// signed edge joins may stand in either.
  public let camps: [Int]
  /// The edges that go against these camps, ascending: their weights add up to ``value``, where a mixed edge counts half.
  public let frustrated: [Int]
  /// What is counted.
  public let convention: String
}

/// The frustration index, exact unless time runs out, with the camps that prove it from above and a bound from below.
///
/// The least weight of edges to remove, or to turn around, so that the network falls into two camps with friends within
/// and enemies between them: Harary, On the measurement of structural balance (1959); the line index of balance. Mixed
/// edges are friendly and hostile by half their weight each, and so frustrated by half whatever the camps. Neutral edges
/// and loops don't count; direction makes no difference; parallel edges add up, and what contradicts itself between two
/// vertices is frustrated. The graph is reduced, divided into blocks, and each block solved by branch and cut over its
/// negative cycles; see `FrustrationSearch`.
///
/// - Parameters:
///   - graph: The graph.
///   - seconds: After how many seconds the search ends with an interval; `nil` for no limit.
///   - execution: On how many threads, which solve blocks side by side.
/// - Returns: The index.
/// - Complexity: Exponential at worst; networks of some thousand edges between states or proteins take seconds.
public func frustrationIndex(
  of graph: AnalysisGraph, seconds: Double? = nil, on execution: Execution = Execution()
) -> FrustrationIndex {
  let deadline = Deadline(seconds: seconds)
  let pairs = SignedPairs(graph)
  let reduction = SignedReduction(pairs)
  let blocks = SignedBlocks(reduction.pairs, vertexCount: graph.vertexCount)
  let outcomes = execution.map(below: blocks.blocks.count) { index in
    FrustrationSearch(blocks.blocks[index].block, deadline: deadline, seed: index).run()
  }
  var sides = blocks.joined(outcomes.map(\.sides))
  reduction.complete(&sides)
  let base = pairs.floor + reduction.cost
  let bound = outcomes.reduce(base) { $0 + $1.lowerBound }
  let camps = sides.map { $0 == sides.first ? 0 : 1 }
  return result(graph, camps: camps, lowerBound: WholeUnits.weight(bound, pairs.unit), pairs)
}

private func result(
  _ graph: AnalysisGraph, camps: [Int], lowerBound: Double, _ pairs: SignedPairs
) -> FrustrationIndex {
  var value = 0.0
  var total = 0.0
  var frustrated: [Int] = []
  for (index, edge) in graph.edges.enumerated() where edge.tail != edge.head && edge.sign != .neutral {
    total += edge.weight
    let isTogether = camps[edge.tail] == camps[edge.head]
    if edge.sign == .mixed {
      value += edge.weight / 2
      frustrated.append(index)
    } else if isTogether != (edge.sign == .positive) {
      value += edge.weight
      frustrated.append(index)
    }
  }
  let slack = pairs.isExact ? 1e-9 * max(1, value) : Double(graph.edgeCount) * pairs.unit
  let isProven = lowerBound >= value - slack
  return FrustrationIndex(
    value: value, lowerBound: isProven ? value : max(0, min(value, lowerBound)), isProven: isProven,
    normalised: total > 0 ? 1 - 2 * value / total : nil, camps: camps, frustrated: frustrated,
    convention: """
      Least weight of edges against two camps, friends within and enemies between. Mixed edges count half whatever the \
      camps; neutral edges, loops and direction do not count; parallel edges add up.
      """)
}
