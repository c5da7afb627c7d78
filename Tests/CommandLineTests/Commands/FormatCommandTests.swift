import Foundation
import TestSupport
import Testing

@Suite("fmt")
struct FormatCommandTests {
  private static let untidy = "ties: []\n# who\nactors:\n    - {name: \"Alpha\",   id: alpha}\n"

  @Test("writes a canonical form that stays as it is, comments kept")
  func idempotent() throws {
    let once = try CommandLineRun.succeeding(["fmt", "-"], input: Self.untidy).output
    #expect(once != Self.untidy)
    #expect(once.contains("# who"))
    #expect(try CommandLineRun.succeeding(["fmt", "-"], input: once).output == once)
    #expect(try CommandLineRun.succeeding(["fmt", "-", "--check"], input: once).output.isEmpty)
  }

  @Test("--check names the files that would change and writes nothing; --in-place changes them")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-fmt-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "untidy.yaml")
    try Self.untidy.write(to: file, atomically: true, encoding: .utf8)
    let check = try CommandLineRun(["fmt", folder.path, "--check"])
    #expect(check.status == 1)
    #expect(check.output.hasSuffix("untidy.yaml\n"))
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.untidy)
    #expect(try CommandLineRun(["fmt", folder.path, "--in-place"]).status == 0)
    #expect(try CommandLineRun(["fmt", folder.path, "--check"]).status == 0)
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == (try CommandLineRun.succeeding(["fmt", "-"], input: Self.untidy)).output)
  }

  @Test("our own graphs are canonical")
  func own() throws {
    #expect(try CommandLineRun(["fmt", "Graphs", "--check"]).status == 0)
  }

  @Test(
    "options that contradict each other are wrong usage",
    arguments: [["--check", "--in-place"], ["--check", "-o", "x.yaml"], ["--in-place"]])
  func contradictions(options: [String]) throws {
    #expect(try CommandLineRun(["fmt", "-"] + options, input: Self.untidy).status == 64)
  }

  @Test("what isn't YAML is refused with its place")
  func broken() throws {
    let run = try CommandLineRun(["fmt", "-"], input: "actors: [\n")
    #expect(run.status == 2)
    #expect(run.errors.contains(": error: "))
    #expect(run.output.isEmpty)
  }
}
