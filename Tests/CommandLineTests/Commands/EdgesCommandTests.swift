import TestSupport
import Testing

@Suite("edges")
struct EdgesCommandTests {
  /// `nx.edge_betweenness_centrality(G, normalized=False)` of networkx 3.6.1.
  @Test("agrees with networkx on the tribes")
  func tribes() throws {
    let rows = try CommandLineRun.objects("edges", ["edges", Graphs.tribes, "--measure", "betweenness"])
    #expect(rows.count == 58)
    let expected: [(String, String, Double)] = [
      ("gaveve", "alikadzuha", 6.916666666666668), ("ukudzuha", "gehamo", 5.569444444444445),
    ]
    for (one, other, expected) in expected {
      let row = try #require(
        rows.first { Set([$0.text("from"), $0.text("to")]) == [one, other] }, "\(one), \(other)")
      #expect(abs(try #require(row.number("betweenness")) - expected) < 1e-9, "\(row)")
      #expect(row["bridge"] == nil)
    }
  }

  /// Every path has as many steps as edges it leads over: the sum is that of all distances.
  @Test("betweenness adds up to the sum of all distances")
  func sum() throws {
    let rows = try CommandLineRun.objects("edges", ["edges", Graphs.tribes])
    let sum = rows.compactMap { $0.number("betweenness") }.reduce(0, +)
    #expect(abs(sum - 120 * 1.5416666666666667) < 1e-9)
  }

  /// The best two camps of the tribes are unique, and seven ties go against them.
  @Test("frustration is said of each connection when it is asked for")
  func frustration() throws {
    let rows = try CommandLineRun.objects("edges", ["edges", Graphs.tribes, "--measure", "frustration"])
    #expect(rows.count { $0.text("frustration") == "all" } == 7)
    #expect(rows.count { $0.text("frustration") == "none" } == 51)
    let plain = try CommandLineRun.objects("edges", ["edges", Graphs.tribes])
    #expect(plain.allSatisfy { $0["frustration"] == nil })
  }

  @Test("a connection of both signs goes against every division")
  func contradiction() throws {
    let run = try CommandLineRun.succeeding(
      ["edges", "-", "--input-format", "csv", "--measure", "frustration", "--format", "csv"],
      input: "from,to,sign,weight\na,b,+1,3\na,b,-1,1\nb,c,-1,1\n")
    #expect(run.output.contains(",all\n") && run.output.contains(",none\n"))
  }

  @Test("names the bridges that components names")
  func bridges() throws {
    let rows = try CommandLineRun.objects("edges", ["edges", Graphs.article])
    let bridges = Set(
      rows.filter { $0["bridge"] as? Bool == true }.map { Set([$0.text("from"), $0.text("to")]) })
    let components = try CommandLineRun.json(["components", Graphs.article]).objects("bridges")
    #expect(bridges == Set(components.map { Set([$0.text("from"), $0.text("to")]) }))
    #expect(bridges.count == 3)
  }

  @Test("the table names actors and counts ties")
  func table() throws {
    let output = try CommandLineRun.succeeding(
      ["edges", Graphs.article, "--sort", "betweenness", "--top", "1", "--format", "table"]
    ).output
    let last = try #require(output.split(separator: "\n").last)
    #expect(
      last.split(separator: " ", omittingEmptySubsequences: true)
        == ["Pakistan", "TTP", "1", "3", "-1", "24", "false"])
  }

  @Test("CSV has a column for each measure; nothing left is status 1")
  func columns() throws {
    #expect(
      try CommandLineRun.header(["edges", Graphs.tribes])
        == ["from", "to", "ties", "weight", "sign", "betweenness", "bridge"])
    #expect(try CommandLineRun(["edges", Graphs.article, "--kind", "coalition"]).status == 1)
  }

  /// There are 16 · 15 / 2 pairs of tribes.
  @Test("--normalized divides betweenness by the number of pairs")
  func normalized() throws {
    let arguments = ["edges", Graphs.tribes, "--direction", "undirected", "--measure", "betweenness"]
    let plain = try CommandLineRun.objects("edges", arguments).compactMap { $0.number("betweenness") }
    let document = try CommandLineRun.json(arguments + ["--normalized"])
    let shares = document.objects("edges").compactMap { $0.number("betweenness") }
    #expect(plain.count == 58 && shares.count == 58)
    #expect(zip(plain, shares).allSatisfy { abs($0 / 120 - $1) < 1e-9 })
    #expect(document.object("convention").text("betweenness")?.contains("divided by n(n-1)/2") == true)
    let bridges = try CommandLineRun(["edges", Graphs.tribes, "--measure", "bridge", "--normalized"])
    #expect(bridges.status == 64)
  }
}
