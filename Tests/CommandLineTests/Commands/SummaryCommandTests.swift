import Foundation
import TestSupport
import Testing

@Suite("summary")
struct SummaryCommandTests {
  private static let keys: Set<String> = [
    "title", "actors", "ties", "evidence", "sources", "relations", "kinds", "signs", "statuses", "components",
    "isolated", "first", "last", "warnings", "projection",
  ]

  /// Counted in the YAML by `grep -c` and, for signs, kinds and evidence, by a script that reads it with PyYAML.
  @Test("counts what the article's graph holds")
  func article() throws {
    let summary = try CommandLineRun.json(["summary", Graphs.article])
    #expect(Set(summary.keys) == Self.keys)
    #expect(summary.text("title") == "The Taliban, Pakistan and the TTP, as one article tells it")
    for (key, count) in [
      ("actors", 21), ("ties", 46), ("sources", 3), ("evidence", 68), ("components", 1), ("isolated", 3),
      ("warnings", 0),
    ] {
      #expect(summary[key] as? Int == count, "\(key)")
    }
    #expect(summary.text("first") == "2021")
    #expect(summary.text("last") == "2026-01")
    func counts(_ key: String) -> [String: Int] {
      Dictionary(
        summary.objects(key).map { ($0.text("name") ?? "", $0["count"] as? Int ?? -1) },
        uniquingKeysWith: { $0 + $1 })
    }
    #expect(counts("signs") == ["positive": 16, "negative": 22, "neutral": 8])
    #expect(
      counts("statuses") == ["reported": 30, "alleged": 8, "forecast": 5, "disputed": 2, "ended": 1])
    #expect(
      counts("kinds") == [
        "state": 6, "government": 1, "military": 2, "armed-group": 1, "organisation": 3, "person": 3,
        "population": 2, "other": 3,
      ])
    #expect(counts("relations")["mediation"] == 3)
    #expect(counts("relations").values.reduce(0, +) == 46)
  }

  @Test("what a graph doesn't have is left out, and nothing is printed for it")
  func bare() throws {
    let yaml = "actors:\n  - id: a\n    name: A\n    kind: state\n"
    let summary = try CommandLineRun.json(["summary", "-"], input: yaml)
    #expect(Set(summary.keys) == Self.keys.subtracting(["title", "first", "last"]))
    #expect(
      try CommandLineRun.succeeding(["summary", "-"], input: yaml).output == """
        (untitled)
          actors      1: state 1
          ties        0
          sources     0, with 0 pieces of evidence
          components  0, and 1 actor without ties

        """)
  }

  @Test("an empty file is a graph with a warning")
  func empty() throws {
    let run = try CommandLineRun.succeeding(["summary", "-"], input: "")
    #expect(run.output.contains("  warnings    1;"))
    #expect(run.errors.contains("1 warning;"))
  }

  @Test("counts under a projection")
  func projected() throws {
    let summary = try CommandLineRun.json(["summary", Graphs.tribes, "--sign", "positive"])
    #expect(summary["ties"] as? Int == 29)
    #expect(summary["components"] as? Int == 2)
    #expect(summary.object("projection").text("sign") == "positive")
  }

  @Test("CSV has one field a line")
  func csv() throws {
    let lines = try CommandLineRun.succeeding(["summary", Graphs.tribes, "--format", "csv"]).output
      .split(separator: "\n")
    #expect(lines.first == "field,value")
    #expect(lines.contains("relation alliance,29"))
    #expect(lines.contains("sign negative,29"))
  }
}
