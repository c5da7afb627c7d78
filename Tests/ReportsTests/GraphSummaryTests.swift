import ActorModel
import AnalysisGraph
import Reports
import Testing

@Suite struct GraphSummaryTests {
  /// A plain graph is counted without its ties, with the same result.
  @Test(arguments: [nil, [Sign.positive, .negative, .negative, .mixed]])
  func tableIsCountedAsItsGraph(signs: [Sign]?) throws {
    let relation = Relation(id: "tie", label: "is tied to", isDirected: true)
    let table = EdgeTable(
      taxonomy: Taxonomy(Taxonomy.builtIn + [relation]), relation: "tie",
      ids: TextColumn(["a", "b", "c", "d", "e", "f"]), tails: [0, 1, 0, 3], heads: [1, 2, 1, 4], signs: signs)
    let full = ActorGraph(table)
    let plain = GraphSummary(
      ActorGraph(actorsOf: table), projected: try Projection().apply(to: table), warnings: 2)
    #expect(plain == GraphSummary(full, projected: try Projection().apply(to: full), warnings: 2))
    #expect(plain.ties == 4)
    #expect(plain.relations.map(\.count) == [4])
    #expect(plain.signs.reduce(0) { $0 + $1.count } == 4)
    #expect(plain.components == 2 && plain.isolated == 1)
  }
}
