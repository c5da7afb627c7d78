import ActorModel
import AnalysisGraph
import Testing

@Suite struct SignedGraphTests {
  private func tie(_ id: String, _ sign: Sign, _ weight: Double, to: String = "b") -> Tie {
    Tie(id: id, from: "a", relation: "alliance", parties: .to(to), sign: sign, weight: weight)
  }

  private func signed(_ merge: Projection.Merge) throws -> SignedGraph {
    let graph = ActorGraph(
      actors: [Actor(id: "a"), Actor(id: "b"), Actor(id: "c")],
      ties: [
        tie("p", .positive, 2), tie("n", .negative, 1), tie("q", .positive, 3), tie("m", .mixed, 4),
        tie("z", .neutral, 1), tie("y", .neutral, 1, to: "c"),
      ])
    var projection = Projection()
    projection.direction = .undirected
    projection.merge = merge
    return SignedGraph(try projection.apply(to: graph))
  }

  @Test(arguments: [
    (Projection.Merge.sum, 5.0), (.max, 3), (.mean, 2.5), (.count, 2),
  ])
  func keepsSignsApart(merge: Projection.Merge, friendly: Double) throws {
    let signed = try signed(merge)
    #expect(signed.graph.vertexCount == 3)
    #expect(signed.graph.edges.map(\.sign) == [.positive, .negative, .mixed])
    #expect(signed.graph.weights[0] == friendly)
    #expect(signed.tiesOfEdge == [[0, 2], [1], [3]])
    #expect(signed.wholeOfEdge == [0, 0, 0] && signed.neutralTieCount == 2)
  }
}
