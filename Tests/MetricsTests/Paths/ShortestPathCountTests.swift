import AnalysisGraph
import Metrics
import Testing

@Suite struct ShortestPathCountTests {
  @Test(arguments: PathDistance.allCases) func agreesWithAllPathsWrittenOut(distance: PathDistance) {
    for sample in randomGraphs where sample.graph.edgeCount <= 14 {
      let all = BruteForcePaths(sample.graph, distance)
      for source in 0..<sample.graph.vertexCount {
        for target in 0..<sample.graph.vertexCount {
          let shortest = all.distance(from: source, to: target)
          let expected = all.sorted(from: source, to: target).filter { $0.cost == shortest }.count
          let count = shortestPathCount(from: source, to: target, in: sample.graph, distance: distance)
          #expect(count == Double(expected), "\(source) to \(target): \(sample)")
        }
      }
    }
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
    let count = try #require(shortestPathCount(from: 0, to: side * side - 1, in: grid))
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
    #expect(shortestPathCount(from: 0, to: 3 * 1023, in: diamonds(1023)) == 0x1p1023)
    #expect(shortestPathCount(from: 0, to: 3 * 1024, in: diamonds(1024)) == nil)
  }

  @Test func thereIsNoCountAroundACircleOfLengthZero() {
    let edges = [(0, 1), (1, 2), (2, 3), (3, 1)].map {
      AnalysisGraph.Edge(tail: $0.0, head: $0.1, distance: 0)
    }
    let graph = makeGraph(4, edges, isDirected: false)
    #expect(shortestPathCount(from: 0, to: 3, in: graph, distance: .edgeDistances) == nil)
    #expect(shortestPathCount(from: 0, to: 3, in: graph) == 1)
    #expect(shortestPathCount(from: 0, to: 3, in: graph, avoiding: [1]) == 0)
  }
}
