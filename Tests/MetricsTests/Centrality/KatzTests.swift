import AnalysisGraph
import Metrics
import Testing

@Suite struct KatzTests {
  /// A chain 0 → 1 → 2 with α = 0.5: walks 1, 1 + 0.5, 1 + 0.5 + 0.25.
  @Test func chain() {
    let graph = makeGraph(3, pairs: [(0, 1), (1, 2)], isDirected: true)
    expectAgreement(katz(of: graph, attenuation: 0.5).values, [1, 1.5, 1.75], "chain")
  }

  @Test(arguments: EdgeWeighting.allCases) func solvesItsEquations(weighting: EdgeWeighting) {
    for sample in graphs(for: weighting) {
      let incoming = DenseMatrix(sample.graph, weighting).transposed()
      let greatest = incoming.rows.map { $0.reduce(0, +) }.max() ?? 0
      var system = incoming.map { greatest > 0 ? -0.85 / greatest * $0 : 0 }
      for vertex in 0..<system.order { system.rows[vertex][vertex] += 1 }
      let expected = system.solve(Array(repeating: 1, count: system.order))
      expectAgreement(katz(of: sample.graph, weighting: weighting).values, expected, "\(sample)")
    }
  }

  @Test func doesNotDependOnNames() { expectInvariance { katz(of: $0) } }
}
