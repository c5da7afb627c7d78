import AnalysisGraph
import Metrics
import Testing

@Suite struct ComponentsTests {
  @Test func areNumberedByTheirLowestVertex() {
    let components = weakComponents(of: makeGraph(5, pairs: [(4, 1), (3, 0)], isDirected: true))
    #expect(components.labels == [0, 1, 2, 0, 1])
    #expect(components.count == 3)
    #expect(components.members == [[0, 3], [1, 4], [2]])
    #expect(components.sizes == [2, 2, 1])
  }
}
