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

  /// On graphs of several hundred vertices the frontier grows wide enough to be reached by looking back.
  @Test(arguments: ArcDirection.allCases) func agreesWithRelaxingEveryEdge(direction: ArcDirection) {
    for seed in 0..<6 {
      var generator = SeededGenerator(seed: seed)
      let pairs = (0..<2_000).map { _ in
        (Int.random(in: 0..<400, using: &generator), Int.random(in: 0..<400, using: &generator))
      }
      let graph = makeGraph(420, pairs: pairs, isDirected: seed.isMultiple(of: 2))
      let avoided: Set = [1, 7, 399]
      var expected = [Int?](repeating: nil, count: 420)
      expected[0] = 0
      for level in 1..<420 {
        for (tail, head) in pairs {
          let (from, to) = direction == .outgoing ? (tail, head) : (head, tail)
          for (near, far) in graph.isDirected ? [(from, to)] : [(from, to), (to, from)]
          where expected[near] == level - 1 && expected[far] == nil && !avoided.contains(far) {
            expected[far] = level
          }
        }
        if !expected.contains(level) { break }
      }
      let distances = breadthFirstDistances(from: 0, in: graph, direction: direction, avoiding: avoided)
      #expect(distances == expected, "seed \(seed)")
    }
  }
}
