import AnalysisGraph
import Metrics
import Testing

@Suite struct WeakComponentsTests {
  @Test func agreeWithReachability() {
    for sample in smallGraphs + randomGraphs {
      let distances = floydWarshall(sample.graph.undirected(), .hops)
      let labels = weakComponents(of: sample.graph).labels
      for vertex in labels.indices {
        let mates = labels.indices.filter { distances[vertex][$0] < .infinity }
        #expect(mates == labels.indices.filter { labels[$0] == labels[vertex] }, "\(sample)")
      }
    }
  }

  @Test func aLongChainDoesNotOverflowTheStack() {
    #expect(weakComponents(of: longChain).count == 1)
  }
}

/// A quarter of a million vertices in a row, deeper than a stack of recursive calls.
let longChain = makeGraph(250_000, pairs: (1..<250_000).map { ($0 - 1, $0) }, isDirected: true)
