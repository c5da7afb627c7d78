import TestSupport
import Testing

/// Dates choose the same ties in every command that analyses.
@Suite("Dates everywhere")
struct DatesEverywhereTests {
  private static let commands = [
    ["ties"], ["actors"], ["sources"], ["relations"], ["summary"], ["neighbors", "Serbia"],
    ["path", "Serbia", "Germany"], ["explain", "Serbia", "Germany"], ["common", "Serbia", "Germany"],
    ["cut", "Serbia", "Germany"], ["centrality"], ["edges"], ["components"], ["cohesion"], ["communities"],
    ["balance", "--measure", "triangles"], ["robustness", "--draws", "5"], ["brokers"],
    ["mediators", "Serbia", "Austria-Hungary"],
    ["what-if", "--remove", "germany--alliance--austria-hungary"],
  ]

  /// Counted in the file, where the rivalry of Austria-Hungary and Italy and the heir to the throne have no beginning.
  @Test("as of a date and in a window, surely and possibly", arguments: commands)
  func projection(command: [String]) throws {
    let questions = [
      (["--as-of", "1910", "--certainty", "certain"], 18.0), (["--as-of", "1910"], 20),
      (["--window", "1914-08-01/1914-08-05", "--certainty", "certain"], 42),
      (["--window", "1914-08-01/1914-08-05"], 43),
    ]
    for (options, count) in questions {
      let arguments = [command[0], Graphs.july] + command.dropFirst() + options
      let document = try CommandLineRun(arguments + ["--format", "json", "-q"]).json()
      let projection = try #require(document["projection"] as? [String: Any], "\(arguments)")
      #expect(projection.number("ties") == count, "\(arguments)")
      #expect(projection.text("certainty") == (options.contains("certain") ? "certain" : "possible"))
    }
  }
}
