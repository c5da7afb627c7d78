import TestSupport
import Testing

@Suite("neighbors")
struct NeighborsCommandTests {
  /// The TTP's ties, read off the YAML by hand.
  @Test("the TTP's neighbours with distance, sign and ties")
  func ttp() throws {
    let document = try CommandLineRun.json(["neighbors", Graphs.article, "Tehreek-e-Taliban Pakistan"])
    #expect(Set(document.keys) == ["actor", "neighbors", "projection"])
    #expect(document.object("actor").text("id") == "ttp")
    #expect(document.object("projection").text("direction") == "undirected")
    let neighbors = document.objects("neighbors")
    #expect(
      neighbors.ids == [
        "afghan-taliban", "afghanistan", "pakistan", "pakistani-civilians", "security-forces",
      ])
    #expect(neighbors.compactMap { $0.number("sign") } == [1, 0, -1, -1, -1])
    #expect(Set(neighbors[0].keys) == ["id", "name", "distance", "sign", "ties"])
    #expect(neighbors[2].objects("ties").ids == ["ttp--attack--pakistan", "pakistan--airstrike--ttp"])
    #expect(
      try CommandLineRun.header(["neighbors", Graphs.article, "ttp"])
        == ["id", "name", "distance", "sign", "via", "ties"])
  }

  @Test("a sign that friendly and hostile ties give together is mixed")
  func mixed() throws {
    let beta = try CommandLineRun.objects("neighbors", ["neighbors", "-", "Alpha"], input: SmallGraph.yaml)
    #expect(beta.ids == ["b"])
    #expect(beta[0].text("sign") == "mixed")
  }

  @Test("who is friendly to India, and whom the Taliban's friends are tied to")
  func depth() throws {
    let friends = ["neighbors", Graphs.article, "India", "--sign", "positive"]
    #expect(try CommandLineRun.column("id", friends) == ["afghan-taliban"])
    let further = try CommandLineRun.objects("neighbors", friends + ["--depth", "2"])
    #expect(further.ids == ["afghan-taliban", "militant-groups", "ttp", "zabihullah-mujahid"])
    #expect(further.compactMap { $0["distance"] as? Int } == [1, 2, 2, 2])
    #expect(further.map { $0["via"] as? [String] } == [nil] + Array(repeating: ["afghan-taliban"], count: 3))
    #expect(further.map { $0["sign"] as? Int } == [1, nil, nil, nil])
  }

  @Test("direction: whom Pakistan acts on, and who acts on Munir")
  func direction() throws {
    let strikes = [
      "neighbors", Graphs.article, "Pakistan", "--relation", "airstrike", "--direction", "directed",
    ]
    #expect(try CommandLineRun.column("id", strikes) == ["ttp"])
    #expect(
      try CommandLineRun(["neighbors", Graphs.article, "Munir", "--direction", "reversed"]).status == 1)
  }

  @Test("a table names relations and which way they lead")
  func table() throws {
    let output = try CommandLineRun.succeeding(["neighbors", Graphs.article, "TTP", "--format", "table"])
      .output
    #expect(output.contains("→ attack; ← airstrike"))
    #expect(output.contains("← sheltering; – affinity; – alliance"))
  }

  @Test(
    "names that nobody or several have",
    arguments: [("Pakistni", "did you mean"), ("THE-TWIN", "Álpha (`a`)")])
  func names(name: String, hint: String) throws {
    let isArticle = name == "Pakistni"
    let run = try CommandLineRun(
      ["neighbors", isArticle ? Graphs.article : "-", name], input: isArticle ? nil : SmallGraph.yaml)
    #expect(run.status == 2)
    #expect(run.errors.contains(hint), "\(run.errors)")
  }

  @Test("an actor that the projection leaves out, and one without ties")
  func nobody() throws {
    let left = try CommandLineRun(["neighbors", Graphs.article, "TTP", "--kind", "state"])
    #expect(left.status == 2)
    #expect(left.errors.contains("left out by --kind or --only"))
    #expect(try CommandLineRun(["neighbors", Graphs.article, "PICSS"]).status == 1)
    #expect(try CommandLineRun(["neighbors", Graphs.article, "TTP", "--depth", "0"]).status == 64)
  }
}
