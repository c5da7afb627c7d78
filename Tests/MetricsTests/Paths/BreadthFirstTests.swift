import AnalysisGraph
import Metrics
import Testing

@Suite struct BreadthFirstTests {
  @Test(arguments: ArcDirection.allCases) func agreesWithFloydAndWarshall(direction: ArcDirection) {
    for sample in smallGraphs + randomGraphs {
      let graph = direction == .outgoing ? sample.graph : sample.graph.reversed()
      for (source, row) in floydWarshall(graph, .hops).enumerated() {
        let distances = breadthFirstDistances(from: source, in: sample.graph, direction: direction)
        #expect(distances == row.map { $0 < .infinity ? Int($0) : nil }, "from \(source), \(sample)")
      }
    }
  }

  @Test func stopsAtADepthAndGoesAroundWhatIsAvoided() {
    let ring = makeGraph(6, pairs: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0)], isDirected: false)
    #expect(breadthFirstDistances(from: 0, in: ring) == [0, 1, 2, 3, 2, 1])
    #expect(breadthFirstDistances(from: 0, in: ring, depth: 1) == [0, 1, nil, nil, nil, 1])
    #expect(breadthFirstDistances(from: 0, in: ring, depth: 0) == [0, nil, nil, nil, nil, nil])
    #expect(breadthFirstDistances(from: 0, in: ring, avoiding: [1]) == [0, nil, 4, 3, 2, 1])
    #expect(breadthFirstDistances(from: 0, in: ring, avoiding: [0]) == [nil, nil, nil, nil, nil, nil])
  }
}
