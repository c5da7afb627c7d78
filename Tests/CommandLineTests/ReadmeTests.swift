import Foundation
import TestSupport
import Testing

@Suite("README")
struct ReadmeTests {
  @Test("shows what its commands print")
  func commands() throws {
    let readme = try String(contentsOf: Shared.package.appending(path: "README.md"), encoding: .utf8)
    let sessions = readme.components(separatedBy: "```console\n").dropFirst().compactMap {
      $0.components(separatedBy: "```\n").first
    }
    #expect(sessions.count == 10)
    for session in sessions {
      let lines = session.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let command = try #require(lines.first)
      try #require(command.hasPrefix("$ entente "))
      let run = try CommandLineRun(shellWords(String(command.dropFirst("$ entente ".count))))
      #expect(run.status == 0)
      #expect(run.output == lines.dropFirst().joined(), "\(command)")
    }
  }

  @Test("draws what its commands for pictures promise")
  func pictures() throws {
    let readme = try String(contentsOf: Shared.package.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "## The picture").last)
    let block = try #require(
      section.components(separatedBy: "```sh\n").dropFirst().first?.components(separatedBy: "```").first)
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Graphs"), withDestinationURL: Shared.package.appending(path: "Graphs"))
    let commands = block.split(separator: "\n").map { shellWords(String($0)) }
    #expect(commands.count == 5)
    for words in commands {
      // One start is enough to see that the command works.
      let run = try CommandLineRun(Array(words.dropFirst()) + ["--seeds", "1"], folder: folder)
      #expect(run.status == 0, "\(words.joined(separator: " ")): \(run.errors)")
    }
    for file in [
      "map.svg", "map.md", "path.pdf", "ttp.png", "tribes.html", "july/series.svg", "july/1914-07-25.svg",
    ] {
      let data = try Data(contentsOf: folder.appending(path: file))
      #expect(data.count > 1000, "\(file)")
    }
  }

  @Test("names the two commands, and the Makefile has them")
  func targets() throws {
    let readme = try String(contentsOf: Shared.package.appending(path: "README.md"), encoding: .utf8)
    let makefile = try String(contentsOf: Shared.package.appending(path: "Makefile"), encoding: .utf8)
    for target in ["demo", "test", "install"] {
      #expect(readme.contains("make \(target)"))
      #expect(makefile.contains("\n\(target):"))
    }
  }
}
