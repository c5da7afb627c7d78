import TestSupport
import Testing

@Suite("communities")
struct CommunitiesCommandTests {
  /// The friendly ties of the tribes fall into two components, of 12 and 4; no community lies across.
  @Test("friends of the tribes stand apart", arguments: ["leiden", "louvain", "label-propagation"])
  func tribes(method: String) throws {
    let document = try CommandLineRun.json(
      ["communities", Graphs.tribes, "--sign", "positive", "--method", method])
    let communities = try #require(document["communities"] as? [[String]])
    #expect(communities.flatMap(\.self).count == 16)
    let apart: Set = ["gama", "gaveve", "kotuni", "nagamidzuha"]
    #expect(communities.allSatisfy { apart.isSuperset(of: $0) || apart.isDisjoint(with: $0) })
    let modularity = try #require(document.number("modularity"))
    #expect(modularity > 0.2 && modularity < 1)
  }

  @Test("the same seed gives the same answer; a resolution of 0 one community")
  func seed() throws {
    let run = ["communities", Graphs.july, "--seed", "7", "--format", "json"]
    #expect(try CommandLineRun.succeeding(run).output == CommandLineRun.succeeding(run).output)
    let whole = try CommandLineRun.json(["communities", Graphs.tribes, "--resolution", "0"])
    #expect((whole["communities"] as? [[String]])?.map(\.count) == [16])
  }

  @Test("a resolution that means nothing is wrong usage")
  func usage() throws {
    #expect(try CommandLineRun(["communities", Graphs.tribes, "--resolution", "-1"]).status == 64)
    let mixed = ["communities", Graphs.tribes, "--method", "label-propagation", "--resolution", "2"]
    #expect(try CommandLineRun(mixed).status == 64)
  }

  @Test("CSV has a row for each actor")
  func columns() throws {
    #expect(
      try CommandLineRun.header(["communities", Graphs.tribes])
        == ["id", "name", "community", "community_size"])
  }
}
