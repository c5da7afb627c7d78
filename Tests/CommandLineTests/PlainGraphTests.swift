import Foundation
import TestSupport
import Testing

/// A plain graph is measured without actors and ties being made of it; the answer must be the one of the full model.
@Suite("Plain graphs")
struct PlainGraphTests {
  private static let ties = [
    "a b 2 +1", "b a 0.5 -1", "a b 1 mixed", "b c", "c d", "d e 3", "e c", "e f 1 -1", "f g", "g-1 h",
    "h g-1",
    "7 8", "a ö 0.1", "a c 0.2", "ö a 0.3",
  ]

  private static let questions = [
    ["centrality"], ["centrality", "--measure", "all", "--format", "json"],
    ["centrality", "--direction", "undirected", "--merge", "count", "--measure", "strength"],
    ["centrality", "--measure", "closeness", "--distance", "inverse", "--merge", "max", "--format", "jsonl"],
    ["centrality", "--kind", "person"], ["centrality", "--relation", "tie", "--only", "a,B,c"],
    ["centrality", "--relation", "tei"], ["centrality", "--only", "kind=other", "--top", "3"],
    ["edges", "--format", "json"], ["edges", "--direction", "reversed", "--merge", "mean"],
    ["edges", "--sign", "negative"], ["edges", "--format", "table", "--measure", "bridge"],
    ["edges", "--min-confidence", "1"], ["edges", "--claims", "by:x"],
    ["components"], ["components", "--format", "json", "--sign", "neutral"],
    ["components", "--as-of", "2020"], ["components", "--as-of", "2020", "--certainty", "certain"],
    ["cohesion"], ["cohesion", "--direction", "undirected", "--format", "markdown"],
    ["communities", "--format", "json"], ["communities", "--only", "a,b,nobody"],
    ["communities", "--method", "louvain", "--only", "a,b,c,d,e"],
    ["path", "a", "f", "--count", "3", "--format", "json"], ["path", "G 1", "H"], ["path", "a", "x"],
    ["path", "a", "G", "--direction", "directed", "--by", "strength"], ["path", "a", "e", "--only", "a,b"],
    ["path", "a", "e", "--all", "--avoid", "b", "--format", "table"], ["path", "A", "o\u{308}"],
    ["summary"], ["ties", "--format", "json"], ["actors"], ["neighbors", "a"],
  ]

  /// Writes the ties as an edge list, as a plain table, and as a table that needs the whole model.
  private static let files: [URL] = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-plain-\(UUID().uuidString)")
    let rows = ties.map { $0.split(separator: " ").map(String.init) }
    let cells = rows.map { ($0 + ["", ""]).prefix(4).joined(separator: ",") }
    let texts = [
      "g.el": ties.joined(separator: "\n"),
      "plain.csv": "from,to,weight,sign\n" + cells.joined(separator: "\n"),
      "full.csv": "from,to,weight,sign,note\n" + cells.map { $0 + "," }.joined(separator: "\n"),
    ]
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in texts { try Data(text.utf8).write(to: folder.appending(path: name)) }
    } catch {
      Issue.record(error)
    }
    return ["full.csv", "plain.csv", "g.el"].map { folder.appending(path: $0) }
  }()

  @Test("answer as the full model does", arguments: questions)
  func sameAnswer(question: [String]) throws {
    let runs = try Self.files.map { file in
      try CommandLineRun([question[0], file.path] + question.dropFirst())
    }
    for (run, file) in zip(runs, Self.files).dropFirst() {
      #expect(run.output == runs[0].output, "\(file.lastPathComponent)")
      #expect(run.status == runs[0].status)
      #expect(
        run.errors.replacing(file.path, with: "FILE")
          == runs[0].errors.replacing(Self.files[0].path, with: "FILE"))
    }
  }

  @Test("are read from standard input, from a pipe and from nothing at all")
  func oddPlaces() throws {
    let run = try CommandLineRun(["components", "-"], input: "a b\nb c\n")
    #expect(run.output == (try CommandLineRun(["components", "-"], input: "from,to\na,b\nb,c\n")).output)
    #expect(run.status == 0)
    let nothing = try CommandLineRun(["components", "/dev/null", "--input-format", "edge-list"])
    #expect(nothing.status == 1)
    #expect(nothing.errors.contains("no actor is left"))
    let folder = try CommandLineRun(["components", "Sources/entente", "--input-format", "edge-list"])
    #expect(folder.status == 2)
  }
}
