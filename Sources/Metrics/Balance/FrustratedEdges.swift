public import AnalysisGraph

/// In how many of the best divisions into two camps an edge is frustrated.
public enum Frustration: Sendable, Hashable, CaseIterable {
  /// In all: whoever divides best must accept it.
  case always
  /// In some, while it holds in others.
  case sometimes
  /// In none.
  case never
}

/// For each edge, whether it goes against all, some or none of the best divisions into two camps.
///
/// The best divisions, of the least frustration, are rarely one only; what is true of all of them is a finding, what is
/// true of one may be chance. What ``frustrationIndex(of:seconds:on:)`` proves is taken from there: then each block's
/// linear program, by its reduced costs, says of most edges that they are frustrated in all best divisions or none;
/// divisions that come by show that others are in some; the rest are asked for one by one, by branch and cut with the
/// edge's fate given. A mixed edge is half frustrated always.
///
/// - Parameters:
///   - graph: The graph.
///   - seconds: After how many seconds the search ends; `nil` for no limit.
///   - execution: On how many threads, which solve blocks side by side.
/// - Returns: For each edge its frustration; `nil` for neutral edges and loops, where the time was up, and where
///   weights drown in the rounding of others.
/// - Complexity: As the index, for each block and at worst for each edge.
public func frustratedEdges(
  of graph: AnalysisGraph, seconds: Double? = nil, on execution: Execution = Execution()
) -> [Frustration?] {
  frustratedEdges(of: graph, by: Deadline(seconds: seconds), on: execution)
}

/// For each edge, whether it goes against all, some or none of the best divisions into two camps.
func frustratedEdges(
  of graph: AnalysisGraph, by deadline: Deadline, on execution: Execution
) -> [Frustration?] {
  let pairs = SignedPairs(graph)
  let blocks = SignedBlocks(pairs.pairs, vertexCount: pairs.vertexCount)
  let outcomes = execution.map(below: blocks.blocks.count) { index in
    frustration(of: blocks.blocks[index].block, deadline: deadline)
  }
  guard pairs.isPrecise(for: outcomes.reduce(pairs.floor) { $0 + $1.least }, of: graph.edgeCount) else {
    return graph.edges.map { $0.sign == .mixed && $0.tail != $0.head ? .always : nil }
  }
  var fates: [Ends: Frustration] = [:]
  var balances: [Ends: Int] = [:]
  for pair in pairs.pairs { balances[Ends(pair.low, pair.high)] = pair.balance }
  for (part, outcome) in zip(blocks.blocks, outcomes) {
    for (edge, fate) in zip(part.block.edges, outcome.fates) {
      fates[Ends(part.vertices[Int(edge.one)], part.vertices[Int(edge.other)])] = fate
    }
  }
  let cancelled = CancelledPairs(pairs: pairs, deadline: deadline, execution: execution)
  return graph.edges.map { edge in
    guard edge.tail != edge.head, edge.sign != .neutral else { return nil }
    if edge.sign == .mixed { return .always }
    let ends = Ends(Int32(edge.tail), Int32(edge.head))
    guard let balance = balances[ends] else {
      return cancelled.frustration(of: edge.sign, between: ends.low, and: ends.high)
    }
    // What the outweighed sign of a pair says is frustrated where the other holds.
    return (balance > 0) == (edge.sign == .positive) ? fates[ends] : fates[ends]?.opposite
  }
}

extension Frustration {
  fileprivate var opposite: Frustration {
    switch self {
    case .always: .never
    case .sometimes: .sometimes
    case .never: .always
    }
  }
}

private struct Ends: Hashable {
  var low: Int32
  var high: Int32

  init(_ one: Int32, _ other: Int32) { (low, high) = (min(one, other), max(one, other)) }
}

extension SignedPairs {
  /// Whether what was rounded away of weights can make no difference to the best divisions, of this cost in units.
  fileprivate func isPrecise(for cost: Int, of edgeCount: Int) -> Bool {
    if isExact { return true }
    return cost > 0 ? Double(edgeCount * WholeUnits.halvings) <= 1e-6 * Double(cost) : !dropsWeights
  }
}

/// The frustration of each edge of a block, `nil` where the time was up, and what its best division costs, in units.
private func frustration(
  of block: SignedBlock, deadline: Deadline
) -> (fates: [Frustration?], least: Int) {
  guard block.edges.contains(where: { !$0.isFriendly }), block.edges.count > 1 else {
    return (block.edges.map { _ in .never }, 0)
  }
  var search = BranchAndCut(block, TwoCamps(block, seed: 0), deadline: deadline)
  let least = search.run()
  var fates = [Frustration?](repeating: nil, count: block.edges.count)
  guard !search.wasCut else { return (fates, least) }
  search.division.optima = Optima(cost: least, edgeCount: block.edges.count)
  search.division.optima?.note(search.division.best, costing: least, in: block)
  search.explore(rounds: 10, seed: 2)
  let settled = search.settled(costing: least)
  for edge in settled.always { fates[edge] = .always }
  for edge in settled.never { fates[edge] = .never }
  for edge in block.edges.indices where fates[edge] == nil {
    guard let optima = search.division.optima else { break }
    if optima.areFrustrated[edge] && optima.hold[edge] {
      fates[edge] = .sometimes
    } else if let isFound = search.hasDivision(
      costing: least, where: edge, isFrustrated: !optima.areFrustrated[edge])
    {
      fates[edge] = isFound ? .sometimes : optima.areFrustrated[edge] ? .always : .never
    }
  }
  return (fates, least)
}

/// Pairs whose friendly and hostile weights are equal, so that either may be frustrated at the same cost.
private struct CancelledPairs {
  let pairs: SignedPairs
  let deadline: Deadline
  let execution: Execution

  /// The frustration of an edge of such a pair; `nil` where the time was up.
  ///
  /// Binding the two together, and then setting them against each other, so strongly that it decides, shows whether the
  /// best divisions have them in one camp or two.
  func frustration(of sign: AnalysisGraph.Sign, between low: Int32, and high: Int32) -> Frustration? {
    let optima = [true, false].map { isTogether in
      let bond = TwoCampOptimum.Bond(Int(low), Int(high), isTogether: isTogether)
      return TwoCampOptimum([bond], of: pairs, deadline, on: execution)
    }
    guard optima.allSatisfy(\.isProven) else { return nil }
    let (together, apart) = (optima[0].cost, optima[1].cost)
    guard together != apart else { return .sometimes }
    return (together < apart) == (sign == .positive) ? .never : .always
  }
}
