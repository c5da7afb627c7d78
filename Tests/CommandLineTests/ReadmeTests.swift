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
    #expect(sessions.count == 5)
    for session in sessions {
      let lines = session.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let command = try #require(lines.first)
      try #require(command.hasPrefix("$ entente "))
      let run = try CommandLineRun(shellWords(String(command.dropFirst("$ entente ".count))))
      #expect(run.status == 0)
      #expect(run.output == lines.dropFirst().joined(), "\(command)")
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
