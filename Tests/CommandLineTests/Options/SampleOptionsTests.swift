import TestSupport
import Testing

@testable import CommandLineTool

@Suite("--sample")
struct SampleOptionsTests {
  @Test("an estimate says so in every format", arguments: ["centrality", "edges"])
  func says(command: String) throws {
    let arguments = [command, Graphs.tribes, "--measure", "betweenness", "--sample", "5", "--seed", "3"]
    let document = try CommandLineRun.json(arguments)
    let sample = document.object("sample")
    #expect(Set(sample.keys) == ["sources", "seed", "error_bound", "confidence"])
    #expect(sample.number("sources") == 5)
    #expect(sample.number("seed") == 3)
    let bound = try #require(sample.number("error_bound"))
    #expect(bound > 0)
    let convention = try #require(document.object("convention").text("betweenness"))
    #expect(convention.contains("Estimated from 5 of 16 sources, drawn without replacement by seed 3"))
    #expect(convention.contains("with probability 0.95 or more all errors are at most \(bound)"))
    let sentence = "betweenness is an estimate from 5 of 16 actors (seed 3); with probability 0.95"
    #expect(
      try CommandLineRun.succeeding(arguments + ["--format", "table"]).output.contains("\n\(sentence)"))
    #expect(try CommandLineRun.succeeding(arguments).errors.hasPrefix("entente: \(sentence)"))
    #expect(try CommandLineRun.succeeding(arguments + ["--quiet"]).errors.isEmpty)
  }

  @Test("all actors are no estimate, and without --sample there is none")
  func exact() throws {
    let exact = ["centrality", Graphs.tribes, "--measure", "betweenness", "--format", "json"]
    let all = try CommandLineRun.json(exact + ["--sample", "99"])
    #expect(all.object("sample").number("sources") == 16)
    #expect(all.object("sample").number("error_bound") == 0)
    let document = try CommandLineRun.json(exact)
    #expect(document["sample"] == nil)
    for (one, other) in zip(all.objects("actors"), document.objects("actors")) {
      #expect(abs((one.number("betweenness") ?? .nan) - (other.number("betweenness") ?? .nan)) < 1e-9)
    }
  }

  @Test("the same seed draws the same actors, another one others")
  func seed() throws {
    func column(_ seed: String) throws -> [String] {
      try CommandLineRun.column(
        "betweenness",
        ["centrality", Graphs.july, "--sample", "4", "--seed", seed, "--measure", "betweenness"])
    }
    #expect(try column("1") == column("1"))
    #expect(try column("1") != column("2"))
  }

  @Test(
    "what can't be sampled is wrong usage",
    arguments: [
      ["--sample", "0"], ["--seed", "1"], ["--sample", "4", "--measure", "degree"], ["--sample", "-2"],
    ])
  func usage(options: [String]) throws {
    #expect(try CommandLineRun(["centrality", Graphs.tribes] + options).status == 64)
  }
}
