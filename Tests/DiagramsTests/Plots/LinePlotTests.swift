import ActorModel
import Foundation
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct LinePlotTests {
  static let days = [1879, 1882, 1894, 1904, 1907].compactMap { CalendarDay(year: $0, month: 1, day: 1) }

  static var sample: LinePlot {
    LinePlot(
      title: "Europe", subtitle: "Ties that hold", days: days,
      end: CalendarDay(year: 1914, month: 8, day: 1) ?? days[0],
      panels: [
        .init(
          "Ties",
          [
            .init("friendly", [2, 3, 4, 5, 6], ceilings: [3, 3, 6, 5, 9]), .init("hostile", [0, 1, 1, 1, 1]),
          ],
          marks: [days[2]]),
        .init("T <b>", [.init("balance", [nil, 1, 0.5, nil, 0.75])]),
      ], notes: ["A note."])
  }

  @Test(arguments: DiagramOptions.Theme.allCases)
  func isWellFormed(theme: DiagramOptions.Theme) {
    let outline = XMLOutline(Self.sample.picture(theme: theme).svg())
    #expect(outline.error == nil)
    #expect(outline.text.contains("T <b>") && outline.text.contains("A note."))
  }

  @Test func everyLineHasItsWords() {
    let outline = XMLOutline(Self.sample.picture().svg())
    let lines = outline.withClass("line")
    #expect(lines.map { $0.attributes["data-series"] } == ["friendly", "hostile", "balance"])
    #expect(
      lines[0].attributes["aria-label"]
        == "friendly goes from 2 on 1879-01-01 to 6 on 1907-01-01; least 2 on 1879-01-01, greatest 6 on 1907-01-01."
    )
    #expect(lines.allSatisfy { $0.attributes["role"] == "listitem" })
    let owned = Set(
      outline.elements.compactMap { $0.attributes["aria-owns"] }.flatMap {
        $0.split(separator: " ").map(String.init)
      })
    let ids = Set(outline.elements.compactMap { $0.attributes["id"] })
    #expect(owned.isSubset(of: ids), "\(owned.subtracting(ids))")
    #expect(Self.sample.picture().description.contains("Ties: friendly goes from 2"))
  }

  @Test func aLineThatEndsEarlyKeepsItsName() {
    var plot = Self.sample
    plot.panels[1].series[0].values = [nil, 1, 0.5, nil, nil]
    #expect(plot.picture().drawing.panels[1].labels.count { $0.name == "label" } == 1)
  }

  @Test func stepsHoldUntilTheNextDateAndBreakWithoutAValue() {
    let panels = Self.sample.picture().drawing.panels
    let balance = panels[1].lines[0].shapes
    #expect(balance.count == 2)
    guard case .path(let outline, _, _, _, _) = balance[0] else { return #expect(Bool(false)) }
    let heights = outline.steps.compactMap { step -> Double? in
      switch step {
      case .move(let point), .line(let point): point.y
      default: nil
      }
    }
    #expect(
      heights.count == 4 && heights[0] == heights[1] && heights[2] == heights[3] && heights[1] < heights[2])
  }

  @Test func labelsStandApart() {
    let many = (0..<8).map { LinePlot.Series("series \($0)", [1, 1, 1, 1, 1]) }
    var plot = Self.sample
    plot.panels = [.init("Same", many)]
    let places = plot.picture().drawing.panels[0].labels.flatMap(\.shapes).compactMap { shape -> Double? in
      if case .text(_, let point, _, _, _, _) = shape { point.y } else { nil }
    }
    #expect(places.count == 8)
    for (one, next) in zip(places, places.dropFirst()) { #expect(next - one >= 12) }
  }

  @Test func emptyAndFlatPlotsAreDrawn() {
    for values in [[Double?](repeating: nil, count: 5), [Double?](repeating: 0, count: 5)] {
      var plot = Self.sample
      plot.panels = [.init("Nothing", [.init("none", values)])]
      #expect(XMLOutline(plot.picture().svg()).error == nil)
    }
  }
}
