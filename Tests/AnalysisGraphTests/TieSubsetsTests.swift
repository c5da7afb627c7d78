import ActorModel
import AnalysisGraph
import Testing

@Suite struct TieSubsetsTests {
  private let ties = [
    tie("p", "a", "b", .positive, 2, 90), tie("n", "a", "b", .negative, 1, 40),
    tie("q", "b", "a", .positive, 3, nil),
    tie("x", "b", "c", .negative, 4, 60), tie("m", "c", "a", .mixed, 0.5, 80),
    tie("l", "c", "c", .neutral, 1, 10),
  ]

  private static func tie(
    _ id: String, _ from: String, _ to: String, _ sign: Sign, _ weight: Double, _ confidence: Int?
  ) -> Tie {
    Tie(
      id: id, from: from, relation: "attack", parties: .to(to), sign: sign, weight: weight,
      confidence: confidence)
  }

  private func graph(of ties: [Tie]) -> ActorGraph {
    ActorGraph(actors: ["a", "b", "c"].map { Actor(id: $0) }, ties: ties)
  }

  /// Every subset of the ties gives what the projection makes of a file with only these ties.
  @Test(arguments: Projection.Merge.allCases, Projection.Direction.allCases)
  func agreesWithProjectingTheRest(merge: Projection.Merge, direction: Projection.Direction) throws {
    for distance in Projection.Distance.allCases {
      var projection = Projection()
      (projection.merge, projection.direction, projection.distance) = (merge, direction, distance)
      let subsets = TieSubsets(try projection.apply(to: graph(of: ties)))
      #expect(subsets.tieCount == ties.count)
      for mask in 0..<(1 << ties.count) {
        let isKept = ties.indices.map { mask >> $0 & 1 == 1 }
        let rest = try projection.apply(to: graph(of: zip(ties, isKept).filter(\.1).map(\.0))).graph
        let subset = subsets.graph(keeping: isKept)
        #expect(Self.sorted(subset) == Self.sorted(rest), "\(merge) \(direction) \(distance) \(mask)")
        #expect(subset.isDirected == rest.isDirected && subset.vertexCount == rest.vertexCount)
      }
    }
  }

  private static func sorted(_ graph: AnalysisGraph) -> [AnalysisGraph.Edge] {
    graph.edges.sorted { ($0.tail, $0.head) < ($1.tail, $1.head) }
  }
}
