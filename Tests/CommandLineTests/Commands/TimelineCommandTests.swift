import Foundation
import TestSupport
import Testing

@Suite("timeline")
struct TimelineCommandTests {
  private func rows(_ arguments: [String]) throws -> [[String: Any]] {
    try CommandLineRun.json(["timeline"] + arguments + ["--format", "json"]).objects("dates")
  }

  @Test("a row has what the other commands have as of its date")
  func agrees() throws {
    let measures = ["--measure", "balance", "--measure", "components", "--measure", "degree"]
    let found = try rows(
      [Graphs.july, "--from", "1914-07-20", "--to", "1914-07-31", "--actor", "serbia"] + measures)
    #expect(found.count > 5)
    for row in found {
      let date = try #require(row.text("date"))
      let balance = try CommandLineRun.json([
        "balance", Graphs.july, "--as-of", date, "--measure", "triangles", "--measure", "walks", "--measure",
        "frustration", "--format", "json",
      ])
      #expect(row.number("triangle_balance") == balance.number("triangle_balance"), "\(date)")
      #expect(abs((row.number("walk_balance") ?? 0) - (balance.number("walk_balance") ?? 0)) < 1e-9)
      #expect(row.number("frustration") == (balance["frustration"] as? [String: Any])?.number("index"))
      for certainty in ["certain", "possible"] {
        let ties = try CommandLineRun.json([
          "ties", Graphs.july, "--as-of", date, "--certainty", certainty, "--format", "json",
        ])
        #expect(row.number("ties_\(certainty)") == Double(ties.objects("ties").count), "\(date)")
      }
      let degree = try CommandLineRun.json([
        "centrality", Graphs.july, "--as-of", date, "--measure", "degree", "--format", "json",
      ])
      let serbia = degree.objects("actors").first { $0.text("id") == "serbia" }
      #expect(row.number("degree:serbia") == serbia?.number("degree"))
    }
  }

  @Test("what began and ended adds up to the ties")
  func changes() throws {
    for certainty in ["certain", "possible"] {
      let found = try rows([Graphs.july, "--certainty", certainty, "--measure", "density"])
      for (row, next) in zip(found, found.dropFirst()) {
        let change = (next.number("begun") ?? 0) - (next.number("ended") ?? 0)
        #expect((next.number("ties_\(certainty)") ?? 0) - (row.number("ties_\(certainty)") ?? 0) == change)
      }
      #expect(found.allSatisfy { ($0.number("ties_certain") ?? 0) <= ($0.number("ties_possible") ?? -1) })
    }
  }

  @Test("the table shows spans, and the change points stand above it")
  func table() throws {
    let text = try CommandLineRun.succeeding([
      "timeline", Graphs.july, "--step", "year", "--from", "1900", "--format", "table",
    ]).output
    #expect(text.contains("Change points: ") && text.contains("soured"))
    let csv = try CommandLineRun.succeeding([
      "timeline", Graphs.july, "--from", "1914-08-01", "--rows", "changes", "--format", "csv",
    ]).output
    #expect(csv.hasPrefix("date,change,id,from,relation,to,sign,sources\n") && csv.contains(",begun,"))
  }

  @Test("without time the frustration index is an interval, and a remark says so")
  func interval() throws {
    let arguments = [
      "timeline", Graphs.tribes, "--step", "year", "--from", "1954", "--to", "1954", "--time-limit", "0",
    ]
    let run = try CommandLineRun.succeeding(arguments + ["--format", "json"])
    #expect(run.errors.contains("the time was up at 1 date"))
    let row = try #require(try run.json().objects("dates").first)
    let (least, most) = (
      try #require(row.number("frustration_lower_bound")), try #require(row.number("frustration"))
    )
    #expect(least <= 7 && most >= 7 && least < most)
    #expect(row["frustration_normalised"] is NSNull)
    #expect(
      try CommandLineRun.succeeding(arguments + ["--format", "table"]).output.contains("–\(Int(most))  "))
  }

  @Test("says which measures ignore sign")
  func signCaution() throws {
    func errors(_ measures: [String]) throws -> String {
      try CommandLineRun.succeeding(
        ["timeline", Graphs.july, "--step", "year", "--from", "1910", "--format", "csv"] + measures
      ).errors
    }
    let some = try errors(["--measure", "degree", "--measure", "density", "--measure", "balance"])
    #expect(some.contains("density and degree: sign does not count: 16 of 45 connections are hostile"))
    #expect(try errors(["--measure", "balance"]).isEmpty)
  }

  @Test("draws a plot in which every line has its words")
  func plot() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString).svg").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = try CommandLineRun.succeeding([
      "timeline", Graphs.july, "--from", "1914-06-28", "--measure", "balance", "--measure", "degree",
      "--actor", "serbia", "--plot", file,
    ])
    let svg = try String(contentsOfFile: file, encoding: .utf8)
    for series in ["friendly", "hostile", "T", "W", "L", "Serbia"] {
      #expect(svg.contains("data-series=\"\(series)\""), "\(series)")
    }
  }

  @Test(
    "wrong usage and graphs without dates",
    arguments: [
      (64, ["--step", "week"]), (64, ["--measure", "balance", "--actor", "serbia"]),
      (64, ["--plot", "x.gif"]),
      (64, ["--as-of", "1914"]), (2, ["--measure", "degree", "--actor", "nobody"]), (2, ["--step", "day"]),
    ] as [(Int32, [String])])
  func usage(status: Int32, arguments: [String]) throws {
    #expect(try CommandLineRun(["timeline", Graphs.july] + arguments).status == status)
    #expect(
      try CommandLineRun(["timeline", Graphs.tribes]).errors.contains("no tie that was chosen has a date"))
  }

  @Test("says at how many dates a measure of actors has no value")
  func absence() throws {
    let run = try CommandLineRun.succeeding([
      "timeline", Graphs.july, "--measure", "eccentricity", "--step", "year", "--from", "1912", "--to",
      "1914",
      "--format", "csv",
    ])
    #expect(
      run.errors.contains(
        "eccentricity has no value for some or all actors at 3 of 3 dates: not all others are within reach\n")
    )
  }
}
