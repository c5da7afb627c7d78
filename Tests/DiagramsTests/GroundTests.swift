import ActorModel
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct GroundTests {
  private var blocs: ActorGraph {
    var graph = Samples.ring(7)
    for index in 0..<5 { graph.actors[index].bloc = index < 3 ? "North <&>" : "South" }
    return graph
  }

  @Test func ringsAreDrawnAndNamed() throws {
    let diagram = try makeDiagram(
      of: Samples.small, ties: Samples.small.ties, options: DiagramOptions(focus: "band"), mode: .inProcess,
      timeout: 60)
    #expect(diagram.layout.engine == .radial)
    let outline = XMLOutline(diagram.svg())
    #expect(outline.error == nil)
    #expect(outline.withClass("ring").compactMap { $0.attributes["data-distance"] } == ["1", "2"])
    #expect(outline.text.contains("distance 2"))
    #expect(
      diagram.description.contains(
        "In the middle: Free Hill Band. At distance 1: Northland and Southland. At distance 2: Ann Envoy."))
  }

  @Test func whoIsNotConnectedIsMarked() throws {
    var graph = Samples.ring(5)
    graph.actors += [Actor(id: "x"), Actor(id: "y")]
    graph.ties.append(Tie(id: "xy", from: "x", relation: "trade", parties: .to("y"), sign: .positive))
    let diagram = try makeDiagram(
      of: graph, ties: graph.ties, options: DiagramOptions(focus: "a0"), mode: .inProcess, timeout: 60)
    #expect(diagram.layout.rings.map(\.distance) == [1, 2, nil])
    #expect(diagram.description.contains("Not connected to it: x and y."))
    #expect(XMLOutline(diagram.svg()).text.contains("not connected"))
  }

  @Test func whoHasNoTieCannotStandInTheMiddle() {
    #expect(throws: DiagramError.focusNotDrawn("alone")) {
      try makeDiagram(
        of: Samples.small, ties: Samples.small.ties, options: DiagramOptions(focus: "alone"), mode: .inProcess
      )
    }
  }

  @Test func blocsAreFramedAndNamed() throws {
    let diagram = try makeDiagram(
      of: blocs, ties: blocs.ties, options: DiagramOptions(engine: .dot), mode: .inProcess, timeout: 60)
    let outline = XMLOutline(diagram.svg())
    #expect(outline.error == nil)
    #expect(outline.withClass("bloc").compactMap { $0.attributes["data-bloc"] } == ["North <&>", "South"])
    #expect(outline.text.contains("North <&>"))
    #expect(
      diagram.description.contains("Framed blocs: North <&> (a0, a1 and a2); South (a3 and a4)."))
    for frame in diagram.layout.frames {
      let area = Frame(center: frame.center, size: frame.size)
      for (index, id) in diagram.actorIDs.enumerated() {
        let isMember = blocs.actors.first { $0.id == id }?.bloc == diagram.blocNames[frame.group]
        #expect(area.contains(diagram.layout.centers[index]) == isMember)
      }
    }
  }
}

extension Diagram {
  fileprivate var blocNames: [String] { ["North <&>", "South"] }
}
