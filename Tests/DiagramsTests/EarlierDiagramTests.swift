import ActorModel
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct EarlierDiagramTests {
  private func damage(_ text: String) -> EarlierDiagramError? {
    do throws(EarlierDiagramError) {
      _ = try EarlierDiagram(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func bothFormsGiveTheSamePlaces() throws {
    let diagram = try draw(Samples.small)
    let svg = try EarlierDiagram(diagram.svg())
    #expect(svg == (try EarlierDiagram(diagram.json())))
    #expect(((try #require(svg.place(ofActor: "north"))) - diagram.layout.centers[0]).length < 0.02)
    #expect(svg.place(ofActor: "alone") == nil)
    let junction = try #require(svg.place(ofJunction: "peace"))
    #expect((junction - diagram.layout.centers[4]).length < 0.02)
  }

  @Test(arguments: Samples.hostileNames)
  func hostileNamesAreReadBack(name: String) throws {
    let diagram = try draw(Samples.hostile(name))
    let svg = try EarlierDiagram(diagram.svg())
    for (id, center) in zip(diagram.actorIDs, diagram.layout.centers) {
      #expect((try #require(svg.place(ofActor: id)) - center).length < 0.02)
    }
    #expect(svg == (try EarlierDiagram(diagram.json())))
  }

  @Test func theSameGraphHasTheSamePlacesAgain() throws {
    let first = try makeDiagram(
      of: Samples.small, ties: Samples.small.ties, mode: .inProcess, timeout: 60)
    let options = DiagramOptions(earlier: try EarlierDiagram(first.svg()))
    let second = try makeDiagram(
      of: Samples.small, ties: Samples.small.ties, options: options, mode: .inProcess, timeout: 60)
    let shift = second.layout.centers[0] - first.layout.centers[0]
    for (one, other) in zip(first.layout.centers, second.layout.centers) {
      #expect((other - one - shift).length < 0.11)
    }
    #expect(second.notes.contains("4 actors keep their places."))
    #expect(second.layout.score.through == 0)
  }

  @Test func newActorsAreNamedAndOldOnesStay() throws {
    let earlier = try EarlierDiagram(draw(Samples.ring(6)).svg())
    let graph = Samples.ring(8)
    let diagram = try makeDiagram(
      of: graph, ties: graph.ties, options: DiagramOptions(earlier: earlier), mode: .inProcess, timeout: 60)
    let shift = diagram.layout.centers[0] - (try #require(earlier.place(ofActor: "a0")))
    for box in 0..<6 {
      let place = try #require(earlier.place(ofActor: "a\(box)"))
      #expect((diagram.layout.centers[box] - place - shift).length < 0.11)
    }
    #expect(diagram.notes.contains("6 actors keep their places; new: a6, a7."))
  }

  /// Straight lines between kept places.
  private func straight(_ request: LayoutRequest) -> Layout {
    let centers = request.boxes.map { ($0.fixed ?? Point(x: 0, y: 0)) + Point(x: 100, y: 100) }
    let routes = request.arcs.map { arc in
      let (a, b) = (centers[arc.tail], centers[arc.head])
      return Layout.Route(
        curve: Curve(from: a, to: b).points, label: arc.label == nil ? nil : a.mixed(with: b, 0.5))
    }
    let layout = Layout(
      centers: centers, routes: routes, size: Size(width: 600, height: 300), engine: .neato,
      score: LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 1))
    var scored = layout
    scored.score = score(of: layout, for: request)
    return scored
  }

  private func pair(apart distance: Double) throws -> Diagram {
    let tie = Tie(id: "t", from: "a", relation: "talks", parties: .to("b"), sign: .neutral)
    let graph = ActorGraph(actors: [Actor(id: "a"), Actor(id: "b")], ties: [tie])
    var first = try makeDiagram(
      of: graph, ties: graph.ties, options: DiagramOptions(), asOf: nil, placing: circle
    )
    .layout
    first.centers = [Point(x: 0, y: 0), Point(x: distance, y: 0)]
    let drawn = Diagram(
      scene: try scene(of: graph), layout: first, options: DiagramOptions(), evidence: "")
    let options = DiagramOptions(earlier: try EarlierDiagram(drawn.svg()))
    return try makeDiagram(of: graph, ties: graph.ties, options: options, asOf: nil, placing: straight)
  }

  @Test func keptPlacesGiveWayWhereWordsWouldBeCovered() throws {
    let wide = try pair(apart: 200)
    #expect(!wide.notes.contains { $0.contains("further apart") })
    #expect((wide.layout.centers[1] - wide.layout.centers[0]).length == 200)
    let narrow = try pair(apart: 90)
    #expect(narrow.notes.contains { $0.hasPrefix("The kept places are ") && $0.contains("% further apart") })
    #expect(narrow.layout.score.labelHits == 0)
    let hopeless = try pair(apart: 50)
    #expect(hopeless.notes.contains("Not free of others are the words of [1]."))
  }

  @Test func aDiagramOfOtherActorsIsRefused() throws {
    let options = DiagramOptions(earlier: try EarlierDiagram(draw(Samples.ring(3)).svg()))
    #expect(throws: DiagramError.nobodyKnown) {
      try makeDiagram(of: Samples.small, ties: Samples.small.ties, options: options, mode: .inProcess)
    }
  }

  @Test(arguments: [
    "", " ", "graph:\n  title: x\n", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "{}", "[1]",
    "<!DOCTYPE a>",
    "{\"engine\": \"neato\", \"actors\": [], \"ties\": []}",
  ])
  func foreignFilesAreRefused(text: String) {
    #expect(damage(text) == .foreign)
  }

  @Test(arguments: [
    ("{\"engine\": \"x\", \"ties\": [], \"actors\": [{\"id\": \"a\", \"y\": 1}]}", "`actors[0]` has no `x`"),
    (
      "{\"engine\": \"x\", \"ties\": [], \"actors\": [{\"id\": \"a\", \"x\": \"1\", \"y\": 1}]}",
      "`actors[0].x` has a value of the wrong type"
    ),
    ("{\"engine\": \"x\", \"ties\": [], \"actors\": [{]}", "around character"),
    (
      "{\"engine\": \"x\", \"ties\": [], \"actors\": [{\"id\": \"a\", \"x\": 1e9, \"y\": 1}]}",
      "out of bounds"
    ),
    (
      "{\"engine\": \"x\", \"ties\": [], \"actors\": [{\"id\": \"a\", \"x\": 1, \"y\": 1}, {\"id\": \"a\", \"x\": 1, \"y\": 2}]}",
      "two places"
    ),
  ])
  func damagedJSONIsRefusedWithItsPlace(text: String, words: String) {
    #expect(damage(text)?.description.contains(words) == true, "\(String(describing: damage(text)))")
  }

  @Test(arguments: [
    ("data-at=\"", "data-at=\"1e5 "), ("data-at=\"", "data-at=\"nan"), ("data-at=\"", "data-at"),
    ("data-actor=\"north\"", "data-actor=\"south\""), ("data-actor=\"", "data-actor=\"&lol;"),
    ("data-actor=\"", "data-x=\""), ("data-actor=\"", "class=\"y\" data-actor=\""), ("</svg>", ""),
    ("data-at=\"", "data-at=\"9999999 1\" data-z=\""),
  ])
  func damagedSVGIsRefusedWithItsLine(part: String, change: String) throws {
    let svg = try draw(Samples.small).svg()
    #expect(damage(svg) == nil)
    let error = damage(svg.replacing(part, with: change, maxReplacements: 1))
    guard case .damaged(let line, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((line ?? 0) > 5)
  }

  /// Whatever is cut off or written over, the reader ends, and what it returns lies within bounds.
  @Test func damageAnywhereIsHarmless() throws {
    let svg = Array(try draw(Samples.small, DiagramOptions(embedsEvidence: false)).svg().utf8)
    for cut in stride(from: 0, to: svg.count, by: 97) {
      let text = String(decoding: svg[..<cut], as: UTF8.self)
      #expect(damage(text) != nil, "cut at \(cut)")
      var changed = svg
      changed[cut] = [0x3C, 0x22, 0x26, 0x00, 0xFF][cut % 5]
      _ = damage(String(decoding: changed, as: UTF8.self))
    }
    #expect(damage(String(repeating: "<g ", count: 200_000)) == .foreign)
    #expect(damage("<metadata>Drawn by Entente" + String(repeating: "<g ", count: 200_000)) != nil)
    #expect(damage("{\"actors\":" + String(repeating: "[", count: 200_000)) != nil)
  }
}
