import Foundation
import Testing

@testable import Diagrams

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct IntervalPlotTests {
  private let plot = IntervalPlot(
    title: "Plot <&>", subtitle: "Of \"tests\"", axisTitle: "betweenness", remarkTitle: "first in",
    rows: [
      .init(label: "A & B", low: 1, median: 2, high: 4, value: 3, remark: "60 %"),
      .init(
        label: "A very long name that no column of this plot can hold in full", low: 0, median: 0, high: 0,
        value: 0),
      .init(label: "Nobody", low: nil, median: nil, high: nil, value: nil),
    ], note: "A note.")

  @Test(arguments: [DiagramOptions.Theme.auto, .light, .dark, .print])
  func isWellFormedAndTheSameEveryTime(theme: DiagramOptions.Theme) throws {
    let svg = plot.picture(theme: theme).svg()
    let document = try XMLDocument(xmlString: svg)
    #expect(document.rootElement()?.name == "svg")
    #expect(svg == plot.picture(theme: theme).svg())
  }

  @Test func everyRowHasATextAlternative() {
    let svg = plot.picture().svg()
    #expect(svg.contains("role=\"list\" aria-label=\"3 rows\""))
    #expect(
      svg.contains(
        "aria-label=\"A &amp; B: median 2, from 1 to 4, with all evidence 3, first in 60 %.\""))
    #expect(svg.contains("aria-label=\"Nobody: no value.\""))
    #expect(!svg.contains("-actors\""))
  }

  @Test func withoutRowsThereIsStillAPicture() throws {
    let empty = IntervalPlot(title: "", subtitle: "", axisTitle: "", rows: [], note: "")
    _ = try XMLDocument(xmlString: empty.picture().svg())
  }
}
