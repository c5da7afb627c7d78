import AnalysisGraph
import Metrics
import Testing

@Suite struct DijkstraTests {
  @Test(arguments: ArcDirection.allCases) func agreesWithFloydAndWarshall(direction: ArcDirection) {
    for sample in smallGraphs + randomGraphs {
      let graph = direction == .outgoing ? sample.graph : sample.graph.reversed()
      for (source, row) in floydWarshall(graph, .edgeDistances).enumerated() {
        expectAgreement(
          dijkstraDistances(from: source, in: sample.graph, direction: direction),
          row.map { $0 < .infinity ? $0 : nil }, "from \(source), \(sample)")
      }
    }
  }

  @Test func noPathLeadsOverAnEdgeOfInfiniteLength() throws {
    let graph = try AnalysisGraph(
      vertexCount: 3, tails: [0, 1], heads: [1, 2], distances: [2, .infinity], isDirected: false)
    #expect(dijkstraDistances(from: 0, in: graph) == [0, 2, nil])
  }
}
