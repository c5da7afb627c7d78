public import AnalysisGraph

/// The cheapest division into any number of camps with friends within and enemies between them: correlation clustering,
/// or the line index of weak (clusterable) balance. Exact unless time runs out, with a proven bound.
///
/// Davis, Clustering and structural balance in graphs (1967); Bansal, Blum & Chawla, Correlation clustering (2004). What
/// counts is as in ``frustrationIndex(of:seconds:on:)``, which is never less. One edge at least is frustrated of every
/// cycle with exactly one hostile edge, and dividing so that just one such set is frustrated is always possible; branch
/// and cut finds the cheapest. Where that leaves a gap, prices of vertices prove more, which no camp is worth; see
/// `BranchAndPrice`. A vertex without friends is a camp by itself.
///
/// - Parameters:
///   - graph: The graph.
///   - seconds: After how many seconds the search ends with an interval; `nil` for no limit.
///   - execution: On how many threads, which solve blocks, and search for camps within one, side by side.
/// - Returns: The best division into camps.
/// - Complexity: Exponential at worst; networks of some thousand edges between states take seconds, and so do 60 vertices
///   with 300 edges of random signs, the hardest.
public func correlationClustering(
  of graph: AnalysisGraph, seconds: Double? = nil, on execution: Execution = Execution()
) -> SignedDivision {
  let deadline = Deadline(seconds: seconds)
  let pairs = SignedPairs(graph)
  let reduction = SignedReduction(pairs.pairs, vertexCount: pairs.vertexCount, isIntoTwo: false)
  let blocks = SignedBlocks(reduction.pairs, vertexCount: pairs.vertexCount)
  let outcomes = execution.map(below: blocks.blocks.count) { index in
    let block = blocks.blocks[index].block
    return manyCamps(of: block, seed: index, deadline: deadline, on: execution)
  }
  var camps = blocks.united(outcomes.map(\.camps))
  reduction.complete(camps: &camps)
  return SignedDivision(
    camps: camps, bound: outcomes.reduce(pairs.floor + reduction.cost) { $0 + $1.bound }, pairs: pairs,
    of: graph,
    convention: """
      Least weight of edges against any number of camps, friends within and enemies between. Mixed edges count half \
      whatever the camps; neutral edges and loops do not count; parallel edges add up, and so do those of either \
      direction.
      """)
}

/// The best camps of a block, and what none can cost less than, in units.
///
/// Blocks of networks between states or proteins are mostly solved by cutting with few branches or none. Where that
/// leaves a gap, prices close it, unless there are too many vertices for them.
private func manyCamps(
  of block: SignedBlock, seed: Int, deadline: Deadline, on execution: Execution
) -> (camps: [Int32], bound: Int) {
  let canPrice = BranchAndPrice.canTry(block)
  var cutting = BranchAndCut(block, ManyCamps(block, seed: seed), deadline: deadline)
  let bound = cutting.run(branching: canPrice ? block.vertexCount / 20 : .max)
  guard cutting.wasCut, canPrice else { return (cutting.division.best, bound) }
  var pricing = BranchAndPrice(block, cutting.division, deadline: deadline, on: execution)
  let priced = max(bound, pricing.run())
  guard pricing.wasCut else { return (pricing.division.best, priced) }
  cutting.division = pricing.division
  return (cutting.division.best, max(priced, cutting.run()))
}
