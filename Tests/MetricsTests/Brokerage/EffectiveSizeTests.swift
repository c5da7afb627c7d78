import AnalysisGraph
import Metrics
import Testing

@Suite struct EffectiveSizeTests {
  /// networkx 3.6.1: the instructor has 16 friends with 18 ties among them, 16 − 36/16.
  @Test func karateInstructor() {
    expectAgreement([effectiveSize(of: KnownGraphs.karate).values[0]], [13.75], "karate")
  }

  @Test(arguments: EdgeWeighting.allCases) func agreesWithTheFormula(weighting: EdgeWeighting) {
    for sample in graphs(for: weighting) {
      expectAgreement(
        effectiveSize(of: sample.graph, weighting: weighting).values,
        BruteForceHoles(sample.graph, weighting).effectiveSize(), "\(weighting), \(sample)")
    }
  }

  /// Borgatti (1997): n − 2t/n if edges have neither weight nor direction, here from the local clustering.
  @Test func isBorgattisFormulaWithoutWeights() {
    for sample in smallGraphs where !sample.graph.isDirected {
      let clustering = localClustering(of: sample.graph).values
      let expected = degree(of: sample.graph).values.enumerated().map { vertex, degree -> Double? in
        guard let degree, degree > 0 else { return nil }
        return degree - (clustering[vertex] ?? 0) * (degree - 1)
      }
      expectAgreement(effectiveSize(of: sample.graph, weighting: .unit).values, expected, "\(sample)")
    }
  }

  @Test func doesNotDependOnNames() { expectInvariance { effectiveSize(of: $0) } }
}
