import AnalysisGraph
import Metrics
import Testing

@Suite struct AveragePathLengthTests {
  /// networkx 3.6.1: average_shortest_path_length(karate_club_graph()) is 2.408199643493761.
  @Test func karate() {
    expectAgreement([averagePathLength(of: KnownGraphs.karate).value], [2.408_199_643_493_761], "karate")
  }

  @Test func leavesOutPairsWithoutAPath() {
    let graph = makeGraph(5, pairs: [(0, 1), (1, 2)], isDirected: false)
    #expect(averagePathLength(of: graph).value == 4.0 / 3)
    #expect(averagePathLength(of: makeGraph(3, pairs: [(1, 1)], isDirected: false)).value == nil)
    #expect(
      averagePathLength(of: graph).convention.hasPrefix("Mean distance over the pairs that have a path."))
  }

  @Test func agreesWithFloydAndWarshall() {
    for sample in randomGraphs {
      let distances = floydWarshall(sample.graph, .hops).flatMap(\.self).filter { $0 > 0 && $0 < .infinity }
      let mean = distances.isEmpty ? nil : distances.reduce(0, +) / Double(distances.count)
      expectAgreement([averagePathLength(of: sample.graph).value], [mean], "\(sample)")
    }
  }
}
