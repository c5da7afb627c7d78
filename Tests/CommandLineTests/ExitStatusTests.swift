import Foundation
import Testing
import TestSupport

@Suite("Exit status")
struct ExitStatusTests {
  private static let cases: [([String], Int32)] = [
    (["path", Graphs.article, "India", "TTP"], 0),
    (["--help"], 0),
    (["--version"], 0),
    (["path", Graphs.article, "India", "RASC"], 1),
    (["ties", Graphs.article, "--relation", "merged-into"], 1),
    (["explain", Graphs.article, "Qatar", "PICSS"], 1),
    (["common", Graphs.article, "India", "RASC"], 1),
    (["neighbors", Graphs.article, "RASC"], 1),
    (["cut", Graphs.article, "India", "RASC"], 1),
    (["path", Graphs.article, "India", "Indja"], 2),
    (["path", Graphs.article, "India", "New Delhi"], 2),
    (["summary", "Graphs/nowhere.yaml"], 2),
    (["path", Graphs.article, "India"], 64),
    (["centrality", Graphs.article, "--measure", "fame"], 64),
    (["summary", Graphs.article, "--as-of", "yesterday"], 64),
    (["nonsense"], 64),
  ]

  @Test("0 found, 1 nothing found, 2 failed, 64 wrong usage", arguments: cases)
  func status(arguments: [String], status: Int32) throws {
    let run = try CommandLineRun(arguments)
    #expect(run.status == status, "\(run.errors)")
    if status == 2 || status == 64 { #expect(run.output.isEmpty) }
    if status != 0 { #expect(!run.errors.isEmpty) }
  }

  @Test("of many errors the first are printed, and how many there are")
  func manyErrors() throws {
    let table = "from,to,relation\n" + (1...30).map { "a,b\($0),fights\n" }.joined()
    let run = try CommandLineRun(["summary", "-", "--input-format", "csv"], input: table)
    #expect(run.status == 2)
    #expect(run.errors.components(separatedBy: "there is no relation `fights`").count == 21)
    #expect(
      run.errors.hasSuffix(
        "entente: - has 30 errors, so nothing was computed; `entente validate` lists them all\n"))
  }

  @Test("a broken pipe ends quietly, and is success")
  func brokenPipe() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.currentDirectoryURL = Shared.package
    let command =
      "set -o pipefail; '\(CommandLineRun.binary.path)' ties \(Graphs.article) --format json | head -c 1"
    process.arguments = ["-c", command]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try output.fileHandleForReading.readToEnd() == Data("{".utf8))
    #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
  }

  @Test("every command's help has two examples, and they work")
  func examples() throws {
    let commands = [
      "summary", "validate", "fmt", "actors", "ties", "sources", "relations", "neighbors", "path", "explain",
      "common", "cut", "centrality", "edges", "components", "cohesion", "communities", "diagram",
    ]
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "entente-examples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: Shared.package.appending(path: "Graphs"), to: folder.appending(path: "Graphs"))
    for command in commands {
      let help = try CommandLineRun(["help", command], environment: ["COLUMNS": "400"]).output
      let examples = help.split(separator: "\n").filter { $0.hasPrefix("  entente \(command) ") }
      #expect(examples.count == 2, "\(command)")
      for example in examples {
        let run = try CommandLineRun(Array(shellWords(String(example)).dropFirst()), folder: folder)
        #expect(run.status == 0, "\(example)\n\(run.errors)")
      }
    }
  }
}
