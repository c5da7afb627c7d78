import ActorModel
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct SceneBuilderTests {
  @Test func numbersArePlacesInTheGraph() throws {
    let graph = Samples.small
    let builder = SceneBuilder(graph: graph, options: DiagramOptions(), asOf: nil)
    let scene = try builder.scene(of: [graph.ties[4], graph.ties[1]])
    #expect(scene.ties.map(\.number) == [5, 2])
    #expect(scene.ties[1].label?.lines.map(\.text).joined(separator: " ") == "attacks [2]")
  }

  @Test func aTieThatTheGraphDoesNotListIsNumberedOn() throws {
    let graph = Samples.small
    let extra = Tie(id: "extra", from: "north", relation: "trade", parties: .to("south"), sign: .positive)
    let scene = try SceneBuilder(graph: graph, options: DiagramOptions(), asOf: nil).scene(of: [extra])
    #expect(scene.ties.map(\.number) == [7])
  }

  @Test func twoTiesOfOneIDAreTwoTies() throws {
    var graph = Samples.small
    graph.ties[3].id = graph.ties[0].id
    let numbers = try scene(of: graph).ties.map(\.number)
    #expect(Set(numbers).count == 6 && numbers[0] == 1)
  }

  @Test func statusIsMarkedOnTheLineAndInTheLabel() throws {
    let ties = try scene(of: Samples.small).ties
    #expect(ties[0].isTentative && ties[0].marks == ["alleged"])
    #expect(!ties[1].isTentative && ties[1].marks.isEmpty)
    #expect(ties[2].marks == ["about [1]"])
    #expect(ties[3].marks == ["failed"])
    #expect(ties[4].isForecast && ties[4].marks == ["forecast"])
    #expect(ties[5].isTentative && ties[5].marks == ["disputed ?"])
    #expect(ties[0].label!.lines.contains { $0.text == "alleged" && $0.isMark })
  }

  @Test func lowConfidenceAndEndingsAreMarked() throws {
    var graph = Samples.small
    graph.ties[1].confidence = 30
    graph.ties[2].status = .ended
    graph.ties[2].about = []
    let ties = try scene(of: graph).ties
    #expect(ties[1].isTentative && ties[1].marks == ["low confidence"])
    #expect(ties[2].marks == ["ended"])
  }

  @Test func aMediationIsOneJunctionWithArms() throws {
    let scene = try scene(of: Samples.everyRelation)
    #expect(scene.junctions.count == 1)
    let junction = scene.actors.count
    let arms = scene.arcs.filter { $0.tail == junction || $0.head == junction }
    #expect(arms.count == 4)
    #expect(arms.filter { $0.head == junction }.map { scene.actors[$0.tail].id } == ["c"])
    #expect(arms.filter { $0.tail == junction }.map { scene.actors[$0.head].id } == ["a", "b", "d"])
    #expect(arms.allSatisfy { $0.tie == scene.ties.count - 1 })
  }

  @Test func nothingIsMissingInSilence() throws {
    var graph = Samples.small
    graph.ties.append(
      Tie(id: "x", from: "north", relation: "attack", parties: .to("nobody"), sign: .negative))
    graph.ties.append(
      Tie(id: "y", from: "north", relation: "mediation", parties: .between([]), sign: .neutral))
    let scene = try scene(of: graph)
    #expect(scene.ties.count == 6)
    #expect(scene.notes.contains("Tie [7] is not drawn: the graph has no actor nobody."))
    #expect(scene.notes.contains("Tie [8] is not drawn: it has no second actor."))
    #expect(scene.notes.contains("1 actor without a drawn tie is left out: Lonely League."))
  }

  @Test func isolatedActorsAreDrawnOnRequest() throws {
    let scene = try scene(of: Samples.small, DiagramOptions(showsIsolatedActors: true))
    #expect(scene.actors.map(\.id) == ["north", "south", "band", "envoy", "alone"])
    #expect(scene.notes.isEmpty)
  }

  @Test func labelsGiveWayAsTiesGrow() throws {
    #expect(
      try scene(of: Samples.ring(60)).ties.allSatisfy {
        $0.label?.lines[0].text.hasPrefix("attacks") == false
      })
    let many = try scene(of: Samples.ring(200))
    #expect(many.ties[4].label?.lines.map(\.text) == ["[5]"])
    #expect(many.notes == ["With 200 ties the lines bear numbers only."])
    let crowd = try scene(of: Samples.ring(500))
    #expect(crowd.ties.allSatisfy { $0.label == nil })
    #expect(crowd.notes.count == 1)
    #expect(
      try scene(of: Samples.ring(60), DiagramOptions(labels: .words)).ties[0].label?.lines[0].text
        == "attacks [1]")
  }

  @Test func aTieToItselfAndTwiceTheSamePartyAreDrawnOnce() throws {
    let ties = [
      Tie(id: "self", from: "a", relation: "attack", parties: .to("a"), sign: .negative),
      Tie(id: "twice", from: "a", relation: "mediation", parties: .between(["b", "b"]), sign: .neutral),
    ]
    let scene = try scene(of: ActorGraph(actors: [Actor(id: "a"), Actor(id: "b")], ties: ties))
    #expect(scene.ties.count == 2)
    #expect(scene.arcs.count == 3)
  }

  @Test func longNamesThatDifferAtTheirEndsStayDifferent() throws {
    let beginning = "Alpha Movement for the Liberation of the Two Rivers and the "
    let actors = ["Coast", "Mountains"].map { Actor(id: $0, name: beginning + $0) }
    let tie = Tie(id: "t", from: "Coast", relation: "talks", parties: .to("Mountains"), sign: .neutral)
    let scene = try scene(of: ActorGraph(actors: actors, ties: [tie]))
    #expect(scene.actors.map { $0.lines.joined(separator: " ") } == actors.map(\.name))
  }

  @Test func theDotStandsAtTheWholeOrTheLeader() throws {
    let ties = ["leadership", "control", "membership", "part-of"].map {
      Tie(id: $0, from: "a", relation: $0, parties: .to("b"), sign: .positive)
    }
    let scene = try scene(of: ActorGraph(actors: [Actor(id: "a"), Actor(id: "b")], ties: ties))
    #expect(scene.arcs.map(\.tailHead) == [.dot, .dot, nil, nil])
    #expect(scene.arcs.map(\.headHead) == [nil, nil, .dot, .dot])
  }

  @Test func bareNumbersLeaveOutWhatTheLineShows() throws {
    let scene = try scene(of: Samples.small, DiagramOptions(labels: .numbers))
    let lines = Dictionary(
      uniqueKeysWithValues: scene.ties.map { ($0.tie.id, $0.label?.lines.map(\.text) ?? []) })
    #expect(lines["arms"] == ["[1]"])
    #expect(lines["protest"] == ["[3]", "about [1]"])
    #expect(lines["war"] == ["[5]"])
  }

  @Test func boxesHoldTheirText() throws {
    for graph in [Samples.small] + Samples.hostileNames.map(Samples.hostile) {
      let scene = try scene(of: graph)
      for actor in scene.actors {
        #expect(actor.size.width >= (actor.lines.map(actor.text.width).max() ?? 0) + 10)
        #expect(actor.size.height >= actor.text.height(lines: actor.lines.count) + 6)
        #expect(actor.lines.count <= 5)
      }
      for case let label? in scene.ties.map(\.label) {
        #expect(label.size.width >= (label.lines.map { label.text.width($0.text) }.max() ?? 0) + 4)
      }
    }
  }
}

extension Samples {
  /// Actors in a ring, each attacking the next.
  static func ring(_ count: Int) -> ActorGraph {
    ActorGraph(
      actors: (0..<count).map { Actor(id: "a\($0)", kind: .state) },
      ties: (0..<count).map {
        Tie(
          id: "t\($0)", from: "a\($0)", relation: "attack", parties: .to("a\(($0 + 1) % count)"),
          sign: .negative)
      })
  }
}
