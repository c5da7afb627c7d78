import AnalysisGraph
import Metrics
import Testing

@Suite struct TransitivityTests {
  /// networkx 3.6.1: transitivity 0.2556818182; average_clustering 0.5706384782, which counts a member with a single
  /// friend as 0.
  @Test func karate() {
    expectAgreement([transitivity(of: KnownGraphs.karate).value], [135.0 / 528], "transitivity")
    let average = averageClustering(of: KnownGraphs.karate, zeroBelowTwoNeighbors: true)
    expectAgreement([average.value], [0.570_638_478_207_682_3], "average with zeros")
    expectAgreement(
      [averageClustering(of: KnownGraphs.karate).value], [0.570_638_478_207_682_3 * 34 / 33], "average")
  }

  @Test func agreesWithTryingAllTriples() {
    for sample in smallGraphs + randomGraphs {
      let matrix = TieMatrix(sample.graph)
      let pairs = matrix.triples.map { [($0[0], $0[1]), ($0[0], $0[2]), ($0[1], $0[2])] }
        .map { $0.count { matrix.areNeighbors($0.0, $0.1) } }
      let closed = pairs.count { $0 == 3 }
      let open = pairs.count { $0 == 2 }
      let expected = closed + open > 0 ? Double(3 * closed) / Double(3 * closed + open) : nil
      expectAgreement([transitivity(of: sample.graph).value], [expected], "\(sample)")
    }
  }

  @Test func averageIsTheMeanOfWhatHasAValue() {
    for sample in randomGraphs {
      let values = localClustering(of: sample.graph).values.compactMap(\.self)
      let sum = values.reduce(0, +)
      expectAgreement(
        [averageClustering(of: sample.graph).value], [values.isEmpty ? nil : sum / Double(values.count)],
        "\(sample)")
      expectAgreement(
        [averageClustering(of: sample.graph, zeroBelowTwoNeighbors: true).value],
        [sum / Double(sample.graph.vertexCount)], "with zeros, \(sample)")
    }
  }

  @Test func hasNoValueWithoutTriples() {
    let graph = makeGraph(2, pairs: [(0, 1)], isDirected: false)
    #expect(transitivity(of: graph).value == nil)
    #expect(averageClustering(of: graph).value == nil)
    #expect(averageClustering(of: graph, zeroBelowTwoNeighbors: true).value == 0)
    #expect(
      averageClustering(of: makeGraph(0, pairs: [], isDirected: false), zeroBelowTwoNeighbors: true).value
        == nil)
  }
}
