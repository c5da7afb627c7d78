import AnalysisGraph
import Metrics
import Testing

@Suite struct StrengthTests {
  @Test func addsUpWeightsAndCountsALoopTwice() {
    let graph = makeGraph(
      3,
      [
        .init(tail: 0, head: 1, weight: 2), .init(tail: 1, head: 0, weight: 0.5),
        .init(tail: 1, head: 1, weight: 3),
      ],
      isDirected: true)
    #expect(strength(of: graph).values == [2.5, 8.5, 0])
    #expect(strength(of: graph.undirected()).values == [2.5, 8.5, 0])
  }

  @Test func isTheDegreeWhereAllWeightsAreOne() {
    #expect(strength(of: KnownGraphs.karate).values == degree(of: KnownGraphs.karate).values)
  }

  @Test func addsUpTheEndsOfEdgesOneByOne() {
    for sample in smallGraphs + randomGraphs {
      let expected = (0..<sample.graph.vertexCount).map { vertex in
        sample.graph.edges.reduce(0) {
          $0 + ($1.tail == vertex ? $1.weight : 0) + ($1.head == vertex ? $1.weight : 0)
        }
      }
      expectAgreement(strength(of: sample.graph).values, expected, "\(sample)")
    }
  }

  @Test func doesNotDependOnNames() { expectInvariance(strength) }
}
