import AnalysisGraph
import Metrics
import Testing

@Suite struct DegreeTests {
  @Test func karateLeaders() {
    let degrees = degree(of: KnownGraphs.karate).values
    #expect([0, 1, 2, 32, 33].map { degrees[$0] } == [16, 9, 10, 12, 17])
  }

  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) throws {
    expectAgreement(
      degree(of: reference.graph).values, try #require(reference.column("degree")), "\(reference)")
  }

  @Test func countsTheEndsOfEdgesOneByOne() {
    for sample in smallGraphs + randomGraphs {
      let graph = sample.graph
      let out = (0..<graph.vertexCount).map { vertex in graph.edges.filter { $0.tail == vertex }.count }
      let `in` = (0..<graph.vertexCount).map { vertex in graph.edges.filter { $0.head == vertex }.count }
      let total = zip(out, `in`).map { Double($0 + $1) }
      expectAgreement(degree(of: graph).values, total, "\(sample)")
      expectAgreement(
        outDegree(of: graph).values, graph.isDirected ? out.map(Double.init) : total, "\(sample)")
      expectAgreement(
        inDegree(of: graph).values, graph.isDirected ? `in`.map(Double.init) : total, "\(sample)")
      #expect(total.reduce(0, +) == Double(2 * graph.edgeCount))
    }
  }

  @Test func reversalSwapsInAndOut() {
    for sample in randomGraphs {
      #expect(inDegree(of: sample.graph).values == outDegree(of: sample.graph.reversed()).values)
    }
  }

  @Test func doesNotDependOnNames() { expectInvariance { degree(of: $0) } }

  /// In a star of five the centre is tied to all four others, each other to one of four.
  @Test func normalisedByTheNumberOfOthers() {
    let star = makeGraph(5, pairs: [(0, 1), (0, 2), (0, 3), (0, 4)], isDirected: true)
    #expect(degree(of: star, normalized: true).values == [1, 0.25, 0.25, 0.25, 0.25])
    #expect(outDegree(of: star, normalized: true).values == [1, 0, 0, 0, 0])
    #expect(inDegree(of: star, normalized: true).values == [0, 0.25, 0.25, 0.25, 0.25])
    #expect(degree(of: star, normalized: true).convention.contains("divided by n-1"))
    let alone = degree(of: makeGraph(1, pairs: [], isDirected: false), normalized: true)
    #expect(alone.values == [nil] && alone.absence?.contains("no others") == true)
    #expect(degree(of: star).absence == nil)
  }
}
