import AnalysisGraph
import Metrics
import Testing

@Suite struct AllShortestPathsTests {
  @Test(arguments: PathDistance.allCases) func agreesWithAllPathsWrittenOut(distance: PathDistance) {
    let samples =
      isExhaustive
      ? smallGraphs + randomGraphs
      : GraphFamily(smallGraphs.filter { $0.graph.vertexCount < 4 } + randomGraphs)
    for sample in samples where isExhaustive || sample.graph.edgeCount <= 14 {
      let all = BruteForcePaths(sample.graph, distance)
      for source in 0..<sample.graph.vertexCount {
        for target in 0..<sample.graph.vertexCount {
          let shortest = all.distance(from: source, to: target)
          let expected = all.sorted(from: source, to: target).filter { $0.cost == shortest }
            .sorted { $0.vertices.lexicographicallyPrecedes($1.vertices) }
          let found = allShortestPaths(from: source, to: target, in: sample.graph, distance: distance)
          let paths = found.paths.map { BruteForcePaths.Path(vertices: $0.vertices, cost: $0.cost) }
          guard paths == expected, found.isComplete, found.count == Double(expected.count),
            found.cost == shortest
          else {
            Issue.record("\(source) to \(target): \(found), not \(expected): \(sample)")
            return
          }
        }
      }
    }
  }

  @Test func theListIsCutAtItsLimitAndTheCountIsNot() {
    let square = makeGraph(4, pairs: [(0, 1), (1, 3), (0, 2), (2, 3)], isDirected: false)
    let cut = allShortestPaths(from: 0, to: 3, in: square, limit: 1)
    #expect(cut.paths.map(\.vertices) == [[0, 1, 3]] && !cut.isComplete && cut.count == 2)
    #expect(allShortestPaths(from: 0, to: 3, in: square, limit: 2).isComplete)
    let around = allShortestPaths(from: 0, to: 3, in: square, avoiding: [1])
    #expect(around.paths.map(\.vertices) == [[0, 2, 3]] && around.count == 1)
    let none = allShortestPaths(from: 0, to: 3, in: square, avoiding: [3])
    #expect(none.paths == [] && none.isComplete && none.count == 0 && none.cost == nil)
  }

  /// Thirds do not add up exactly, and 3 · 0.1 ≠ 0.3 in binary: both are ties all the same.
  @Test func lengthsThatDifferByRoundingAreEqual() {
    let edges: [AnalysisGraph.Edge] = [
      .init(tail: 0, head: 1, distance: 0.1), .init(tail: 1, head: 2, distance: 0.1),
      .init(tail: 2, head: 3, distance: 0.1), .init(tail: 0, head: 3, distance: 0.3),
      .init(tail: 0, head: 4, distance: 0.2), .init(tail: 4, head: 3, distance: 0.1),
    ]
    let found = allShortestPaths(
      from: 0, to: 3, in: makeGraph(5, edges, isDirected: true), distance: .edgeDistances)
    #expect(found.paths.map(\.vertices) == [[0, 1, 2, 3], [0, 3], [0, 4, 3]] && found.count == 3)
  }

  /// Paths go around a circle of length 0 in either direction, but never all the way.
  @Test func circlesOfLengthZeroDoNotMakeWalks() {
    let pairs = [(0, 1), (1, 2), (2, 3), (3, 1), (3, 4), (2, 4)]
    let graph = makeGraph(5, pairs.map { .init(tail: $0.0, head: $0.1, distance: 0) }, isDirected: false)
    let found = allShortestPaths(from: 0, to: 4, in: graph, distance: .edgeDistances)
    #expect(
      found.paths.map(\.vertices) == [[0, 1, 2, 3, 4], [0, 1, 2, 4], [0, 1, 3, 2, 4], [0, 1, 3, 4]])
    #expect(found.count == 4 && found.cost == 0)
    #expect(allShortestPaths(from: 0, to: 4, in: graph, distance: .edgeDistances, limit: 3).count == nil)
  }
}
