import ActorModel
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct LegendTests {
  private func captions(_ graph: ActorGraph) throws -> [String] {
    try scene(of: graph).legend.flatMap(\.entries).map(\.caption)
  }

  @Test func everyRelationAndKindDrawnIsListed() throws {
    for graph in [Samples.small, Samples.everyRelation] {
      let scene = try scene(of: graph)
      let entries = scene.legend.flatMap(\.entries)
      for tie in scene.ties {
        let entry = entries.first { $0.caption == tie.style.caption }
        #expect(entry?.detail?.contains(tie.words) == true || entry?.detail?.contains("more") == true)
      }
      for actor in scene.actors { #expect(entries.contains { $0.caption == actor.kind.caption }) }
    }
  }

  @Test func nothingElseIsListed() throws {
    let graph = ActorGraph(
      actors: [Actor(id: "a", kind: .person), Actor(id: "b", kind: .person)],
      ties: [Tie(id: "t", from: "a", relation: "attack", parties: .to("b"), sign: .negative)])
    #expect(try captions(graph) == ["Armed violence", "person"])
  }

  @Test func marksAreExplainedWhereTheyOccur() throws {
    let small = try captions(Samples.small)
    #expect(small.contains { $0.hasPrefix("thin") })
    #expect(small.contains { $0.hasPrefix("dotted") })
    #expect(small.contains("concerns tie [n]"))
    #expect(try !captions(Samples.ring(3)).contains { $0.hasPrefix("thin") })
  }

  @Test func relationsWithoutAKnownAncestorAreListedByName() throws {
    var graph = Samples.ring(3)
    graph.taxonomy.define(Relation(id: "neutrality", label: "stays neutral to"))
    graph.ties[0].relation = "neutrality"
    let entry = try scene(of: graph).legend[0].entries.first { $0.caption.hasPrefix("Other relations") }
    #expect(entry?.detail == "stays neutral to")
  }

  @Test func samplesOfBoxesDifferAsTheBoxesDo() throws {
    let kinds = Actor.Kind.allCases
    let ties = kinds.map {
      Tie(id: "\($0)", from: "\($0)", relation: "talks", parties: .to("state"), sign: .neutral)
    }
    let graph = ActorGraph(actors: kinds.map { Actor(id: "\($0)", kind: $0) }, ties: ties)
    for width in [460.0, 2500] {
      let furniture = Furniture(scene: try scene(of: graph), width: width)
      let outlines = furniture.legend(top: 0).group.shapes.compactMap { shape -> Int? in
        guard case .path(let outline, let fill, _, _, _) = shape, fill != nil else { return nil }
        let corners = outline.steps.compactMap { step -> Point? in
          switch step {
          case .move(let point), .line(let point): point
          case .curve, .close: nil
          }
        }
        return outline.steps.count == corners.count + 1 ? Set(corners).count : nil
      }
      #expect(outlines.contains(8) && outlines.contains(6))
    }
  }

  @Test func aSectionThatGoesOnInTheNextColumnSaysSo() throws {
    let furniture = Furniture(scene: try scene(of: Samples.everyRelation), width: 760)
    let words = furniture.legend(top: 0).group.shapes.compactMap { shape -> String? in
      if case .text(let text, _, _, _, _, _) = shape { return text }
      return nil
    }
    #expect(words.contains("Ties") && words.contains("Ties, continued"))
  }

  @Test func whereNobodyHasAKindNoneIsExplained() throws {
    let tie = Tie(id: "t", from: "a", relation: "attack", parties: .to("b"), sign: .negative)
    let scene = try scene(of: ActorGraph(actors: [Actor(id: "a"), Actor(id: "b")], ties: [tie]))
    #expect(scene.legend.map(\.heading) == ["Ties"])
    #expect(scene.actors.allSatisfy { !$0.style.shape.isDashed })
  }

  @Test(arguments: [460.0, 700, 1100, 2500])
  func everythingStandsWithinThePage(width: Double) throws {
    let furniture = Furniture(scene: try scene(of: Samples.everyRelation), width: width)
    let block = furniture.legend(top: 100)
    for case .text(let words, let point, _, let font, _, _) in block.group.shapes {
      #expect(point.x >= 0 && point.x + font.advance(words) <= width)
      #expect(point.y > 100 && point.y <= block.bottom + 2)
    }
  }
}
