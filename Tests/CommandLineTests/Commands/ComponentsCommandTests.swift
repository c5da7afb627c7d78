import TestSupport
import Testing

@Suite("components")
struct ComponentsCommandTests {
  /// Of the current ties: `nx.connected_components`, `nx.articulation_points` and `nx.bridges` of the Graph,
  /// `nx.strongly_connected_components` of the DiGraph in which relations without direction are arcs both
  /// ways, all of networkx 3.6.1. By hand: only the Taliban know the militant groups and South Asia, only
  /// Pakistan the foreign powers.
  @Test("agrees with networkx on the article's graph")
  func article() throws {
    let document = try CommandLineRun.json(["components", Graphs.article])
    #expect(
      Set(document.keys)
        == ["weak", "strong", "cut_actors", "bridges", "blocks", "actors", "convention", "projection"])
    let weak = try #require(document["weak"] as? [[String]])
    #expect(weak.map(\.count) == [18, 1, 1, 1])
    #expect(weak.dropFirst() == [["foreign-affairs-journal"], ["picss-institute"], ["rasc-news-agency"]])
    let strong = try #require(document["strong"] as? [[String]])
    #expect(
      strong[0] == [
        "afghan-taliban", "foreign-powers", "india", "militant-groups", "pakistan", "pakistani-civilians",
        "security-forces", "ttp",
      ])
    #expect(strong.count == 14)
    #expect(document.texts("cut_actors") == ["afghan-taliban", "pakistan"])
    let bridges = document.objects("bridges")
    #expect(bridges.allSatisfy { Set($0.keys) == ["from", "to", "ties"] })
    #expect(
      Set(bridges.map { Set([$0.text("from"), $0.text("to")]) }) == [
        ["afghan-taliban", "militant-groups"], ["afghan-taliban", "south-asia"],
        ["pakistan", "foreign-powers"],
      ])
    #expect(bridges.first { $0.text("to") == "militant-groups" }?.texts("ties")?.count == 3)
  }

  /// `nx.biconnected_components` of the Graph, networkx 3.6.1.
  @Test("blocks overlap in the cut actors only")
  func blocks() throws {
    let document = try CommandLineRun.json(["components", Graphs.article, "--measure", "blocks"])
    let blocks = try #require(document["blocks"] as? [[String]])
    #expect(blocks.map(\.count).sorted() == [2, 2, 2, 15])
    for actor in document.objects("actors") {
      let id = try #require(actor.text("id"))
      #expect(blocks.count { $0.contains(id) } == actor["blocks"] as? Int)
    }
  }

  @Test("finds only what it is asked for")
  func measures() throws {
    let document = try CommandLineRun.json([
      "components", Graphs.article, "--measure", "cuts", "--measure", "weak",
    ])
    #expect(Set(document.keys) == ["weak", "cut_actors", "bridges", "actors", "convention", "projection"])
    #expect(
      try CommandLineRun.header(["components", Graphs.tribes, "--measure", "weak"])
        == ["id", "name", "weak", "weak_size"])
    let heading = try CommandLineRun.succeeding([
      "components", Graphs.article, "--measure", "strong", "--format", "table",
    ]).output
    #expect(heading.hasPrefix("14 strong components\n21 actors; "))
  }

  @Test("direction doesn't change bridges and cut actors", arguments: ["directed", "undirected", "reversed"])
  func direction(direction: String) throws {
    let document = try CommandLineRun.json(["components", Graphs.article, "--direction", direction])
    #expect(document.objects("bridges").count == 3)
    #expect(document.texts("cut_actors") == ["afghan-taliban", "pakistan"])
  }

  /// `nx.connected_components` on the alliances.
  @Test("the tribes' alliances fall into two camps, their enmities into one")
  func tribes() throws {
    let allied = try CommandLineRun.json(["components", Graphs.tribes, "--sign", "positive"])
    let camps = try #require(allied["weak"] as? [[String]])
    #expect(camps.map(\.count) == [12, 4])
    #expect(Set(camps[1]) == ["gama", "gaveve", "kotuni", "nagamidzuha"])
  }

  @Test("CSV has a row for each actor")
  func columns() throws {
    #expect(
      try CommandLineRun.header(["components", Graphs.tribes])
        == ["id", "name", "weak", "weak_size", "strong", "strong_size", "cut_actor", "blocks"])
    #expect(
      try CommandLineRun.column("weak_size", ["components", Graphs.tribes])
        == Array(repeating: "16", count: 16))
  }

  @Test("the table's heading counts in grammar; nobody left is status 1")
  func heading() throws {
    let output = try CommandLineRun.succeeding(["components", Graphs.article, "--format", "table"]).output
    #expect(
      output.hasPrefix(
        "4 weak and 14 strong components; cut actors: Afghan Taliban, Pakistan; 3 bridges; 4 blocks\n21 actors; "
      )
    )
    #expect(try CommandLineRun(["components", Graphs.article, "--kind", "coalition"]).status == 1)
  }
}
