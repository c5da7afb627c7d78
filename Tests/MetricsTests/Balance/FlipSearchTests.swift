import AnalysisGraph
import Metrics
import Testing

@Suite struct FlipSearchTests {
  private func turned(_ graph: AnalysisGraph, _ set: [Int]) -> AnalysisGraph {
    var edges = Array(graph.edges)
    for index in set { edges[index].sign = edges[index].sign == .positive ? .negative : .positive }
    return makeGraph(graph.vertexCount, edges, isDirected: graph.isDirected)
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
    #expect(outcome.isProven && outcome.sets.count == 1 && outcome.size == outcome.sets[0].count)
    var edges = Array(graph.edges)
    for index in outcome.sets[0] {
      edges[index].sign = edges[index].sign == .positive ? .negative : .positive
    }
    // A mixed edge may be decided either way; leaving it out leaves a balanced rest.
    let mixed = graph.edges.map { $0.sign == .mixed }
    let rest = makeGraph(
      graph.vertexCount, zip(edges, mixed).filter { !$0.1 }.map(\.0), isDirected: false)
    #expect(rest.leastFrustration == 0)
    let unit = makeGraph(
      graph.vertexCount,
      graph.edges.map { .init(tail: $0.tail, head: $0.head, sign: $0.sign == .mixed ? .neutral : $0.sign) },
      isDirected: false)
    let halfDecided = graph.edges.count { $0.sign == .mixed && $0.tail != $0.head }
    #expect(Double(outcome.size) == unit.leastFrustration + Double(halfDecided))
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
