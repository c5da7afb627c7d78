import AnalysisGraph
import Metrics
import Testing

@Suite struct AllSimplePathsTests {
  @Test(arguments: [0, 1, 2, 3, 9]) func agreesWithAllPathsWrittenOut(maximumLength: Int) {
    for sample in smallGraphs + randomGraphs where sample.graph.vertexCount > 1 {
      let target = sample.graph.vertexCount - 1
      let expected = BruteForcePaths(sample.graph, .edgeDistances).sorted(from: 0, to: target)
        .filter { $0.vertices.count - 1 <= maximumLength }
        .sorted { $0.vertices.lexicographicallyPrecedes($1.vertices) }
      let found = allSimplePaths(
        from: 0, to: target, in: sample.graph, maximumLength: maximumLength, distance: .edgeDistances)
      let paths = found.paths.map { BruteForcePaths.Path(vertices: $0.vertices, cost: $0.cost) }
      guard found.isComplete, paths == expected else {
        Issue.record("\(paths), not \(expected): \(sample)")
        return
      }
    }
  }

  /// Between two vertices of a complete graph of 6 there are 1 + 4 + 12 + 24 + 24 simple paths.
  @Test func saysWhetherTheLimitCutPathsOff() {
    let complete = makeGraph(
      6, pairs: (0..<6).flatMap { tail in (tail + 1..<6).map { (tail, $0) } }, isDirected: false)
    let all = allSimplePaths(from: 0, to: 5, in: complete, maximumLength: 5)
    #expect(all.paths.count == 65 && all.isComplete)
    #expect(allSimplePaths(from: 0, to: 5, in: complete, maximumLength: 5, limit: 65).isComplete)
    let some = allSimplePaths(from: 0, to: 5, in: complete, maximumLength: 5, limit: 64)
    #expect(some.paths == Array(all.paths.prefix(64)) && !some.isComplete)
  }

  @Test func goesAroundWhatIsAvoided() {
    let square = makeGraph(4, pairs: [(0, 1), (1, 3), (0, 2), (2, 3), (1, 2)], isDirected: false)
    let found = allSimplePaths(from: 0, to: 3, in: square, maximumLength: 3, avoiding: [1])
    #expect(found.paths.map(\.vertices) == [[0, 2, 3]])
    #expect(allSimplePaths(from: 0, to: 3, in: square, maximumLength: 3, avoiding: [0]).paths == [])
  }

  @Test func thereIsOnePathFromAVertexToItself() {
    let graph = makeGraph(2, pairs: [(0, 0), (0, 1), (1, 0)], isDirected: true)
    #expect(allSimplePaths(from: 0, to: 0, in: graph, maximumLength: 5).paths.map(\.vertices) == [[0]])
  }
}
