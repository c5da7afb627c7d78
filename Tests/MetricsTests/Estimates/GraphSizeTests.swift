import AnalysisGraph
import Metrics
import Testing

@Suite struct GraphSizeTests {
  private func seconds(_ size: GraphSize, from sources: Int? = nil) -> Double {
    WorkEstimate.pathShares(of: size, from: sources, distance: .edgeDistances, on: Execution(threads: 1))
      .seconds
  }

  private func ring(_ count: Int, from first: Int = 0) -> [(Int, Int)] {
    (0..<count).map { (first + $0, first + ($0 + 1) % count) }
  }

  @Test func aConnectedGraphWithoutTreesIsWhatItsNumbersSay() {
    for isDirected in [false, true] {
      let graph = makeGraph(500, pairs: ring(500), isDirected: isDirected)
      #expect(GraphSize(graph) == GraphSize(vertexCount: 500, edgeCount: 500, isDirected: isDirected))
    }
  }

  /// Two halves are searched from half of the vertices each.
  @Test func componentsAreSearchedOneByOne() {
    let whole = GraphSize(makeGraph(2000, pairs: ring(2000), isDirected: false))
    let halves = GraphSize(makeGraph(2000, pairs: ring(1000) + ring(1000, from: 1000), isDirected: false))
    let ratio = seconds(whole) / seconds(halves)
    #expect(ratio > 1.9 && ratio < 2.1, "\(ratio)")
  }

  @Test func treesNeedNoSearchUnlessSourcesAreDrawn() {
    let tree = GraphSize(makeGraph(3000, pairs: (1..<3000).map { ($0, $0 / 2) }, isDirected: false))
    let ring = GraphSize(makeGraph(3000, pairs: ring(3000), isDirected: false))
    #expect(seconds(tree) < seconds(ring) / 100)
    #expect(seconds(tree, from: 1000) > seconds(ring, from: 1000) / 2)
  }

  @Test func nothingTakesNoTime() {
    #expect(seconds(GraphSize(makeGraph(0, pairs: [], isDirected: false))) == 0)
    #expect(seconds(GraphSize(makeGraph(9, pairs: [], isDirected: true)), from: 3) == 0)
  }
}
