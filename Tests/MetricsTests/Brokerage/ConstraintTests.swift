import AnalysisGraph
import Metrics
import Testing

@Suite struct ConstraintTests {
  /// networkx 3.6.1 and igraph 1.0.
  @Test func karate() {
    let scores = constraint(of: KnownGraphs.karate).values
    expectAgreement(
      [0, 1, 2, 33, 32].map { scores[$0] }, [0.155423, 0.279535, 0.185177, 0.156419, 0.249223],
      tolerance: 1e-6,
      "karate")
  }

  @Test(arguments: EdgeWeighting.allCases) func agreesWithTheFormula(weighting: EdgeWeighting) {
    for sample in graphs(for: weighting) {
      expectAgreement(
        constraint(of: sample.graph, weighting: weighting).values,
        BruteForceHoles(sample.graph, weighting).constraint(), "\(weighting), \(sample)")
    }
  }

  @Test func aTriangleIsTighterThanAPairAndAnIsolateHasNoValue() {
    let graph = makeGraph(6, pairs: [(0, 1), (1, 2), (2, 0), (3, 4)], isDirected: false)
    #expect(constraint(of: graph).values == [1.125, 1.125, 1.125, 1, 1, nil])
  }

  @Test func doesNotDependOnNames() { expectInvariance { constraint(of: $0) } }
}
