public import AnalysisGraph

/// The frustration index, exact unless time runs out, with the camps that prove it from above and a bound from below.
///
/// The least weight of edges to remove, or to turn around, so that the network falls into two camps with friends within
/// and enemies between them: Harary, On the measurement of structural balance (1959); the line index of balance. Mixed
/// edges are friendly and hostile by half their weight each, and so frustrated by half whatever the camps. Neutral edges
/// and loops don't count; direction makes no difference, so that each arc of a directed graph counts; parallel edges add
/// up, and what contradicts itself between two vertices is frustrated. The graph is reduced, divided into blocks, and
/// each block solved by packing its negative cycles or, where that proves nothing, by branch and cut over them; see
/// `CyclePacking` and `BranchAndCut`.
///
/// - Parameters:
///   - graph: The graph.
///   - seconds: After how many seconds the search ends with an interval; `nil` for no limit.
///   - execution: On how many threads, which solve blocks side by side.
/// - Returns: The best division into two camps.
/// - Complexity: Exponential at worst; networks of some thousand edges between states or proteins take seconds, and so do
///   such of a hundred thousand that fall into two camps but for a part of them.
public func frustrationIndex(
  of graph: AnalysisGraph, seconds: Double? = nil, on execution: Execution = Execution()
) -> SignedDivision {
  let pairs = SignedPairs(graph)
  let optimum = TwoCampOptimum(pairs.pairs, of: pairs, Deadline(seconds: seconds), on: execution)
  return SignedDivision(
    camps: optimum.sides.map(Int32.init), bound: optimum.lowerBound, pairs: pairs, of: graph,
    convention: """
      Least weight of edges against two camps, friends within and enemies between. Mixed edges count half \
      whatever the camps; neutral edges and loops do not count; parallel edges add up, and so do those of either \
      direction.
      """)
}

/// The best two camps of signed pairs.
struct TwoCampOptimum {
  /// The side of each vertex, 1 or −1.
  let sides: [Int8]
  /// What no division can cost less than, in units, with what contradicts itself within a pair.
  let lowerBound: Int
  /// What the sides cost, likewise.
  let cost: Int

  /// Two vertices that stand together or apart, whatever it costs.
  struct Bond {
    let low: Int32
    let high: Int32
    let isTogether: Bool

    init(_ one: Int, _ other: Int, isTogether: Bool) {
      (low, high, self.isTogether) = (Int32(min(one, other)), Int32(max(one, other)), isTogether)
    }

    /// The contrary.
    var turned: Bond { Bond(Int(low), Int(high), isTogether: !isTogether) }
  }

  /// Whether no sides cost less.
  var isProven: Bool { cost == lowerBound }

  /// Divides.
  ///
  /// - Parameters:
  ///   - chosen: The pairs to count.
  ///   - pairs: All pairs of the graph, for its vertices and for what contradicts itself.
  ///   - deadline: When to stop.
  ///   - execution: On how many threads.
  init(_ chosen: [SignedPairs.Pair], of pairs: SignedPairs, _ deadline: Deadline, on execution: Execution) {
    let reduction = SignedReduction(chosen, vertexCount: pairs.vertexCount, isIntoTwo: true)
    let blocks = SignedBlocks(reduction.pairs, vertexCount: pairs.vertexCount)
    let outcomes = execution.map(below: blocks.blocks.count) { index in
      let block = blocks.blocks[index].block
      var search = BranchAndCut(block, TwoCamps(block, seed: index), deadline: deadline)
      let bound = search.run()
      return (sides: search.division.best, cost: search.division.bestCost, bound: bound)
    }
    var sides = blocks.joined(outcomes.map(\.sides))
    reduction.complete(sides: &sides)
    let base = pairs.floor + reduction.cost
    self.sides = sides
    cost = outcomes.reduce(base) { $0 + $1.cost }
    lowerBound = outcomes.reduce(base) { $0 + $1.bound }
  }

  /// Divides a graph under the condition that certain vertices stand together or apart.
  ///
  /// - Parameters:
  ///   - bonds: The vertices, no two of them twice and in no circle.
  ///   - pairs: All pairs of the graph.
  ///   - deadline: When to stop.
  ///   - execution: On how many threads.
  init(_ bonds: [Bond], of pairs: SignedPairs, _ deadline: Deadline, on execution: Execution) {
    // More than all others can outweigh.
    let decisive = pairs.pairs.reduce(WholeUnits.halvings) { $0 + abs($1.balance) }
    var bound: [UInt64: Bool] = [:]
    for bond in bonds { bound[UInt64(bond.low) << 32 | UInt64(bond.high)] = bond.isTogether }
    var own = 0
    let free = pairs.pairs.filter { pair in
      guard let isTogether = bound[UInt64(pair.low) << 32 | UInt64(pair.high)] else { return true }
      if isTogether != (pair.balance > 0) { own += abs(pair.balance) }
      return false
    }
    let binding = bonds.map { bond in
      SignedPairs.Pair(low: bond.low, high: bond.high, balance: bond.isTogether ? decisive : -decisive)
    }
    let optimum = TwoCampOptimum(free + binding, of: pairs, deadline, on: execution)
    (sides, cost, lowerBound) = (optimum.sides, optimum.cost + own, optimum.lowerBound + own)
  }
}
