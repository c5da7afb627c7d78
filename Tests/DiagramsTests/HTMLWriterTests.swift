import ActorModel
import Testing

@testable import Diagrams

@Suite struct HTMLWriterTests {
  /// A page is XML too but for its first line and the empty elements of its head.
  private func outline(_ html: String) -> XMLOutline {
    let xml = html.replacing("<!DOCTYPE html>\n", with: "").replacing(#/<meta [^>]*>/#, with: "")
    return XMLOutline(xml)
  }

  @Test func everyActorAndTieHasARow() throws {
    let outline = outline(try draw(Samples.small).html())
    #expect(outline.error == nil)
    #expect(outline.elements.count { $0.name == "tr" } == 2 + 4 + 6)
    #expect(outline.elements.count { $0.attributes["scope"] == "row" } == 4 + 6)
    for words in ["[4]", "Northland, Southland", "outcome: failed", "Claimed by Northland", "page 3"] {
      #expect(outline.text.contains(words), "\(words)")
    }
  }

  @Test func thePictureIsInThePageOnce() throws {
    let diagram = try draw(Samples.small)
    #expect(diagram.html().contains(diagram.svg()))
  }

  @Test(arguments: Samples.hostileNames)
  func hostileTextStaysText(name: String) throws {
    let outline = outline(try draw(Samples.hostile(name)).html())
    #expect(outline.error == nil, "\(outline.error ?? "")")
    #expect(!outline.elements.contains { ["script", "iframe", "img", "object"].contains($0.name) })
    #expect(!outline.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
  }
}
