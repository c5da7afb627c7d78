import AnalysisGraph
import Metrics
import Testing

@Suite struct ModularityTests {
  @Test(arguments: EdgeWeighting.allCases, [0.5, 1])
  func agreesWithTheSumOverPairs(weighting: EdgeWeighting, resolution: Double) {
    for (seed, sample) in (smallGraphs + randomGraphs).enumerated() {
      var generator = SeededGenerator(seed: seed)
      let labels = (0..<sample.graph.vertexCount).map { _ in Int.random(in: 0..<3, using: &generator) }
      let actual = modularity(
        of: sample.graph, groups: Components(grouping: labels), resolution: resolution, weighting: weighting)
      let expected = modularityByPairs(sample.graph, labels, resolution: resolution, weighting: weighting)
      expectAgreement([actual.value], [expected], "\(labels) of \(sample)")
    }
  }

  /// The two clubs after the fission, as networkx 3.6.1 scores them.
  @Test func karateSplitScoresAsInNetworkx() throws {
    let officers = Set(
      [9, 10, 15, 16, 19, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34].map { $0 - 1 })
    let split = Components(grouping: (0..<34).map { officers.contains($0) })
    let value = try #require(modularity(of: KnownGraphs.karate, groups: split).value)
    #expect(abs(value - 0.37146614069691) < 1e-15)
  }

  /// As networkx 3.6.1 scores them, which has no parallel edges.
  @Test func directionCountsAsInNetworkx() {
    let pairs = [(0, 1), (1, 2), (2, 0), (2, 3), (2, 4), (3, 4), (4, 5), (5, 3), (0, 0), (0, 4)]
    let groups = Components(grouping: "aaabbb")
    let scores = [true, false].map { isDirected in
      modularity(of: makeGraph(6, pairs: pairs, isDirected: isDirected), groups: groups).value
    }
    expectAgreement(scores, [0.24, 0.195], "a loop and two cycles")
  }

  @Test func hasNoValueWithoutEdges() {
    let groups = Components(grouping: [0, 0, 1])
    #expect(modularity(of: makeGraph(3, pairs: [], isDirected: false), groups: groups).value == nil)
  }

  @Test func hugeWeightsDoNotOverflow() throws {
    let edges = [(0, 1), (2, 3)].map {
      AnalysisGraph.Edge(tail: $0.0, head: $0.1, weight: 1.5e308)
    }
    let graph = makeGraph(4, edges, isDirected: false)
    #expect(modularity(of: graph, groups: Components(grouping: "aabb")).value == 0.5)
  }
}
