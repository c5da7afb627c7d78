import ActorModel
import Foundation
import GraphvizLayout
import Testing

@testable import Diagrams

/// Models made at random out of what breaks drawing programs, through every form of a picture.
@Suite struct HostileModelTests {
  @Test(arguments: 0..<120)
  func everyFormStaysWhole(seed: Int) throws {
    var maker = HostileModel(seed: UInt64(seed))
    let graph = maker.graph()
    let options = maker.options(graph)
    let diagram: Diagram
    do {
      diagram = try makeDiagram(of: graph, ties: graph.ties, options: options, asOf: nil, placing: circle)
    } catch DiagramError.empty {
      return
    }
    check(diagram, graph, "seed \(seed)")
    try checkOtherForms(diagram, "seed \(seed)")
  }

  @Test(arguments: 1000..<1008)
  func theRealLayoutLosesNothing(seed: Int) throws {
    var maker = HostileModel(seed: UInt64(seed))
    let graph = maker.graph()
    var options = maker.options(graph)
    options.engine = LayoutRequest.Engine.allCases[seed % LayoutRequest.Engine.allCases.count]
    options.seeds = 1
    do {
      let diagram = try makeDiagram(
        of: graph, ties: graph.ties, options: options, mode: .inProcess, timeout: 5)
      check(diagram, graph, "seed \(seed)")
    } catch DiagramError.empty {
      return
    }
  }

  private func check(_ diagram: Diagram, _ graph: ActorGraph, _ comment: Comment) {
    let svg = diagram.svg()
    let outline = XMLOutline(svg)
    #expect(outline.error == nil, comment)
    let harmless: Set = ["svg", "title", "desc", "metadata", "style", "rect", "g", "path", "text"]
    for element in outline.elements {
      #expect(harmless.contains(element.name), comment)
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && !name.contains("href"), comment)
        #expect(!value.contains("url(") || name.hasPrefix("data-") || name == "aria-label", comment)
        if ["x", "y", "d", "width", "height", "stroke-width"].contains(name) {
          #expect(!value.contains("nan") && !value.contains("inf"), comment)
        }
      }
    }
    // Every tie is drawn, or a note says why not.
    let notes = diagram.notes.joined(separator: " ")
    let drawn = Set(diagram.tieNumbers)
    for number in 1...max(1, graph.ties.count) where number <= graph.ties.count {
      #expect(drawn.contains(number) || notes.contains("Tie [\(number)] is not drawn"), comment)
    }
    #expect(outline.withClass("tie").count == drawn.count, comment)
  }

  private func checkOtherForms(_ diagram: Diagram, _ comment: Comment) throws {
    _ = try JSONSerialization.jsonObject(with: Data(try diagram.json().utf8))
    let tex = diagram.picture.tikz().text.replacing("\\{", with: "").replacing("\\}", with: "")
    #expect(tex.count { $0 == "{" } == tex.count { $0 == "}" }, comment)
    for line in diagram.mermaid().text.split(separator: "\n") where line.hasPrefix("  n") {
      #expect(line.count { $0 == "\"" } % 2 == 0, comment)
    }
    #expect(
      diagram.dot().text.hasPrefix("digraph entente {\n") && diagram.dot().text.hasSuffix("}\n"), comment)
  }
}

/// Draws texts, sizes and shapes of a model from a seeded generator.
private struct HostileModel {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }

  private mutating func text() -> String {
    let pieces =
      Samples.hostileNames.filter { $0.count < 200 } + [
        "a", "TTP", "end", "click", "%%{init: {}}%%", "\\input{/etc/passwd}", "$x^2_3$", "#35;", "</title>",
        "`",
        "\u{2028}", "\u{FEFF}", "subgraph", "--> n0", "]]>", "&quot;", "\\", "~^{}", "\u{200F}\u{200B}",
      ]
    return (0...next(3)).map { _ in pick(pieces) }.joined(separator: next(2) == 0 ? "" : " ")
  }

  mutating func graph() -> ActorGraph {
    let ids = (0...next(8)).map { "\($0)" + (next(3) == 0 ? text() : "") }
    let actors = ids.map { id in
      Actor(
        id: id, name: text(), kind: pick(Actor.Kind.allCases), aliases: [text()],
        bloc: next(2) == 0 ? text() : nil, summary: text(),
        attributes: [Attribute(name: text(), value: text())])
    }
    let relations = Taxonomy.builtIn.map(\.id) + [text(), text()]
    let ties = (0..<next(16)).map { number in
      let others = (0...next(3)).map { _ in next(12) == 0 ? text() : pick(ids) }
      let isMediation = next(4) == 0
      return Tie(
        id: "\(number)" + text(), from: next(12) == 0 ? text() : pick(ids),
        relation: pick(relations), parties: isMediation ? .between(others) : .to(others[0]),
        sign: pick(Sign.allCases), weight: pick([1, 0.001, 1e9]),
        status: next(2) == 0 ? pick(Tie.Status.allCases) : nil,
        confidence: next(3) == 0 ? nil : next(101), outcome: next(3) == 0 ? .failed : nil, about: [text()],
        evidence: [
          Evidence(source: text(), locator: text(), claimedBy: text(), quote: text(), summary: text())
        ])
    }
    return ActorGraph(header: .init(title: text()), actors: actors, ties: ties)
  }

  mutating func options(_ graph: ActorGraph) -> DiagramOptions {
    let values = Dictionary(
      graph.actors.map { ($0.id, pick([0, 1, -5, 1e300, -1e300, .nan, .infinity, 1e-300])) },
      uniquingKeysWith: { first, _ in first })
    let scale = ActorScale(caption: text(), values: values)
    let groups = Dictionary(graph.actors.map { ($0.id, text()) }, uniquingKeysWith: { first, _ in first })
    return DiagramOptions(
      title: text(), subtitle: text(), theme: pick(DiagramOptions.Theme.allCases),
      labels: pick(DiagramOptions.Labels.allCases), showsIsolatedActors: next(2) == 0,
      idPrefix: next(3) == 0 ? text() : nil, footnotes: [text()],
      coloring: pick([.kind, .groups(caption: text(), of: groups), .scale(scale)]),
      size: next(2) == 0 ? scale : nil,
      emphasis: next(3) == 0
        ? Emphasis(actors: Set(graph.actors.prefix(1).map(\.id)), ties: [], caption: text()) : nil,
      page: next(2) == 0 ? pick(Page.allCases) : nil, graphDigest: next(2) == 0 ? text() : nil)
  }
}
