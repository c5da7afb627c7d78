import AnalysisGraph
import Metrics
import Testing

@Suite struct RadiusTests {
  /// Zachary's club has radius 3 (networkx 3.6.1), a directed path is reached whole from its beginning only.
  @Test func knownGraphs() {
    #expect(radius(of: KnownGraphs.karate).value == 3)
    let path = makeGraph(4, pairs: [(0, 1), (1, 2), (2, 3)], isDirected: true)
    #expect(radius(of: path).value == 3)
    #expect(
      radius(of: makeGraph(3, pairs: [(0, 1), (0, 2)], isDirected: true), direction: .incoming).value == nil)
  }

  @Test(arguments: ArcDirection.allCases) func isTheLeastEccentricity(direction: ArcDirection) {
    for sample in smallGraphs + randomGraphs {
      let rows = hopDistances(direction == .outgoing ? sample.graph : sample.graph.reversed())
      let expected = rows.filter { !$0.contains(nil) }.compactMap { $0.compactMap(\.self).max() }.min()
        .map(Double.init)
      #expect(radius(of: sample.graph, direction: direction).value == expected, "\(sample)")
    }
  }
}
