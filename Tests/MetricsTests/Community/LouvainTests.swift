import AnalysisGraph
import Metrics
import Testing

@Suite struct LouvainTests {
  /// Blondel et al. (2008), table 1: Louvain scores 0.42 on the karate club; in some orders it stops at 0.41.
  @Test func scoresOnTheKarateClubAsPublished() throws {
    let scores = (0..<20).compactMap {
      louvain(of: KnownGraphs.karate, weighting: .unit, seed: $0).modularity
    }
    #expect(scores.allSatisfy { $0 > 0.38 })
    #expect((try #require(scores.max()) * 100).rounded() == 42)
  }

  @Test(arguments: 0..<5)
  func recoversPlantedBlocs(seed: Int) {
    let planted = plantedPartition(blocs: 5, size: 30, within: 0.4, between: 0.02, seed: seed)
    #expect(
      louvain(of: planted.graph, seed: seed).groups.labels == Components(grouping: planted.blocs).labels)
  }

  @Test(arguments: EdgeWeighting.allCases)
  func reportsTheModularityOfWhatItFound(weighting: EdgeWeighting) {
    for sample in randomGraphs {
      let communities = louvain(of: sample.graph, resolution: 0.7, weighting: weighting)
      let expected = modularityByPairs(
        sample.graph.undirected(), communities.groups.labels, resolution: 0.7, weighting: weighting)
      expectAgreement([communities.modularity], [expected], "\(sample)")
    }
  }

  @Test func mergingTwoCommunitiesDoesNotImproveIt() {
    for sample in randomGraphs {
      let communities = louvain(of: sample.graph)
      for (left, right) in allPairs(communities.groups.count) {
        let merged = communities.groups.labels.map { $0 == right ? left : $0 }
        let value = modularityByPairs(
          sample.graph.undirected(), merged, resolution: 1, weighting: .strength)
        #expect(value ?? 0 <= (communities.modularity ?? 0) + 1e-9, "\(sample)")
      }
    }
  }

  /// igraph 1.0.0, `community_multilevel()`: 0.2782 in the mean over forty seeds, 0.2654 at worst.
  @Test func findsAsMuchAsIgraphWhereThereAreNoBlocs() {
    let scores = (0..<40).compactMap { louvain(of: preferentialAttachment, seed: $0).modularity }
    #expect(scores.reduce(0, +) / 40 > 0.2782)
    #expect(scores.allSatisfy { $0 > 0.2654 })
  }

  @Test func theSameSeedGivesTheSameAnswer() {
    for (seed, graph) in sparseRandomGraphs.enumerated() {
      let first = louvain(of: graph, seed: seed)
      #expect(louvain(of: graph, seed: seed, on: Execution(threads: 3)) == first)
    }
  }

  @Test func isolatesAreByThemselves() {
    #expect(louvain(of: makeGraph(4, pairs: [(1, 3)], isDirected: true)).groups.labels == [0, 1, 2, 1])
    #expect(louvain(of: makeGraph(0, pairs: [], isDirected: false)).groups.count == 0)
  }

  private func allPairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { right in (0..<right).map { ($0, right) } }
  }
}
