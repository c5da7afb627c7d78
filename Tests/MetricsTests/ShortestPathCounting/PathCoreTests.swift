import AnalysisGraph
import Testing

@testable import Metrics

@Suite struct PathCoreTests {
  @Test func everyVertexIsASourceOnce() {
    for sample in largerGraphs + randomGraphs {
      let core = core(sample.graph)
      #expect(core.sourceOrder().sorted() == Array(0..<core.vertexCount), "\(sample.name)")
    }
  }

  /// Vertices whose arcs lead to the same two are as far from every hub, and no other is.
  @Test func twinsFollowEachOther() {
    // A ring of twelve, and twelve pairs of twins that point to two of it.
    var pairs = (0..<12).map { ($0, ($0 + 1) % 12) }
    for twin in 0..<24 { pairs += [(12 + twin, twin % 12), (12 + twin, (twin + 5) % 12)] }
    let core = core(makeGraph(36, pairs: pairs, isDirected: true))
    let order = core.sourceOrder().map { Int(core.vertices[$0]) }
    for twin in 12..<24 {
      let places = [order.firstIndex(of: twin), order.firstIndex(of: twin + 12)].map { $0 ?? -9 }
      #expect(abs(places[0] - places[1]) == 1, "\(twin) and \(twin + 12)")
    }
  }

  /// Some 300 steps are more than a byte holds.
  @Test func longPathsAreOrdered() {
    let core = core(makeGraph(301, pairs: (0..<300).map { ($0, $0 + 1) }, isDirected: true))
    #expect(core.sourceOrder().sorted() == Array(0..<301))
  }

  private func core(_ graph: AnalysisGraph) -> PathCore {
    PathCore(
      SimpleRows(graph, .outgoing, distance: .hops), folding: FoldedTrees(vertexCount: graph.vertexCount),
      isDirected: graph.isDirected)
  }
}
