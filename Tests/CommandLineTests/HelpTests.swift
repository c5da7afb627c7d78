import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
  private static let commands = [
    "summary", "validate", "fmt", "actors", "ties", "sources", "relations", "neighbors", "path", "explain",
    "common", "cut", "centrality", "edges", "components", "cohesion", "communities",
    "diagram", "timeline", "compare",
  ]

  @Test("fits a terminal of 80 columns, examples whole and paragraphs flowing", arguments: commands)
  func width(command: String) throws {
    let help = try CommandLineRun(["help", command], environment: ["COLUMNS": "80"]).output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let start = try #require(lines.firstIndex(of: "Examples:"))
    let examples = lines[(start + 1)...].prefix { !$0.isEmpty }
    #expect(examples.count == 2)
    #expect(examples.allSatisfy { $0.hasPrefix("  entente \(command) ") })
    for (line, next) in zip(lines[..<start], lines[..<start].dropFirst()) where !line.isEmpty && !next.isEmpty
    {
      let word = next.prefix { $0 != " " }
      #expect(line.count + 1 + word.count > 76, "a line is broken early: \(line)")
    }
  }
}
