import AnalysisGraph
import Metrics
import Testing

@Suite struct FlipSearchTests {
  private func turned(_ graph: AnalysisGraph, _ set: [Int]) -> AnalysisGraph {
    var edges = Array(graph.edges)
    for index in set where edges[index].sign != .mixed {
      edges[index].sign = edges[index].sign == .positive ? .negative : .positive
    }
    return makeGraph(graph.vertexCount, edges, isDirected: graph.isDirected)
  }

  /// Whether two clean camps are left; a mixed edge may be decided either way.
  private func isBalanced(_ graph: AnalysisGraph) -> Bool {
    let decided = graph.edges.filter { $0.sign != .mixed }
    return makeGraph(graph.vertexCount, decided, isDirected: graph.isDirected).leastFrustration == 0
  }

  private func signed(_ graph: AnalysisGraph) -> [Int] {
    (0..<graph.edgeCount).filter {
      [.positive, .negative].contains(graph.signs[$0]) && graph.tail(of: $0) != graph.head(of: $0)
    }
  }

  private func subsets(_ members: [Int], of size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return members.indices.flatMap { place in
      subsets(Array(members[(place + 1)...]), of: size - 1).map { [members[place]] + $0 }
    }
  }

  /// Whether two vertices are together, or apart, in all best divisions, each of which is tried.
  private func stand(_ graph: AnalysisGraph, _ one: Int, _ other: Int, together: Bool) -> Bool {
    let divisions = (0..<(1 << (graph.vertexCount - 1))).map { camps in
      (0..<graph.vertexCount).map { camps >> $0 & 1 }
    }
    let least = graph.leastFrustration
    return divisions.filter { graph.frustration(of: $0) < least + 1e-9 }
      .allSatisfy { ($0[one] == $0[other]) == together }
  }

  @Test(arguments: 0..<24)
  func agreesWithTryingAllSets(seed: Int) {
    let graph = SignedGraphs.random(
      5, edges: 5 + seed % 6, seed: UInt64(seed), weights: seed.isMultiple(of: 3) ? [1, 2, 3] : [1])
    for together in [true, false] {
      let outcome = fewestFlips(toSet: 0, 1, together: together, in: graph, most: 2)
      var expected: [[Int]] = []
      for size in 0...2 where expected.isEmpty {
        expected = subsets(signed(graph), of: size).filter {
          stand(turned(graph, $0), 0, 1, together: together)
        }
      }
      #expect(outcome.isProven)
      #expect(outcome.sets == expected, "together \(together)")
    }
  }

  @Test(arguments: 0..<20)
  func balancesTheNetwork(seed: Int) {
    let graph = SignedGraphs.random(7, edges: 16, seed: UInt64(seed), weights: [1, 2, 5])
    let outcome = fewestFlipsToBalance(of: graph)
    #expect(outcome.isProven && outcome.isComplete)
    for set in outcome.sets {
      #expect(set.count == outcome.size && isBalanced(turned(graph, set)))
    }
    let unit = makeGraph(
      graph.vertexCount,
      graph.edges.map { .init(tail: $0.tail, head: $0.head, sign: $0.sign == .mixed ? .neutral : $0.sign) },
      isDirected: false)
    let halfDecided = graph.edges.count { $0.sign == .mixed && $0.tail != $0.head }
    #expect(Double(outcome.size) == unit.leastFrustration + Double(halfDecided))
  }

  @Test(arguments: 0..<40)
  func listsAllSetsThatBalance(seed: Int) {
    let graph = SignedGraphs.random(5, edges: 4 + seed % 5, seed: UInt64(seed), weights: [1, 3])
    let mixed = (0..<graph.edgeCount).filter {
      graph.signs[$0] == .mixed && graph.tail(of: $0) != graph.head(of: $0)
    }
    let outcome = fewestFlipsToBalance(of: graph)
    var expected: [[Int]] = []
    for size in 0...graph.edgeCount where expected.isEmpty {
      expected = subsets(signed(graph), of: size).filter { isBalanced(turned(graph, $0)) }
        .map { ($0 + mixed).sorted() }
    }
    #expect(outcome.sets == expected.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(outcome.isProven && outcome.isComplete)
  }

  @Test func anyTieOfAnUnbalancedTriangleBalancesIt() {
    let triangle = makeGraph(
      3,
      [
        .init(tail: 0, head: 1, sign: .positive), .init(tail: 0, head: 2, sign: .positive),
        .init(tail: 1, head: 2, sign: .negative),
      ], isDirected: false)
    #expect(fewestFlipsToBalance(of: triangle).sets == [[0], [1], [2]])
  }

  @Test func eitherOfTwoContraryTiesMayTurn() {
    let pair = makeGraph(
      2, [.init(tail: 0, head: 1, sign: .positive), .init(tail: 0, head: 1, sign: .negative)],
      isDirected: false)
    #expect(fewestFlipsToBalance(of: pair).sets == [[0], [1]])
  }

  @Test func setsBeyondALimitAreNotSaidToBeAll() {
    let triangles = makeGraph(
      30,
      (0..<10).flatMap { triangle in
        [(0, 1), (1, 2), (0, 2)].map {
          AnalysisGraph.Edge(tail: 3 * triangle + $0.0, head: 3 * triangle + $0.1, sign: .negative)
        }
      }, isDirected: false)
    let outcome = fewestFlipsToBalance(of: triangles, mostSets: 50)
    #expect(outcome.sets.count == 50 && outcome.size == 10 && outcome.isProven && !outcome.isComplete)
    let few = fewestFlipsToBalance(of: triangles, most: 9)
    #expect(few.sets.count == 1 && few.size == 10 && few.isProven && !few.isComplete)
  }

  @Test func withoutTimeNothingIsProven() {
    let graph = SignedGraphs.random(60, edges: 400, seed: 3)
    #expect(!fewestFlips(toSet: 0, 1, together: true, in: graph, most: 2, seconds: 0).isProven)
    #expect(!fewestFlipsToBalance(of: graph, seconds: 0).isProven)
  }

  @Test func theAnswerDoesNotDependOnThreads() {
    let graph = SignedGraphs.random(9, edges: 22, seed: 8)
    #expect(
      fewestFlips(toSet: 2, 5, together: true, in: graph, most: 2, on: Execution(threads: 1))
        == fewestFlips(toSet: 2, 5, together: true, in: graph, most: 2, on: Execution(threads: 2)))
  }
}
