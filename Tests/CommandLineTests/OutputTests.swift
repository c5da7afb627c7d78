import Foundation
import Testing
import TestSupport

@Suite("Output")
struct OutputTests {
  @Test("in a pipe a table is CSV, and every format is to be had")
  func formats() throws {
    let base = ["actors", Graphs.tribes, "--top", "2"]
    #expect(try CommandLineRun(base).output == (try CommandLineRun(base + ["--format", "csv"])).output)
    #expect(try CommandLineRun(base).output.hasPrefix("id,name,kind,"))
    #expect(try CommandLineRun(base + ["--format", "table"]).output.contains("──"))
    #expect(try CommandLineRun(base + ["--format", "markdown"]).output.hasPrefix("| id | name |"))
    #expect(try CommandLineRun(base + ["--format", "jsonl"]).output.split(separator: "\n").count == 2)
    #expect((try CommandLineRun(base + ["--format", "json"]).json()["actors"] as? [Any])?.count == 2)
  }

  @Test("a file is written whole or not at all, and an old one stays where writing fails")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "out.csv")
    #expect(try CommandLineRun(["actors", Graphs.tribes, "-o", file.path]).status == 0)
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == (try CommandLineRun(["actors", Graphs.tribes])).output)
    #expect(try CommandLineRun(["actors", Graphs.tribes, "--sort", "fame", "-o", file.path]).status == 2)
    #expect(try String(contentsOf: file, encoding: .utf8) == written)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
    let missing = try CommandLineRun(["actors", Graphs.tribes, "-o", folder.path + "/none/out.csv"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("can't be written"))
  }

  @Test("neither the graph nor another result is written over")
  func claims() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = folder.appending(path: "graph.yaml")
    let link = folder.appending(path: "link.yaml")
    let text = try String(contentsOf: Shared.package.appending(path: Graphs.tribes), encoding: .utf8)
    try text.write(to: graph, atomically: true, encoding: .utf8)
    for name in [link, folder.appending(path: "link.svg")] {
      try FileManager.default.createSymbolicLink(at: name, withDestinationURL: graph)
    }
    let picture = folder.appending(path: "map.svg").path
    for arguments in [
      ["actors", graph.path, "-o", folder.path + "/./graph.yaml"],
      ["actors", graph.path, "-o", link.path],
      ["diagram", graph.path, "-o", picture, "--evidence", graph.path],
      [
        "diagram", graph.path, "-o", picture, "--evidence",
        folder.path + "/../\(folder.lastPathComponent)/map.svg",
      ],
      ["compare", Graphs.tribes, graph.path, "--diagram", folder.path + "/link.svg"],
      ["compare", graph.path, Graphs.tribes, "--diagram", folder.path + "/link.svg"],
      ["timeline", graph.path, "-o", picture, "--plot", picture],
      ["robustness", graph.path, "-o", picture, "--plot", picture],
    ] {
      let run = try CommandLineRun(arguments)
      #expect(run.status == 2 && run.errors.contains("choose another file to write to"), "\(run.errors)")
    }
    #expect(try String(contentsOf: graph, encoding: .utf8) == text)
    #expect(!FileManager.default.fileExists(atPath: picture))
  }

  @Test("devices are written to and not replaced")
  func device() throws {
    #expect(try CommandLineRun(["actors", Graphs.tribes, "-o", "/dev/null"]).status == 0)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("standard input is a graph too")
  func standardInput() throws {
    let text = try String(contentsOf: Shared.package.appending(path: Graphs.tribes), encoding: .utf8)
    let run = try CommandLineRun(["summary", "-", "--format", "json"], input: text)
    #expect(try run.json()["ties"] as? Int == 58)
  }

  @Test("timings are JSON on standard error, and quiet is quiet")
  func timings() throws {
    let run = try CommandLineRun(["actors", Graphs.tribes, "--timings"])
    let timings = try #require(
      try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any])
    #expect(Set(timings.keys) == ["load", "projection", "compute", "write", "threads", "actors", "ties"])
    #expect(timings["ties"] as? Int == 58)
    #expect(try CommandLineRun(["actors", Graphs.tribes, "--quiet"]).errors.isEmpty)
  }

  @Test("the same bytes in any locale and time zone, run after run")
  func deterministic() throws {
    for command in [
      ["centrality", Graphs.article, "--measure", "all", "--format", "json"],
      ["explain", Graphs.article, "India", "TTP"], ["summary", Graphs.july, "--format", "json"],
      ["components", Graphs.july, "--format", "json"],
    ] {
      let first = try CommandLineRun(command).output
      let environment = ["LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Kabul"]
      #expect(try CommandLineRun(command, environment: environment).output == first)
    }
  }
}
