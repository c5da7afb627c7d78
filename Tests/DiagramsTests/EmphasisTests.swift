import ActorModel
import Testing

@testable import Diagrams

@Suite struct EmphasisTests {
  private let options = DiagramOptions(
    emphasis: Emphasis(
      actors: ["band", "north"], ties: ["raid"], marked: ["band"], caption: "the ties of the Band"))

  @Test func theRestStepsBack() throws {
    let scene = try scene(of: Samples.small, options)
    #expect(scene.actors.filter { !$0.isFaded }.map(\.id) == ["north", "band"])
    #expect(scene.ties.filter { !$0.isFaded }.map(\.tie.id) == ["raid"])
    #expect(scene.actors.filter(\.style.isMarked).map(\.id) == ["band"])
    #expect(scene.description.contains("In full strength: the ties of the Band"))
    #expect(scene.legend.last?.entries.map(\.caption) == ["in full strength: the ties of the Band"])
  }

  @Test func whatStepsBackIsDrawnBelow() throws {
    let svg = try draw(Samples.small, options).svg()
    let lines = XMLOutline(svg).withClass("tie").compactMap { $0.attributes["data-tie"] }
    #expect(lines.count == 6 && lines.last == "raid")
    #expect(svg.contains("fill-faded-words"))
  }

  @Test func withoutEmphasisNothingIsFaded() throws {
    #expect(try !draw(Samples.small).svg().contains("faded"))
  }
}
