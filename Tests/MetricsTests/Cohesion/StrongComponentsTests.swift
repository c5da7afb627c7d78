import AnalysisGraph
import Metrics
import Testing

@Suite struct StrongComponentsTests {
  @Test func agreeWithReachability() {
    for sample in smallGraphs + randomGraphs {
      let distances = floydWarshall(sample.graph, .hops)
      let components = strongComponents(of: sample.graph)
      let labels = components.labels
      for vertex in labels.indices {
        let mates = labels.indices.filter {
          distances[vertex][$0] < .infinity && distances[$0][vertex] < .infinity
        }
        #expect(mates == labels.indices.filter { labels[$0] == labels[vertex] }, "\(sample)")
      }
      #expect(components.members.map { $0[0] } == components.members.map { $0[0] }.sorted(), "\(sample)")
    }
  }

  @Test func aLongChainDoesNotOverflowTheStack() {
    #expect(strongComponents(of: longChain).count == 250_000)
  }
}
