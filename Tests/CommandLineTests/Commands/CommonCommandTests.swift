import TestSupport
import Testing

@Suite("common")
struct CommonCommandTests {
  @Test("a friend of India and an enemy of Pakistan: the Taliban")
  func friendAndEnemy() throws {
    let document = try CommandLineRun.json(["common", Graphs.article, "India", "Pakistan"])
    #expect(Set(document.keys) == ["actors", "shared", "projection"])
    #expect(document.objects("actors").ids == ["india", "pakistan"])
    let shared = document.objects("shared")
    #expect(shared.ids == ["afghan-taliban"])
    #expect(Set(shared[0].keys) == ["id", "name", "role", "signs", "ties"])
    #expect(shared[0].text("role") == "friend of one, enemy of the other")
    #expect(shared[0]["signs"] as? [Int] == [1, -1])
    let ties = try #require(shared[0]["ties"] as? [[String]])
    #expect(ties[0] == ["afghan-taliban--visit--india", "afghan-taliban--rapprochement--india"])
  }

  /// Both sets of neighbours written out by hand from the YAML, and met.
  @Test("whom the Taliban and Pakistan share, by role and then by id")
  func roles() throws {
    let arguments = ["common", Graphs.article, "Taliban", "Pakistan"]
    let shared = try CommandLineRun.objects("shared", arguments)
    #expect(
      shared.map { "\($0.text("id") ?? ""): \($0.text("role") ?? "")" } == [
        "afghan-civilians: shared enemy", "india: friend of one, enemy of the other",
        "ttp: friend of one, enemy of the other", "zabihullah-mujahid: friend of one, enemy of the other",
        "qatar: takes no clear side", "saudi-arabia: takes no clear side", "turkey: takes no clear side",
      ])
    #expect(
      try CommandLineRun.header(arguments)
        == ["id", "name", "role", "sign_afghan-taliban", "sign_pakistan", "ties"])
  }

  @Test("a table has a column for each actor, with sign and relations")
  func table() throws {
    let output = try CommandLineRun.succeeding(
      ["common", Graphs.article, "India", "Pakistan", "--format", "table"]
    ).output
    #expect(output.contains("+1: visit, rapprochement"))
    #expect(output.split(separator: "\n")[0].hasPrefix("name "))
  }

  @Test("shared friends of three tribes, and nobody")
  func others() throws {
    let friends = try CommandLineRun.objects(
      "shared", ["common", Graphs.tribes, "Kotuni", "Gaveve", "--sign", "positive"])
    #expect(friends.allSatisfy { $0.text("role") == "shared friend" })
    #expect(friends.ids == ["gama"] || friends.ids == ["nagamidzuha"] || friends.ids.count == 2)
    #expect(try CommandLineRun(["common", Graphs.article, "India", "RASC"]).status == 1)
    #expect(try CommandLineRun(["common", Graphs.article, "India"]).status == 64)
    #expect(try CommandLineRun(["common", Graphs.article, "India", "New Delhi"]).status == 2)
  }
}
