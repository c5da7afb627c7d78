import AnalysisGraph
import Metrics
import Testing

@Suite struct DensityTests {
  /// 78 of 561 pairs of Zachary's club are friends.
  @Test func karate() { #expect(density(of: KnownGraphs.karate).value == 78.0 / 561) }

  @Test(arguments: [false, true]) func agreesWithTheMatrix(countsLoops: Bool) {
    for sample in smallGraphs + randomGraphs {
      let matrix = DenseMatrix(sample.graph, .unit)
      let cells = (0..<matrix.order).flatMap { row in
        (0..<matrix.order).filter { column in
          (sample.graph.isDirected || row <= column) && (countsLoops || row != column)
        }.map { matrix.rows[row][$0] > 0 }
      }
      let expected = cells.isEmpty ? nil : Double(cells.count(where: \.self)) / Double(cells.count)
      expectAgreement(
        [density(of: sample.graph, countsLoops: countsLoops).value], [expected], "\(sample)")
    }
  }

  @Test func parallelEdgesAndLoopsDoNotMakeItDenser() {
    let graph = makeGraph(3, pairs: [(0, 1), (1, 0), (0, 1), (2, 2), (2, 2)], isDirected: false)
    #expect(density(of: graph).value == 1.0 / 3)
    #expect(density(of: graph, countsLoops: true).value == 2.0 / 6)
  }
}
