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

  @Test func aChainOfAMillionDoesNotOverflowTheStack() {
    #expect(weakComponents(of: longChain(isDirected: true)).count == 1)
  }
}

/// A chain of a million vertices.
func longChain(isDirected: Bool) -> AnalysisGraph {
  makeGraph(1_000_000, pairs: (1..<1_000_000).map { ($0 - 1, $0) }, isDirected: isDirected)
}
