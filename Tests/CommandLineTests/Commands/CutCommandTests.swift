import TestSupport
import Testing

@Suite("cut")
struct CutCommandTests {
  /// `networkx.minimum_cut(G, a, b, capacity=…)` of networkx 3.6.1 on the merged connections; the last column is the
  /// set that it returns for a, where that is the one nearest to a.
  private static let cuts: [(graph: String, from: String, to: String, capacity: String, value: Double)] = [
    (Graphs.july, "serbia", "germany", "weight", 22), (Graphs.july, "serbia", "germany", "unit", 4),
    (Graphs.july, "apis", "germany", "weight", 4), (Graphs.july, "apis", "germany", "unit", 2),
    (Graphs.july, "russia", "germany", "weight", 30), (Graphs.july, "britain", "austria-hungary", "unit", 7),
    (Graphs.tribes, "gahuku", "gama", "unit", 9), (Graphs.tribes, "kohika", "ove", "weight", 5),
  ]

  @Test("agrees with networkx, and its connections hold what it is worth", arguments: cuts)
  func values(graph: String, from: String, to: String, capacity: String, value: Double) throws {
    let document = try CommandLineRun.json(["cut", graph, from, to, "--capacity", capacity])
    #expect(document.number("value") == value)
    let cut = document.objects("cut")
    let held = capacity == "unit" ? Double(cut.count) : cut.compactMap { $0.number("weight") }.reduce(0, +)
    #expect(held == value)
    let (near, far) = (Set(document.texts("from_side") ?? []), Set(document.texts("to_side") ?? []))
    #expect(near.contains(from) && far.contains(to) && near.isDisjoint(with: far))
    #expect(cut.allSatisfy { near.contains($0.text("from") ?? "") && far.contains($0.text("to") ?? "") })
  }

  @Test("what it names parts the two, and nothing less does")
  func parts() throws {
    let ends = [Graphs.july, "serbia", "germany", "--capacity", "unit", "--format", "json"]
    let document = try CommandLineRun.json(["cut"] + ends.dropLast(2))
    #expect(
      Set(document.keys) == [
        "from", "to", "value", "cut", "from_side", "to_side", "convention", "projection",
      ])
    #expect(document.text("convention")?.contains("nearest to the source") == true)
    #expect(document.texts("from_side") == ["serbia"])
    #expect(
      Set(document.objects("cut").compactMap { $0.text("to") }) == [
        "austria-hungary", "russia", "apis", "britain",
      ])
  }

  @Test("the table says what holds the two together, CSV has a row for each connection")
  func formats() throws {
    let ends = ["cut", Graphs.article, "New Delhi", "pakistani taliban"]
    let table = try CommandLineRun.succeeding(ends + ["--format", "table"]).output
    #expect(table.hasPrefix("2 connections of capacity 6 hold India and TTP together\n"))
    #expect(
      table.contains(
        "\non the side of India: nobody else\non the side of TTP: Afghan civilians, Afghan Taliban, "))
    #expect(table.contains("and 8 more\n"))
    #expect(try CommandLineRun.header(ends) == ["from", "to", "ties", "weight", "sign"])
    #expect(try CommandLineRun.column("to", ends) == ["afghan-taliban", "pakistan"])
    #expect(
      try CommandLineRun.succeeding(ends + ["--format", "markdown"]).output.contains("| India | Pakistan |"))
  }

  @Test("direction counts where it is asked for")
  func direction() throws {
    let ties = "a b\nb c\nc a\n"
    func value(_ options: String...) throws -> Double? {
      try CommandLineRun.json(["cut", "-", "a", "b", "--input-format", "edge-list"] + options, input: ties)
        .number("value")
    }
    #expect(try value() == 2)
    #expect(try value("--direction", "directed") == 1)
  }

  @Test("who is apart already, or is on no side")
  func apart() throws {
    let run = try CommandLineRun(["cut", Graphs.article, "India", "RASC", "--format", "json"])
    #expect(run.status == 1)
    #expect(run.errors.contains("apart already"))
    #expect(try run.json().number("value") == 0)
    #expect(try CommandLineRun(["cut", Graphs.article, "India", "New Delhi"]).status == 2)
    let ties = "a b\nc d\n"
    let document = try CommandLineRun.json(
      ["cut", "-", "a", "b", "--input-format", "edge-list"], input: ties)
    #expect(document.texts("from_side") == ["a"])
    #expect(document.texts("to_side") == ["b"])
  }
}
