import AnalysisGraph
import Metrics
import Testing

@Suite struct PageRankTests {
  /// networkx 3.6.1 and igraph 1.0, damping 0.85, scores adding up to 1.
  @Test func karateLeaders() {
    let scores = pageRank(of: KnownGraphs.karate).values
    expectAgreement(
      [scores[0], scores[33]], [0.096_997_285_388, 0.100_919_182_333], tolerance: 1e-10, "karate")
  }

  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) throws {
    let expected = try #require(reference.column("pagerank_0.85"))
    expectAgreement(pageRank(of: reference.graph).values, expected, "\(reference)")
  }

  @Test(arguments: EdgeWeighting.allCases) func solvesTheSurfersEquations(weighting: EdgeWeighting) {
    for sample in graphs(for: weighting) {
      expectSolution(pageRank(of: sample.graph, weighting: weighting), 0.85, weighting, sample)
    }
  }

  @Test(arguments: [0, 0.5, 0.99]) func solvesTheSurfersEquationsAtAnyDamping(damping: Double) {
    for sample in randomGraphs {
      expectSolution(pageRank(of: sample.graph, damping: damping), damping, .strength, sample)
    }
  }

  /// Compares with the solution of (1 − dPᵀ)x = (1 − d)/n, P being the surfer's transition matrix.
  private func expectSolution(
    _ scores: Scores, _ damping: Double, _ weighting: EdgeWeighting, _ sample: NamedGraph
  ) {
    let adjacency = DenseMatrix(sample.graph, weighting)
    let count = Double(adjacency.order)
    var system = DenseMatrix(order: adjacency.order)
    for (from, row) in adjacency.rows.enumerated() {
      let total = row.reduce(0, +)
      for to in row.indices {
        let follow = total > 0 ? row[to] / total : 1 / count
        system.rows[to][from] = (from == to ? 1 : 0) - damping * follow
      }
    }
    let expected = system.solve(Array(repeating: (1 - damping) / count, count: adjacency.order))
    expectAgreement(scores.values, expected, "damping \(damping), \(weighting), \(sample)")
    let sum = scores.values.reduce(0) { $0 + ($1 ?? 0) }
    expectAgreement([sum], [adjacency.order > 0 ? 1 : 0], "sum, \(sample)")
  }

  @Test func threadsDoNotChangeABit() {
    var generator = SeededGenerator(seed: 1)
    let edges = (0..<110_000).map { _ in
      let ends = (0..<2).map { _ in Int.random(in: 0..<5_000, using: &generator) }
      return AnalysisGraph.Edge(
        tail: ends.min() ?? 0, head: ends.max() ?? 0, weight: Double.random(in: 0.5...2, using: &generator))
    }
    let graph = makeGraph(6_000, edges, isDirected: true)
    let scores = [1, 2, 3].map { threads in
      let progress = WorkProgress()
      let scores = pageRank(
        of: graph, tolerance: 1e-9, on: Execution(threads: threads, progress: progress)
      ).values
      #expect(progress.fraction == 1)
      return scores.map { $0?.bitPattern }
    }
    #expect(scores[1] == scores[0])
    #expect(scores[2] == scores[0])
  }

  @Test func anEmptyGraphHasNoScores() {
    #expect(pageRank(of: makeGraph(0, pairs: [], isDirected: true)).values == [])
  }

  @Test func doesNotDependOnNames() { expectInvariance { pageRank(of: $0) } }
}
