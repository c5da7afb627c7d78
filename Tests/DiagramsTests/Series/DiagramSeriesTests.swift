import ActorModel
import Foundation
import GraphFormats
import GraphvizLayout
import TestSupport
import Testing

@testable import Diagrams

@Suite struct DiagramSeriesTests {
  private let graph = Samples.small

  private func series(_ steps: [[String]], _ options: DiagramOptions = DiagramOptions()) throws
    -> DiagramSeries
  {
    let steps = steps.enumerated().map { index, ids in
      DiagramSeries.Step(caption: "Step \(index + 1)", ties: graph.ties.filter { ids.contains($0.id) })
    }
    return try makeSeries(of: graph, steps: steps, options: options, placing: circle)
  }

  @Test func everythingKeepsItsPlace() throws {
    let series = try series([["arms", "raid"], ["raid", "peace"], ["peace", "pact"]])
    let places = series.panels.map { panel in
      XMLOutline(panel.diagram.svg()).withClass("actor").compactMap { $0.attributes["data-actor"] }
    }
    #expect(places[0] == places[1] && places[1] == places[2])
    let centers = series.panels.map { Array($0.diagram.layout.centers.prefix(places[0].count)) }
    #expect(centers[0] == centers[1] && centers[1] == centers[2])
  }

  @Test func aPanelShowsWhatHoldsAndFadedWhatDidBefore() throws {
    let series = try series([["arms", "raid"], ["raid", "peace"], ["peace"]])
    let ties = series.panels.map { panel in
      XMLOutline(panel.diagram.svg()).withClass("tie").map {
        ($0.attributes["data-tie"] ?? "") + ($0.attributes["data-change"].map { " \($0)" } ?? "")
      }
    }
    #expect(ties == [["arms", "raid"], ["arms lost", "raid", "peace gained"], ["raid lost", "peace"]])
    #expect(series.panels.map(\.summary) == ["2 ties", "2 ties, 1 new, 1 lost", "1 tie, 1 lost"])
  }

  @Test func eachPanelIsAboutWhatItShows() throws {
    let series = try series([["arms", "raid"], ["peace", "raid"]])
    let captions = series.panels.map { $0.diagram.scene.legend.flatMap(\.entries).map(\.caption) }
    #expect(!captions[0].contains("Mediation") && captions[1].contains("Mediation"))
    #expect(captions[1].contains("new: did not hold before"))
    #expect(series.panels[1].diagram.svg().contains("Step 2: 2 ties, 1 new, 1 lost"))
  }

  @Test func whatElseChangedIsMarked() throws {
    let steps = [
      DiagramSeries.Step(caption: "Then", ties: graph.ties),
      .init(
        caption: "Now", ties: graph.ties,
        changes: ["arms": .strengthened, "raid": .weakened, "pact": .revised]),
    ]
    let series = try makeSeries(of: graph, steps: steps, options: DiagramOptions(), placing: circle)
    #expect(series.panels.map(\.summary) == ["6 ties", "6 ties, 1 stronger, 1 weaker, 1 revised"])
    let captions = series.panels[1].diagram.scene.legend.flatMap(\.entries).map(\.caption)
    for change in [TieChange.strengthened, .weakened, .revised] { #expect(captions.contains(change.caption)) }
    #expect(series.overview.svg().contains("Stronger: [1]"))
  }

  @Test func theOverviewHoldsAllPanelsWithoutClashingIDs() throws {
    let series = try series([["arms", "raid"], ["raid", "peace"], ["peace", "pact"]])
    let outline = XMLOutline(series.overview.svg())
    #expect(outline.error == nil)
    #expect(outline.withClass("panel").count == 3)
    let ids = outline.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(outline.text.contains("Step 2: No longer: [1]"))
  }

  @Test func theSameSeriesGivesTheSameBytes() throws {
    let steps = [["arms", "raid"], ["raid", "peace"]]
    #expect(try series(steps).overview.svg() == series(steps).overview.svg())
  }

  @Test(arguments: Page.allCases)
  func panelsDoNotOverlapAndStayOnThePage(page: Page) throws {
    let series = try series([["arms"], ["raid"], ["peace"], ["pact"]], DiagramOptions(page: page))
    let drawing = series.overview.drawing
    for panel in drawing.panels {
      for case .text(_, let point, _, _, _, _) in panel.groups.flatMap(\.shapes) {
        #expect((0...drawing.size.width).contains(point.x) && (0...drawing.size.height).contains(point.y))
      }
    }
    let corners = drawing.panels.compactMap { panel -> Point? in
      if case .text(_, let point, _, _, _, _) = panel.heading?.shapes.first { point } else { nil }
    }
    #expect(Set(corners).count == 4)
  }

  @Test func nothingToDrawIsSaid() {
    #expect(throws: DiagramError.self) { try series([[], []]) }
  }
}
