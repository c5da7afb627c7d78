import ActorModel
import Testing

@testable import Diagrams

@Suite struct OverviewTests {
  /// Three blocs of actors in rings, each actor with one tie to the same place of the next bloc.
  private func blocs(of size: Int, named isNamed: Bool = true) -> ActorGraph {
    var graph = ActorGraph()
    for bloc in 0..<3 {
      for place in 0..<size {
        graph.actors.append(
          Actor(id: "a\(bloc)-\(place)", kind: .state, bloc: isNamed ? "Bloc \(bloc)" : nil))
        graph.ties.append(
          Tie(
            id: "in\(bloc)-\(place)", from: "a\(bloc)-\(place)", relation: "alliance",
            parties: .to("a\(bloc)-\((place + 1) % size)"), sign: .positive))
        let isAttack = place % 3 > 0
        graph.ties.append(
          Tie(
            id: "out\(bloc)-\(place)", from: "a\(bloc)-\(place)", relation: isAttack ? "attack" : "trade",
            parties: .to("a\((bloc + 1) % 3)-\(place)"), sign: isAttack ? .negative : .positive))
      }
    }
    return graph
  }

  @Test func tiesAreSummedByGroupsAndSign() {
    let overview = Overview(of: blocs(of: 12), ties: blocs(of: 12).ties)
    #expect(overview.graph.actors.map(\.name) == ["Bloc 0", "Bloc 1", "Bloc 2"])
    #expect(overview.sizes.values.sorted() == [12, 12, 12])
    #expect(overview.graph.ties.count == 3)
    for tie in overview.graph.ties {
      let counts = overview.counts[tie.id] ?? []
      #expect(counts.map(\.sign) == [.negative, .positive] && counts.map(\.count) == [8, 4])
      #expect(tie.sign == .negative)
    }
    #expect(
      overview.sentence.hasPrefix("Overview of 36 actors and 72 ties: 36 actors stand in 3 groups by bloc"))
    #expect(overview.sentence.hasSuffix("36 ties within groups are not drawn."))
  }

  /// Every tie is counted once, wherever it went: two ends of a pair in different boxes, or within one.
  @Test(arguments: [true, false])
  func nothingGetsLost(isNamed: Bool) throws {
    let graph = blocs(of: 120, named: isNamed)
    let overview = Overview(of: graph, ties: graph.ties)
    let between = overview.counts.values.flatMap { $0 }.reduce(0) { $0 + $1.count }
    let within = try #require(overview.sentence.split(separator: "; ").last?.split(separator: " ").first)
    #expect(between + (try #require(Int(within))) == graph.ties.count)
    let alone = overview.graph.actors.count { overview.sizes[$0.id] == nil }
    #expect(overview.sizes.values.reduce(alone, +) == graph.actors.count)
    #expect(alone == (isNamed ? 0 : 8))
  }

  @Test func aMediationCountsWithEachParty() {
    var graph = blocs(of: 4)
    graph.ties = [
      Tie(
        id: "m", from: "a0-0", relation: "mediation", parties: .between(["a1-0", "a2-0"]), sign: .neutral)
    ]
    let overview = Overview(of: graph, ties: graph.ties)
    #expect(
      overview.graph.ties.map { [$0.from] + $0.others } == [["group-1", "group-2"], ["group-1", "group-3"]])
  }

  @Test func above300ActorsItIsDrawnByItself() throws {
    let text = XMLOutline(try draw(blocs(of: 101)).svg())
    #expect(text.withClass("actor").count == 3)
    #expect(text.text.contains("(101 actors)"))
    #expect(text.text.contains("67 hostile"))
    #expect(text.text.contains("Overview of 303 actors and 606 ties"))
    #expect(!text.text.contains("numbered list of evidence"))
    #expect(XMLOutline(try draw(blocs(of: 100)).svg()).withClass("actor").count == 300)
  }

  @Test func itCanBeAskedForAndRefused() throws {
    let always = try draw(blocs(of: 4), DiagramOptions(overview: .always))
    #expect(always.description.hasPrefix("Overview of 12 actors"))
    #expect(always.notes.contains { $0.hasPrefix("Overview of 12 actors") })
    #expect(try draw(blocs(of: 110), DiagramOptions(overview: .never)).actorIDs.count == 330)
    #expect(try draw(blocs(of: 1_000)).actorIDs.count == 3)
  }

  @Test func theLegendSaysWhatLinesAndGroupsAre() throws {
    var scene = try SceneBuilder(
      graph: Overview(of: blocs(of: 4), ties: blocs(of: 4).ties).graph, options: DiagramOptions(), asOf: nil
    ).scene(of: Overview(of: blocs(of: 4), ties: blocs(of: 4).ties).graph.ties)
    scene.sumUp(Overview(of: blocs(of: 4), ties: blocs(of: 4).ties))
    let captions = scene.legend.flatMap(\.entries).map(\.caption)
    #expect(captions.contains("mostly hostile") || captions.contains("no sign prevails"))
    #expect(captions.contains { $0.contains("group with its number of actors") })
  }
}
