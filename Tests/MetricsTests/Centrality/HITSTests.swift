import AnalysisGraph
import Metrics
import Testing

@Suite struct HITSTests {
  /// Hub 0 points to 2 and 3, hub 1 to 3 alone: the singular vectors of [[1, 1], [0, 1]], with the golden ratio.
  @Test func twoHubsAndTwoAuthorities() {
    let golden = (5.0.squareRoot() - 1) / 2
    let scores = hits(of: makeGraph(4, pairs: [(0, 2), (0, 3), (1, 3)], isDirected: true))
    expectAgreement(scores.hubs.values, [1, golden, 0, 0], "hubs")
    expectAgreement(scores.authorities.values, [0, 0, golden, 1], "authorities")
  }

  @Test(arguments: EdgeWeighting.allCases) func solvesItsEquations(weighting: EdgeWeighting) {
    for sample in graphs(for: weighting)
    where sample.graph.isDirected {
      let matrix = DenseMatrix(sample.graph, weighting)
      let cocitation = matrix.transposed().times(matrix)
      let radius = cocitation.spectralRadius()
      let scores = hits(of: sample.graph, weighting: weighting)
      let hubs = scores.hubs.values.compactMap(\.self)
      let authorities = scores.authorities.values.compactMap(\.self)
      let hasSolution = cocitation.hasOneDominantClass(of: radius)
      #expect(hubs.isEmpty == !hasSolution && authorities.isEmpty == !hasSolution, "\(sample)")
      guard hasSolution, hubs.count == matrix.order, authorities.count == matrix.order else { continue }
      expectAgreement(
        cocitation.times(authorities), authorities.map { radius * $0 }, "authorities, \(sample)")
      let pointing = matrix.times(authorities)
      let greatest = pointing.max() ?? 1
      expectAgreement(hubs, pointing.map { $0 / greatest }, "hubs, \(sample)")
      #expect(hubs.max() == 1 && authorities.max() == 1, "\(sample)")
    }
  }

  @Test func isTheEigenvectorWithoutDirection() {
    let scores = hits(of: KnownGraphs.karate)
    #expect(scores.hubs == eigenvector(of: KnownGraphs.karate))
    #expect(scores.authorities == scores.hubs)
  }

  @Test func reversalSwapsHubsAndAuthorities() {
    for sample in randomGraphs where sample.graph.isDirected {
      let scores = hits(of: sample.graph)
      let reversed = hits(of: sample.graph.reversed())
      expectAgreement(reversed.hubs.values, scores.authorities.values, "\(sample)")
      expectAgreement(reversed.authorities.values, scores.hubs.values, "\(sample)")
    }
  }

  @Test func doesNotDependOnNames() { expectInvariance { hits(of: $0).hubs } }
}
