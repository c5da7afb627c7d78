import AnalysisGraph
import Metrics
import Testing

@Suite struct ReciprocityTests {
  @Test func aMutualPairAndALoneEdge() {
    let graph = makeGraph(3, pairs: [(0, 1), (1, 0), (1, 0), (1, 2), (2, 2)], isDirected: true)
    #expect(reciprocity(of: graph).value == 2.0 / 3)
  }

  @Test func agreesWithTheMatrix() {
    for sample in smallGraphs + randomGraphs where sample.graph.isDirected {
      let rows = DenseMatrix(sample.graph, .unit).rows
      let pairs = rows.indices.flatMap { row in
        rows.indices.filter { $0 != row && rows[row][$0] > 0 }.map { rows[$0][row] > 0 }
      }
      let expected = pairs.isEmpty ? nil : Double(pairs.count(where: \.self)) / Double(pairs.count)
      expectAgreement([reciprocity(of: sample.graph).value], [expected], "\(sample)")
    }
  }

  @Test func hasNoValueWithoutDirectionOrEdges() {
    #expect(reciprocity(of: KnownGraphs.kite).value == nil)
    #expect(reciprocity(of: KnownGraphs.kite).convention.hasPrefix("No value: edges have no direction."))
    #expect(reciprocity(of: makeGraph(2, pairs: [(1, 1)], isDirected: true)).value == nil)
  }
}
