import AnalysisGraph
import Metrics
import Testing

@Suite struct DistanceDistributionTests {
  /// A ring of six has 6, 6 and 3 pairs at distances 1, 2 and 3; directed, 6 ordered pairs at each of 1 to 5.
  @Test func rings() {
    let pairs = (0..<6).map { ($0, ($0 + 1) % 6) }
    let undirected = distanceDistribution(of: makeGraph(6, pairs: pairs, isDirected: false))
    #expect(undirected.pairCounts == [0, 6, 6, 3])
    #expect(undirected.unreachablePairCount == 0)
    #expect(undirected.convention.hasPrefix("Each unordered pair counts once."))
    let directed = distanceDistribution(of: makeGraph(6, pairs: pairs, isDirected: true))
    #expect(directed.pairCounts == [0, 6, 6, 6, 6, 6])
    #expect(directed.convention.hasPrefix("Each ordered pair counts once."))
  }

  @Test func pairsAddUp() {
    for sample in randomGraphs {
      let distribution = distanceDistribution(of: sample.graph)
      let ordered = sample.graph.vertexCount * (sample.graph.vertexCount - 1)
      let all = sample.graph.isDirected ? ordered : ordered / 2
      #expect(distribution.pairCounts.reduce(distribution.unreachablePairCount, +) == all, "\(sample)")
    }
  }
}
