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

  @Test("the order of the file does not matter", arguments: ["leiden", "louvain", "label-propagation"])
  func order(method: String) throws {
    let lines = tangle
    func communities(_ lines: [String]) throws -> Set<Set<String>> {
      let run = try CommandLineRun(
        ["communities", "-", "--input-format", "edge-list", "--method", method, "--format", "json"],
        input: lines.joined(separator: "\n"))
      return Set(try #require(run.json()["communities"] as? [[String]]).map(Set.init))
    }
    let found = try communities(lines)
    #expect(found.count > 1)
    #expect(try communities(lines.reversed()) == found)
    #expect(try communities(lines.sorted()) == found)
  }

  /// Ties in which no community stands out.
  private var tangle: [String] { (0..<300).map { "a\($0 * $0 % 97) a\($0 * 7 % 83)" } }

  @Test("of several runs the best is kept, and it says so")
  func runs() throws {
    let base = ["communities", Graphs.july, "--method", "label-propagation"]
    let each = try (0..<6).map { seed in
      try CommandLineRun.json(base + ["--seed", "\(seed)"]).number("modularity") ?? .nan
    }
    let best = try CommandLineRun.json(base + ["--runs", "6"])
    #expect(best.number("modularity") == each.max())
    #expect(Set(each).count > 1, "all seeds agree, so that this shows nothing")
    #expect(best.text("convention")?.hasPrefix("Of 6 runs with seeds from 0 on") == true)
  }

  @Test("Leiden repeats itself as often as it is told to")
  func repetitions() throws {
    func convention(_ count: String) throws -> String? {
      let command = ["communities", "-", "--input-format", "edge-list", "--repetitions", count]
      return try CommandLineRun.json(command, input: tangle.joined(separator: "\n")).text("convention")
    }
    #expect(try convention("1")?.contains("stopped after 1 repetition,") == true)
    #expect(try convention("0")?.contains("until nothing moves") == true)
  }

  @Test("a resolution that means nothing is wrong usage")
  func usage() throws {
    #expect(try CommandLineRun(["communities", Graphs.tribes, "--resolution", "-1"]).status == 64)
    let mixed = ["communities", Graphs.tribes, "--method", "label-propagation", "--resolution", "2"]
    #expect(try CommandLineRun(mixed).status == 64)
    for options in [
      ["--runs", "0"], ["--repetitions", "-1"], ["--method", "louvain", "--repetitions", "3"],
    ] {
      #expect(try CommandLineRun(["communities", Graphs.tribes] + options).status == 64)
    }
  }

  @Test("CSV has a row for each actor")
  func columns() throws {
    #expect(
      try CommandLineRun.header(["communities", Graphs.tribes])
        == ["id", "name", "community", "community_size"])
  }
}
