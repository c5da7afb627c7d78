import Foundation
import TestSupport
import Testing

@Suite("validate")
struct ValidateCommandTests {
  /// Line 9 names an actor that isn't there; the tie has no evidence.
  private static let broken = """
    actors:
      - id: alpha
        name: Alpha
      - id: beta
        name: Beta
    ties:
      - from: alpha
        relation: attack
        to: betta

    """

  @Test("a finding has its file, place, code, message and suggestion")
  func findings() throws {
    let run = try CommandLineRun(["validate", "-", "--format", "json"], input: Self.broken)
    #expect(run.status == 1)
    let document = try run.json()
    #expect(Set(document.keys) == ["errors", "warnings"])
    let error = try #require(document.objects("errors").first)
    #expect(document.objects("errors").count == 1)
    #expect(Set(error.keys) == ["file", "line", "column", "code", "message", "suggestion"])
    #expect(error["line"] as? Int == 9)
    #expect(error["column"] as? Int == 9)
    #expect(error.text("suggestion") == "did you mean `beta`?")
    #expect(error.text("message")?.contains("`betta`") == true)
    #expect(error.text("code")?.isEmpty == false)
    for warning in document.objects("warnings") {
      #expect(Set(warning.keys).isSubset(of: ["file", "line", "column", "code", "message", "suggestion"]))
    }
  }

  @Test("text has a finding a line, as compilers do, and coloured only if asked")
  func text() throws {
    let run = try CommandLineRun(["validate", "-"], input: Self.broken)
    #expect(run.output.contains(":9:9: error: "))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.errors.hasPrefix("entente: -: 1 error, "))
    let colored = try CommandLineRun(["validate", "-", "--color", "always"], input: Self.broken)
    #expect(colored.output.contains("\u{1B}[31merror\u{1B}[0m"))
    #expect(try CommandLineRun(["validate", "-", "--quiet"], input: Self.broken).errors.isEmpty)
  }

  @Test("CSV and JSON Lines hold the same findings")
  func rows() throws {
    let csv = try CommandLineRun(["validate", "-", "--format", "csv"], input: Self.broken).output
    #expect(csv.hasPrefix("severity,file,line,column,code,message,suggestion\n"))
    #expect(csv.contains("\nerror,-,9,9,"))
    let lines = try CommandLineRun(["validate", "-", "--format", "jsonl"], input: Self.broken).output
      .split(separator: "\n")
    #expect(lines.count == csv.split(separator: "\n").count - 1)
    #expect(lines.contains { $0.contains(#""severity":"error""#) })
  }

  @Test("warnings fail only with --strict")
  func strict() throws {
    let unsourced = Self.broken.replacing("betta", with: "beta")
    let lenient = try CommandLineRun(["validate", "-", "--format", "json"], input: unsourced)
    #expect(lenient.status == 0)
    #expect(try lenient.json().objects("errors").isEmpty)
    #expect(try lenient.json().objects("warnings").count == 1)
    let strict = try CommandLineRun(["validate", "-", "--format", "json", "--strict"], input: unsourced)
    #expect(strict.status == 1)
    #expect(try strict.json().objects("errors").count == 1)
  }

  @Test("our own graphs have no finding", arguments: [Graphs.article, Graphs.july, Graphs.tribes])
  func clean(graph: String) throws {
    let run = try CommandLineRun.succeeding(["validate", graph, "--strict", "--format", "json"])
    #expect(try run.json().objects("errors").isEmpty && run.json().objects("warnings").isEmpty)
  }

  @Test("any bytes are answered with findings, never with a crash", arguments: [0, 1, 2, 3])
  func hostile(seed: UInt8) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-bytes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "noise.yaml")
    let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: ($0 * 167 + Int(seed) * 89) ^ ($0 >> 3)) }
    try Data(bytes).write(to: file)
    let run = try CommandLineRun(["validate", file.path])
    #expect(run.status == 1)
    #expect(run.output.contains(": error: "))
  }
}
