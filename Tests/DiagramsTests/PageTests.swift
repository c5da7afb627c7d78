import ActorModel
import Foundation
import GraphFormats
import GraphvizLayout
import TestSupport
import Testing

@testable import Diagrams

/// The promise of every page, measured on the SVG: that words can be read in print, and that none lies on an actor.
@Suite(.serialized) struct PageTests {
  struct Case: Sendable {
    var graph: String
    var page: Page
  }

  private static let cases = Page.allCases.flatMap { page in
    ["afghanistan-pakistan", "july-1914", "gahuku-gama"].map { Case(graph: $0, page: page) }
  }

  private static let isExhaustive = ProcessInfo.processInfo.environment["ENTENTE_EXHAUSTIVE"] != nil

  /// Layouts take long unless they are optimised: `make exhaust` tries every page, and other runs one with the article.
  private static let tried =
    isExhaustive ? cases : cases.filter { $0.graph == "afghanistan-pakistan" && $0.page == .letterLandscape }

  @Test(arguments: tried)
  func shippedGraphsCanBeReadInPrint(tried: Case) throws {
    let file = Shared.package.appending(path: "Graphs/\(tried.graph).yaml")
    let graph = try readGraph(from: file.path).graph
    try expectReadable(try drawn(graph, tried.page), tried.page)
  }

  @Test(.enabled(if: isExhaustive, "takes optimised code"), arguments: [1, 2, 3])
  func fortyActorsAndTheirTiesCanBeReadOnA4(seed: UInt64) throws {
    try expectReadable(try drawn(Samples.generated(actors: 40, ties: 120, seed: seed), .a4), .a4)
  }

  private func drawn(_ graph: ActorGraph, _ page: Page) throws -> Diagram {
    try makeDiagram(
      of: graph, ties: graph.ties, options: DiagramOptions(page: page), mode: .inProcess, timeout: 600)
  }

  private func expectReadable(_ diagram: Diagram, _ page: Page) throws {
    let print = try PrintedPage(diagram.svg())
    #expect(print.smallestText >= page.smallestText - 0.005)
    #expect(print.millimetres.width <= page.millimetres.width + 0.01)
    #expect(print.millimetres.height <= page.millimetres.height + 0.01)
    #expect(diagram.layout.score.through == 0)
    #expect(diagram.layout.score.labelHits == diagram.layout.score.labelsOnArcs)
    #expect(!diagram.notes.contains { $0.contains("smallest words measure") })
  }

  @Test(arguments: Page.allCases)
  func aSmallGraphFillsItsPageWithLargerWords(page: Page) throws {
    let diagram = try draw(Samples.small, DiagramOptions(page: page))
    let print = try PrintedPage(diagram.svg())
    #expect(print.smallestText >= page.smallestText - 0.005)
    #expect(abs(print.millimetres.width - page.millimetres.width) < 0.01)
    if page == .slide { #expect(diagram.picture.options.setting?.words ?? 0 > 10) }
  }

  @Test func pagesOnTheirSideAreAsLargeAndHaveTheLegendAtTheSide() {
    for (upright, lying) in [(Page.a4, Page.a4Landscape), (.letter, .letterLandscape)] {
      #expect(upright.millimetres.width == lying.millimetres.height)
      #expect(upright.millimetres.height == lying.millimetres.width)
      #expect(!upright.hasLegendAtSide && lying.hasLegendAtSide)
    }
  }
}

/// What an SVG says of its size in print.
struct PrintedPage {
  let millimetres: (width: Double, height: Double)
  /// In points.
  let smallestText: Double

  init(_ svg: String) throws {
    let elements = XMLOutline(svg).elements
    func number(_ text: String?) throws -> Double {
      try #require(text.flatMap { Double($0.replacing("mm", with: "")) })
    }
    let root = try #require(elements.first)
    let box = try #require(root.attributes["viewBox"]).split(separator: " ").compactMap { Double($0) }
    millimetres = (try number(root.attributes["width"]), try number(root.attributes["height"]))
    let sizes = try elements.filter { $0.name == "text" }.map { try number($0.attributes["font-size"]) }
    smallestText = try #require(sizes.min()) * millimetres.width / box[2] * 72 / 25.4
  }
}
