import AnalysisGraph
import Metrics
import Testing

@Suite struct CoreNumberTests {
  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) throws {
    let expected = try #require(reference.column("core_number"))
    expectAgreement(coreNumber(of: reference.graph).values, expected, "\(reference)")
  }

  @Test func theKarateClubHasAFourCoreOfTen() {
    let cores = coreNumber(of: KnownGraphs.karate).values
    #expect(cores.indices.filter { cores[$0] == 4 } == [0, 1, 2, 3, 7, 8, 13, 30, 32, 33])
  }

  @Test func agreesWithPeelingOffOneByOne() {
    for sample in smallGraphs + randomGraphs {
      let lengths = shortestEdgeLengths(sample.graph.undirected(), .hops)
      var expected = [Double?](repeating: 0, count: lengths.count)
      for k in 1...10 {
        var members = Set(lengths.indices)
        while let weak = members.first(where: { v in members.count { lengths[v][$0] == 1 } < k }) {
          members.remove(weak)
        }
        for member in members { expected[member] = Double(k) }
      }
      expectAgreement(coreNumber(of: sample.graph).values, expected, "\(sample)")
    }
  }

  @Test func doesNotDependOnNames() { expectInvariance { coreNumber(of: $0) } }
}
