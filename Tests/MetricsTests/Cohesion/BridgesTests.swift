import AnalysisGraph
import Metrics
import Testing

@Suite struct BridgesTests {
  @Test func krackhardtsKiteHasATailOfTwo() {
    #expect(bridges(of: KnownGraphs.kite) == [16, 17])
  }

  @Test func parallelEdgesAndLoopsAreNoBridges() {
    let graph = makeGraph(3, pairs: [(0, 1), (1, 0), (1, 2), (2, 2)], isDirected: true)
    #expect(bridges(of: graph) == [2])
  }

  @Test func agreeWithRemovingEachEdge() {
    for sample in smallGraphs + randomGraphs {
      let graph = sample.graph
      let whole = componentCount(graph.vertexCount, Array(graph.edges))
      let expected = (0..<graph.edgeCount).filter { edge in
        let rest = graph.edges.enumerated().filter { $0.offset != edge }.map(\.element)
        return componentCount(graph.vertexCount, rest) > whole
      }
      #expect(bridges(of: graph) == expected, "\(sample)")
    }
  }

  @Test func aLongChainDoesNotOverflowTheStack() {
    #expect(bridges(of: longChain).count == 249_999)
  }
}
