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

  /// Across a grid of 36 × 36 there are C(70, 35) paths, more than a 64-bit integer holds.
  @Test func countsBeyondIntegers() throws {
    let side = 36
    var pairs: [(Int, Int)] = []
    for cell in 0..<side * side {
      if cell % side < side - 1 { pairs.append((cell, cell + 1)) }
      if cell / side < side - 1 { pairs.append((cell, cell + side)) }
    }
    let grid = makeGraph(side * side, pairs: pairs, isDirected: false)
    let count = try #require(allShortestPaths(from: 0, to: side * side - 1, in: grid, limit: 0).count)
    let expected = (1...35).reduce(1.0) { $0 * Double(35 + $1) / Double($1) }
    #expect(abs(count / expected - 1) < 1e-12)
  }

  /// A chain of n diamonds has 2ⁿ paths; 2¹⁰²⁴ is no Double.
  @Test func saysSoWhereCountsOverflow() {
    func diamonds(_ count: Int) -> AnalysisGraph {
      var pairs: [(Int, Int)] = []
      for start in (0..<count).map({ 3 * $0 }) {
        pairs += [(start, start + 1), (start, start + 2), (start + 1, start + 3), (start + 2, start + 3)]
      }
      return makeGraph(3 * count + 1, pairs: pairs, isDirected: true)
    }
    #expect(allShortestPaths(from: 0, to: 3 * 1023, in: diamonds(1023), limit: 0).count == 0x1p1023)
    #expect(allShortestPaths(from: 0, to: 3 * 1024, in: diamonds(1024), limit: 0).count == nil)
  }
}
