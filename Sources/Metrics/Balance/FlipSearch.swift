public import AnalysisGraph

/// The fewest edges whose sign must turn for something to be so.
public struct FlipOutcome: Sendable, Hashable {
  /// The sets of edges that do it, all of the same size and each ascending, in order; empty if none of the sizes tried
  /// does it. One empty set says that it is so already.
  public let sets: [[Int]]
  /// The greatest size that was tried, or the size of the sets that were found.
  public let size: Int
  /// Whether no smaller set does it, and every set of this size that does is listed.
  public let isProven: Bool
}

/// The fewest edges whose sign must turn for the network to fall into two clean camps.
///
/// That is the frustration index with every edge counted once, whatever its weight; there may be other sets of the same
/// size. A mixed edge contradicts itself, and must be decided in any case: it belongs to the set.
///
/// - Parameters:
///   - graph: The graph.
///   - seconds: After how many seconds the search ends.
///   - execution: On how many threads.
/// - Returns: One set, which is the fewest if it is proven.
/// - Complexity: As ``frustrationIndex(of:seconds:on:)``.
public func fewestFlipsToBalance(
  of graph: AnalysisGraph, seconds: Double? = nil, on execution: Execution = Execution()
) -> FlipOutcome {
  let mixed = (0..<graph.edgeCount).filter {
    graph.signs[$0] == .mixed && graph.tail(of: $0) != graph.head(of: $0)
  }
  let edges = graph.edges.map { edge in
    AnalysisGraph.Edge(
      tail: edge.tail, head: edge.head, sign: edge.sign == .mixed ? .neutral : edge.sign)
  }
  let division = frustrationIndex(of: graph.replacing(edges), seconds: seconds, on: execution)
  let set = (division.frustrated + mixed).sorted()
  return FlipOutcome(sets: [set], size: set.count, isProven: division.isProven)
}

/// The fewest edges whose sign must turn so that two vertices stand in one camp, or in two, in every best division.
///
/// All sets of one edge are tried, then all of two, and so on, but for those whose weights are too small to make up the
/// difference between the best divisions of one kind and of the other: turning an edge changes what any division costs by
/// its weight at most.
///
/// - Parameters:
///   - one: A vertex.
///   - other: Another one.
///   - together: Whether they shall stand together rather than apart.
///   - graph: The graph.
///   - most: The greatest size to try.
///   - seconds: After how many seconds the search ends.
///   - execution: On how many threads, which try sets side by side.
/// - Returns: All sets of the least size that do it.
/// - Complexity: (edges over size) times that of the frustration index.
public func fewestFlips(
  toSet one: Int, _ other: Int, together: Bool, in graph: AnalysisGraph, most: Int, seconds: Double? = nil,
  on execution: Execution = Execution()
) -> FlipOutcome {
  let trial = FlipTrial(graph, one, other, together: together, Deadline(seconds: seconds))
  guard let lead = trial.lead(turning: []) else { return FlipOutcome(sets: [], size: 0, isProven: false) }
  if lead > 0 { return FlipOutcome(sets: [[]], size: 0, isProven: true) }
  for size in stride(from: 1, through: most, by: 1) {
    let found = execution.map(below: trial.candidates.count) { first in
      trial.sets(of: size, beginningWith: first, lacking: -lead)
    }
    let isProven = !found.contains { $0 == nil }
    let sets = found.flatMap { $0 ?? [] }.sorted { $0.lexicographicallyPrecedes($1) }
    if !sets.isEmpty || !isProven { return FlipOutcome(sets: sets, size: size, isProven: isProven) }
  }
  return FlipOutcome(sets: [], size: most, isProven: true)
}

/// Tries what turning edges does to two vertices.
private struct FlipTrial: Sendable {
  private let graph: AnalysisGraph
  private let edges: [AnalysisGraph.Edge]
  private let one: Int
  private let other: Int
  private let together: Bool
  private let deadline: Deadline
  /// The edges that can matter: signed ones, heaviest first.
  let candidates: [Int]

  init(_ graph: AnalysisGraph, _ one: Int, _ other: Int, together: Bool, _ deadline: Deadline) {
    self.graph = graph
    (self.one, self.other, self.together, self.deadline) = (one, other, together, deadline)
    let edges = Array(graph.edges)
    self.edges = edges
    candidates = edges.indices.filter { index in
      edges[index].tail != edges[index].head && [.positive, .negative].contains(edges[index].sign)
    }.sorted { (edges[$1].weight, $0) < (edges[$0].weight, $1) }
  }

  /// By how much the best division as wished is cheaper than the best of the other kind; `nil` if time ran out.
  func lead(turning set: [Int]) -> Double? {
    var edges = edges
    for index in set { edges[index].sign = edges[index].sign == .positive ? .negative : .positive }
    let pairs = SignedPairs(graph.replacing(edges))
    let (low, high) = (Int32(min(one, other)), Int32(max(one, other)))
    let decisive = pairs.pairs.reduce(WholeUnits.halvings) { $0 + abs($1.balance) }
    let own = pairs.pairs.first { $0.low == low && $0.high == high }?.balance ?? 0
    let rest = pairs.pairs.filter { $0.low != low || $0.high != high }
    let costs = [1, -1].map { side -> Int? in
      let bound = rest + [SignedPairs.Pair(low: low, high: high, balance: side * decisive)]
      let optimum = TwoCampOptimum(bound, of: pairs, deadline, on: Execution(threads: 1))
      guard optimum.cost == optimum.lowerBound else { return nil }
      // What the pair itself says costs its weight on the wrong side.
      return optimum.cost + (side * own < 0 ? abs(own) : 0)
    }
    guard let close = costs[0], let apart = costs[1] else { return nil }
    return WholeUnits.weight(together ? apart - close : close - apart, pairs.unit)
  }

  /// The sets of a size whose first candidate is this one and that do it; `nil` if time ran out.
  func sets(of size: Int, beginningWith first: Int, lacking gap: Double) -> [[Int]]? {
    var found: [[Int]] = []
    var places = [first]
    func extend(_ weight: Double) -> Bool {
      guard !deadline.isOver else { return false }
      let missing = size - places.count
      let last = places[places.count - 1]
      // What follows is no heavier.
      guard 2 * (weight + Double(missing) * edges[candidates[last]].weight) > gap else { return true }
      guard missing > 0 else {
        let set = places.map { candidates[$0] }.sorted()
        guard let lead = lead(turning: set) else { return false }
        if lead > 0 { found.append(set) }
        return true
      }
      for place in (last + 1)..<max(last + 1, candidates.count) {
        places.append(place)
        defer { places.removeLast() }
        if !extend(weight + edges[candidates[place]].weight) { return false }
      }
      return true
    }
    return extend(edges[candidates[first]].weight) ? found : nil
  }
}

extension AnalysisGraph {
  /// The graph with other edges between the same vertices.
  fileprivate func replacing(_ edges: [Edge]) -> AnalysisGraph {
    guard let graph = try? AnalysisGraph(vertexCount: vertexCount, edges: edges, isDirected: isDirected)
    else {
      preconditionFailure("edges that were sound stay so")
    }
    return graph
  }
}
