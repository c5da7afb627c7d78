import AnalysisGraph
import Metrics
import Testing

@Suite struct BestCommunitiesTests {
  @Test func isTheBestOfTheSeedsOneByOne() {
    for sample in largerGraphs {
      let graph = sample.graph
      let each = (3..<15).map { louvain(of: graph, seed: $0) }
      let best = bestCommunities(of: 12, seed: 3) { louvain(of: graph, seed: $0, on: $1) }
      #expect(best.modularity == each.compactMap(\.modularity).max(), "\(sample.name)")
      #expect(best.seed == each.first { $0.modularity == best.modularity }?.seed)
      #expect(
        best.convention.hasPrefix("Of 12 runs with seeds from 3 on, the one of the greatest modularity: "))
    }
  }

  @Test func oneRunIsThatRun() {
    let graph = KnownGraphs.karate
    #expect(
      bestCommunities(of: 1, seed: 5) { leiden(of: graph, seed: $0, on: $1) } == leiden(of: graph, seed: 5))
  }

  @Test func theNumberOfThreadsChangesNothing() {
    let graph = KnownGraphs.karate
    let found = (1...3).map { threads in
      bestCommunities(of: 7, on: Execution(threads: threads)) {
        labelPropagation(of: graph, seed: $0, on: $1)
      }
    }
    #expect(found[1] == found[0] && found[2] == found[0])
  }
}
