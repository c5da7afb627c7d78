import AnalysisGraph
import Metrics
import Testing

@Suite struct LocalClusteringTests {
  /// networkx and igraph (as asked there) give 0 to a vertex of fewer than two neighbors; here it has no value.
  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) throws {
    let scores = localClustering(of: reference.graph).values
    let degrees = degree(of: reference.graph).values
    #expect(scores.map { $0 == nil } == degrees.map { ($0 ?? 0) < 2 })
    expectAgreement(
      scores.map { $0 ?? 0 }, try #require(reference.column("local_clustering")), "\(reference)")
  }

  @Test func agreesWithCountingTriples() {
    for sample in smallGraphs + randomGraphs {
      let lengths = shortestEdgeLengths(sample.graph.undirected(), .hops)
      let expected = lengths.indices.map { center -> Double? in
        let neighbors = lengths.indices.filter { lengths[center][$0] == 1 }
        let pairs = neighbors.flatMap { left in neighbors.filter { $0 > left }.map { (left, $0) } }
        guard !pairs.isEmpty else { return nil }
        return Double(pairs.count { lengths[$0.0][$0.1] == 1 }) / Double(pairs.count)
      }
      expectAgreement(localClustering(of: sample.graph).values, expected, "\(sample)")
    }
  }

  @Test func doesNotDependOnNames() { expectInvariance { localClustering(of: $0) } }
}
