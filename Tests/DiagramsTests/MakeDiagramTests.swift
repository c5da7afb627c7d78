import ActorModel
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct MakeDiagramTests {
  @Test func tooManyActorsAreRefusedWithAWayOut() throws {
    let error = #expect(throws: DiagramError.self) {
      try draw(Samples.ring(2_001), DiagramOptions(overview: .never))
    }
    #expect(error == .tooManyActors(count: 2_001, limit: 2_000))
    #expect(error?.description.contains("neighbourhood") == true)
  }

  @Test func nothingToDrawIsSaid() {
    #expect(throws: DiagramError.self) { try draw(ActorGraph()) }
    #expect(throws: DiagramError.self) { try draw(ActorGraph(actors: [Actor(id: "a")])) }
  }

  @Test func aSelectionDrawsItsActorsOnly() throws {
    let graph = Samples.small
    let diagram = try makeDiagram(
      of: graph, ties: [graph.ties[1]], options: DiagramOptions(), asOf: nil, placing: circle)
    #expect(diagram.actorIDs == ["north", "band"])
    #expect(diagram.tieNumbers == [2])
  }

  @Test(arguments: [60, 300])
  func largeGraphsKeepAllTies(count: Int) throws {
    let svg = try draw(Samples.ring(count)).svg()
    #expect(XMLOutline(svg).withClass("tie").count == count)
  }

  @Test func theDateAndFootnotesAreShown() throws {
    let diagram = try makeDiagram(
      of: Samples.small, ties: Samples.small.ties,
      options: DiagramOptions(footnotes: ["Forecasts are shown."]),
      asOf: EDTF("2026-01"), placing: circle)
    let text = XMLOutline(diagram.svg()).text
    #expect(text.contains("As of January 2026"))
    #expect(text.contains("Forecasts are shown."))
    #expect(text.contains("The Hill Paper"))
  }
}
