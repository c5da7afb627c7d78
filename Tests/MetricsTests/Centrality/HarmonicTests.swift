import AnalysisGraph
import Metrics
import Testing

@Suite struct HarmonicTests {
  /// Distances from the end of a path of four: 1, 2, 3.
  @Test func pathOfFour() {
    let graph = makeGraph(4, pairs: [(0, 1), (1, 2), (2, 3)], isDirected: false)
    let end = (1 + 1 / 2.0 + 1 / 3.0)
    expectAgreement(harmonic(of: graph).values, [end / 3, 2.5 / 3, 2.5 / 3, end / 3], "path of four")
    expectAgreement(harmonic(of: graph, normalized: false).values, [end, 2.5, 2.5, end], "path of four")
  }

  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) throws {
    let expected = try #require(reference.column("harmonic_normalized"))
    expectAgreement(harmonic(of: reference.graph).values, expected, "\(reference)")
  }

  @Test(arguments: PathDistance.allCases) func agreesWithFloydAndWarshall(distance: PathDistance) {
    for sample in smallGraphs + randomGraphs {
      let expected = floydWarshall(sample.graph, distance).enumerated().map { vertex, row in
        row.enumerated().reduce(0) { $1.offset == vertex ? $0 : $0 + 1 / $1.element }
      }
      let scores = harmonic(of: sample.graph, distance: distance, normalized: false)
      expectAgreement(scores.values, expected, "\(distance), \(sample)")
    }
  }

  @Test(arguments: PathDistance.allCases) func incomingIsOutgoingOfTheReverse(distance: PathDistance) {
    for sample in randomGraphs {
      #expect(
        harmonic(of: sample.graph, distance: distance, direction: .incoming).values
          == harmonic(of: sample.graph.reversed(), distance: distance, direction: .outgoing).values)
    }
  }

  @Test func hasNoValueAtDistanceZeroOrAlone() {
    let touching = makeGraph(3, [.init(tail: 0, head: 1, distance: 0)], isDirected: false)
    #expect(harmonic(of: touching, distance: .edgeDistances).values == [nil, nil, 0])
    #expect(harmonic(of: makeGraph(1, pairs: [], isDirected: false)).values == [nil])
  }

  @Test func doesNotDependOnNames() { expectInvariance { harmonic(of: $0, distance: .edgeDistances) } }
}
