import AnalysisGraph
import Metrics
import Testing

@Suite struct ClosenessTests {
  /// Krackhardt (1990), table 2: Fernando and Garth are closest, at 9/14.
  @Test func krackhardtsKite() {
    let scores = closeness(of: KnownGraphs.kite).values
    expectAgreement(
      scores,
      [9.0 / 17, 9.0 / 17, 9.0 / 18, 9.0 / 15, 9.0 / 18, 9.0 / 14, 9.0 / 14, 9.0 / 15, 9.0 / 21, 9.0 / 29],
      "Krackhardt's kite")
  }

  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) throws {
    let expected = try #require(reference.column("closeness_wasserman_faust"))
    expectAgreement(closeness(of: reference.graph).values, expected, "\(reference)")
  }

  @Test(arguments: PathDistance.allCases) func agreesWithFloydAndWarshall(distance: PathDistance) {
    for sample in smallGraphs + randomGraphs {
      let distances = floydWarshall(sample.graph, distance)
      let others = Double(sample.graph.vertexCount - 1)
      let expected = distances.map { row -> Double? in
        let reached = row.filter { $0 > 0 && $0 < .infinity }
        guard others > 0, !reached.isEmpty else { return others > 0 ? 0 : nil }
        let mean = reached.reduce(0, +) / Double(reached.count)
        return Double(reached.count) / others / mean
      }
      expectAgreement(
        closeness(of: sample.graph, distance: distance).values, expected, "\(distance), \(sample)")
    }
  }

  @Test(arguments: PathDistance.allCases) func incomingIsOutgoingOfTheReverse(distance: PathDistance) {
    for sample in randomGraphs {
      #expect(
        closeness(of: sample.graph, distance: distance, direction: .incoming).values
          == closeness(of: sample.graph.reversed(), distance: distance, direction: .outgoing).values)
    }
  }

  @Test func hasNoValueWhereNothingCanBeNear() {
    #expect(closeness(of: makeGraph(1, pairs: [(0, 0)], isDirected: false)).values == [nil])
    #expect(closeness(of: makeGraph(2, pairs: [], isDirected: false)).values == [0, 0])
    let touching = makeGraph(2, [.init(tail: 0, head: 1, distance: 0)], isDirected: false)
    #expect(closeness(of: touching, distance: .edgeDistances).values == [nil, nil])
  }

  @Test func noPathLeadsOverAnInfiniteDistance() {
    let graph = makeGraph(2, [.init(tail: 0, head: 1, distance: .infinity)], isDirected: false)
    #expect(closeness(of: graph, distance: .edgeDistances).values == [0, 0])
    #expect(closeness(of: graph).values == [1, 1])
  }

  @Test func doesNotDependOnNames() { expectInvariance { closeness(of: $0, distance: .edgeDistances) } }
}
