import ActorModel
import Foundation
import Testing

@testable import Diagrams

@Suite struct SVGWriterTests {
  @Test(arguments: DiagramOptions.Theme.allCases)
  func isWellFormed(theme: DiagramOptions.Theme) throws {
    let outline = XMLOutline(try draw(Samples.small, DiagramOptions(theme: theme)).svg())
    #expect(outline.error == nil)
    #expect(outline.elements.first?.name == "svg")
    #expect(outline.elements.contains { $0.name == "style" } == (theme == .auto))
  }

  @Test func everyActorAndTieHasItsGroup() throws {
    for graph in [Samples.small, Samples.everyRelation] {
      let outline = XMLOutline(try draw(graph).svg())
      let drawn = Set(outline.withClass("tie").compactMap { $0.attributes["data-tie"] })
      #expect(drawn == Set(graph.ties.map(\.id)))
      #expect(outline.withClass("tie").count == graph.ties.count)
      #expect(outline.withClass("label").count == graph.ties.count)
      for tie in outline.withClass("tie") { #expect(tie.attributes["data-relation"] != nil) }
    }
    #expect(XMLOutline(try draw(Samples.small).svg()).withClass("actor").count == 4)
  }

  @Test func everyTieShowsItsNumber() throws {
    let text = XMLOutline(try draw(Samples.small, DiagramOptions(embedsEvidence: false)).svg()).text
    for number in 1...6 { #expect(text.contains("[\(number)]")) }
  }

  @Test func titleAndDescriptionAreReadAloud() throws {
    let outline = XMLOutline(try draw(Samples.small, DiagramOptions(idPrefix: "x-")).svg())
    let root = try #require(outline.elements.first).attributes
    #expect(root["role"] == "graphics-document document")
    #expect(root["aria-labelledby"] == "x-title" && root["aria-describedby"] == "x-desc")
    #expect(outline.text.contains("The hill question"))
    #expect(
      outline.text.contains("Diagram of 4 actors and 6 ties. Actors: 2 states, 1 armed group and 1 person."))
    #expect(
      outline.text.contains("[4] Ann Envoy mediates between Northland and Southland (outcome: failed)."))
  }

  @Test func tooltipsSayWhoClaimsIt() throws {
    let text = XMLOutline(try draw(Samples.small).svg()).text
    #expect(
      text.contains(
        "[1] Southland supports Free Hill Band (alleged; confidence 40 of 100). Claimed by Northland. "
          + "Source: The Hill Paper, Hill Press, page 3."))
  }

  @Test func idsAreUniqueAndPrefixed() throws {
    let outline = XMLOutline(try draw(Samples.everyRelation, DiagramOptions(idPrefix: "fig 1<")).svg())
    let ids = outline.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("fig1") })
  }

  @Test func twoDrawingsDoNotShareIds() throws {
    let one = XMLOutline(try draw(Samples.small).svg()).elements.compactMap { $0.attributes["id"] }
    let other = XMLOutline(try draw(Samples.everyRelation).svg()).elements.compactMap { $0.attributes["id"] }
    #expect(Set(one).isDisjoint(with: other))
  }

  @Test(arguments: Samples.hostileNames)
  func hostileNamesAreHarmless(name: String) throws {
    let options = DiagramOptions(
      title: name, subtitle: name, showsIsolatedActors: true, idPrefix: name, footnotes: [name])
    let svg = try draw(Samples.hostile(name), options).svg()
    let outline = XMLOutline(svg)
    #expect(outline.error == nil)
    #expect(outline.withClass("tie").count == 3)
    let names = Set(outline.elements.map(\.name))
    #expect(names.isSubset(of: ["svg", "title", "desc", "metadata", "style", "rect", "g", "path", "text"]))
    for element in outline.elements {
      #expect(
        !element.attributes.keys.contains { $0.hasPrefix("on") || $0.contains("href") || $0 == "style" })
    }
    #expect(svg.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(
      !svg.unicodeScalars.contains {
        (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      })
    #expect(svg.utf8.count < 120_000)
  }

  @Test func sameInputSameBytes() throws {
    for graph in [Samples.small, Samples.everyRelation] {
      let first = try draw(graph)
      let second = try draw(graph)
      #expect(first.svg() == second.svg())
      #expect(first.dot().text == second.dot().text)
      #expect(try first.json() == second.json())
    }
  }

  @Test func everyPaintHasItsDarkColour() throws {
    let svg = try draw(Samples.everyRelation).svg()
    let outline = XMLOutline(svg)
    let style = svg.split(separator: "</style>")[0]
    for name in Set(outline.elements.flatMap { ($0.attributes["class"] ?? "").split(separator: " ") })
    where name.hasPrefix("fill-") || name.hasPrefix("stroke-") {
      #expect(style.contains(" .\(name){"), "\(name)")
    }
  }

  @Test func everythingLiesWithinThePage() throws {
    let outline = XMLOutline(try draw(Samples.small).svg())
    let root = try #require(outline.elements.first).attributes
    let width = try #require(Double(root["width"] ?? ""))
    for text in outline.elements where text.name == "text" {
      let x = try #require(Double(text.attributes["x"] ?? ""))
      #expect(x >= 0 && x <= width)
    }
  }
}
