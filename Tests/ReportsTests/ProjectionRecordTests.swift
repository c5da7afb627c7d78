import ActorModel
import AnalysisGraph
import Reports
import Testing

@Suite struct ProjectionRecordTests {
  /// A mediation between two is an edge to each of them.
  @Test func tiesOfSeveralPartiesAreNotMergedIntoMoreEdges() throws {
    let graph = ActorGraph(
      actors: ["a", "b", "c"].map { Actor(id: $0) },
      ties: [Tie(id: "m", from: "a", relation: "mediation", parties: .between(["b", "c"]), sign: .neutral)])
    let projected = try Projection().apply(to: graph)
    #expect(projected.graph.edgeCount > projected.ties.count)
    #expect(
      ProjectionRecord(projected).sentence.contains("1 tie as \(projected.graph.edgeCount) edges (directed)"))
  }
}
