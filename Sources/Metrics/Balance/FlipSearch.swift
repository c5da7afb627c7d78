public import AnalysisGraph

/// The fewest edges whose sign must turn for something to be so.
public struct FlipOutcome: Sendable, Hashable {
  /// The sets of edges that do it, all of the same size and each ascending, in order; empty if none of the sizes tried
  /// does it. One empty set says that it is so already.
  public let sets: [[Int]]
  /// The greatest size that was tried, or the size of the sets that were found.
  public let size: Int
  /// Whether no smaller set does it.
  public let isProven: Bool
  /// Whether every set of this size that does it is listed.
  public let isComplete: Bool
}

/// The fewest edges whose sign must turn for the network to fall into two clean camps.
///
/// That is the frustration index with every edge counted once, whatever its weight. What goes against one of the best
/// divisions is such a set, and every set comes of one of them. A mixed edge contradicts itself, and must be decided in
/// any case: it belongs to each set.
///
/// - Parameters:
///   - graph: The graph.
///   - most: Where more edges must turn than this, one set is enough.
///   - mostSets: After how many sets the search ends.
///   - seconds: After how many seconds the search ends.
///   - execution: On how many threads.
/// - Returns: All sets of the least size.
/// - Complexity: As ``frustratedEdges(of:seconds:on:)``, and for each set at worst as often as there are vertices that of
///   the frustration index.
public func fewestFlipsToBalance(
  of graph: AnalysisGraph, most: Int = .max, mostSets: Int = 1_000, seconds: Double? = nil,
  on execution: Execution = Execution()
) -> FlipOutcome {
  let deadline = Deadline(seconds: seconds)
  let mixed = (0..<graph.edgeCount).filter {
    graph.signs[$0] == .mixed && graph.tail(of: $0) != graph.head(of: $0)
  }
  let edges = graph.edges.map { edge in
    AnalysisGraph.Edge(
      tail: edge.tail, head: edge.head, sign: edge.sign == .mixed ? .neutral : edge.sign)
  }
  let counted = graph.replacing(edges)
  let pairs = SignedPairs(counted)
  let optimum = TwoCampOptimum(pairs.pairs, of: pairs, deadline, on: execution)
  var divisions = BestDivisions(first: optimum.sides, isWhole: false)
  if optimum.isProven, optimum.cost / WholeUnits.halvings + mixed.count <= most {
    divisions = BestDivisions(
      of: counted, pairs, from: optimum, atMost: mostSets, deadline: deadline, on: execution)
  }
  let sets = divisions.all.map { (counted.frustrated(by: $0) + mixed).sorted() }
    .sorted { $0.lexicographicallyPrecedes($1) }
  return FlipOutcome(
    sets: sets, size: sets[0].count, isProven: optimum.isProven, isComplete: divisions.isWhole)
}

extension FlipOutcome {
  /// That no set of at most this size does it, as far as was tried.
  fileprivate static func none(size: Int, isProven: Bool) -> FlipOutcome {
    FlipOutcome(sets: [], size: size, isProven: isProven, isComplete: isProven)
  }
}

/// All of the best divisions into two camps, those alike that differ by turning a part that no edge joins to the rest.
///
/// A forest of signed edges says how a division stands; from one of the best, each edge of the forest is asked in turn
/// whether there is another that agrees up to there and differs here. Edges that no best division or every one
/// frustrates come first, and need no asking.
private struct BestDivisions {
  private(set) var all: [[Int8]]
  /// Whether there are no others.
  private(set) var isWhole: Bool

  init(first: [Int8], isWhole: Bool) {
    all = [first]
    self.isWhole = isWhole
  }

  init(
    of graph: AnalysisGraph, _ pairs: SignedPairs, from optimum: TwoCampOptimum, atMost most: Int,
    deadline: Deadline, on execution: Execution
  ) {
    self.init(first: optimum.sides, isWhole: true)
    let fates = frustratedEdges(of: graph, by: deadline, on: execution)
    let signed = (0..<graph.edgeCount).filter {
      graph.signs[$0] != .neutral && graph.tail(of: $0) != graph.head(of: $0)
    }
    var parts = DisjointSets(count: graph.vertexCount)
    func forest(_ isWanted: (Int) -> Bool) -> [(one: Int, other: Int)] {
      signed.filter { isWanted($0) && parts.unite(Int32(graph.tail(of: $0)), Int32(graph.head(of: $0))) }
        .map { (graph.tail(of: $0), graph.head(of: $0)) }
    }
    let settled = forest { fates[$0] == .always || fates[$0] == .never }
    let open = forest { _ in true }
    all = []
    func extend(_ bonds: [TwoCampOptimum.Bond], _ sides: [Int8]) {
      guard bonds.count < settled.count + open.count else {
        if all.count < most { all.append(sides) } else { isWhole = false }
        return
      }
      guard all.count < most, !deadline.isOver else {
        isWhole = false
        if all.isEmpty { all.append(sides) }
        return
      }
      let (one, other) = open[bonds.count - settled.count]
      let bond = TwoCampOptimum.Bond(one, other, isTogether: sides[one] == sides[other])
      extend(bonds + [bond], sides)
      guard isWhole else { return }
      let turned = TwoCampOptimum(bonds + [bond.turned], of: pairs, deadline, on: execution)
      if !turned.isProven { isWhole = false }
      if turned.cost == optimum.cost { extend(bonds + [bond.turned], turned.sides) }
    }
    let sides = optimum.sides
    extend(settled.map { .init($0.one, $0.other, isTogether: sides[$0.one] == sides[$0.other]) }, sides)
  }
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
  guard let lead = trial.lead(turning: []) else { return .none(size: 0, isProven: false) }
  if lead > 0 { return FlipOutcome(sets: [[]], size: 0, isProven: true, isComplete: true) }
  for size in stride(from: 1, through: most, by: 1) {
    let found = execution.map(below: trial.candidates.count) { first in
      trial.sets(of: size, beginningWith: first, lacking: -lead)
    }
    let isProven = !found.contains { $0 == nil }
    let sets = found.flatMap { $0 ?? [] }.sorted { $0.lexicographicallyPrecedes($1) }
    if !sets.isEmpty || !isProven {
      return FlipOutcome(sets: sets, size: size, isProven: !sets.isEmpty || isProven, isComplete: isProven)
    }
  }
  return .none(size: most, isProven: true)
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
    let costs = [true, false].map { isTogether -> Int? in
      let bond = TwoCampOptimum.Bond(one, other, isTogether: isTogether)
      let optimum = TwoCampOptimum([bond], of: pairs, deadline, on: Execution(threads: 1))
      return optimum.isProven ? optimum.cost : nil
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
  /// The signed edges that go against sides.
  fileprivate func frustrated(by sides: [Int8]) -> [Int] {
    edges.enumerated().filter { _, edge in
      edge.tail != edge.head && edge.sign != .neutral
        && (sides[edge.tail] == sides[edge.head]) != (edge.sign == .positive)
    }.map(\.offset)
  }
}
