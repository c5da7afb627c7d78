import Foundation
import TestSupport
import Testing

@Suite("robustness")
struct RobustnessCommandTests {
  @Test("draws the article's graph and says what it rests on")
  func article() throws {
    let document = try CommandLineRun.json(["robustness", Graphs.article, "--draws", "300"])
    let actors = document.objects("actors")
    #expect(actors.count == 21 && document.number("draws") == 300)
    #expect(Set(actors.prefix(2).compactMap { $0.text("id") }) == ["afghan-taliban", "pakistan"])
    #expect(abs(actors.compactMap { $0.number("share_first") }.reduce(0, +) - 1) < 1e-9)
    for actor in actors {
      #expect((actor.number("low") ?? 0) <= (actor.number("median") ?? 0))
      #expect((actor.number("best_rank") ?? 0) <= (actor.number("median_rank") ?? 0))
      #expect((actor.number("median_rank") ?? 0) <= (actor.number("worst_rank") ?? 0))
    }
    let rasc = try #require(
      document.objects("without").first { $0.text("id") == "rasc-news-agency" })
    #expect(rasc.number("lost_ties") == 26 && rasc["camps_hold"] as? Bool == true)
    #expect(document.object("probabilities").object("reliability").number("D") == 0.5)
    #expect(document.objects("ties").allSatisfy { (0...1).contains($0.number("probability") ?? -1) })
  }

  @Test("what is left without a claimant is what a file without their claims gives")
  func withoutSource() throws {
    let document = try CommandLineRun.json([
      "robustness", Graphs.july, "--draws", "10", "--measure", "degree",
    ])
    for origin in document.objects("without") where origin.text("without") == "source" {
      let id = try #require(origin.text("id"))
      let rest = try CommandLineRun.json(["ties", Graphs.july, "--claims", "without:\(id)"]).objects("ties")
      let all = try CommandLineRun.json(["ties", Graphs.july]).objects("ties")
      #expect(origin.number("lost_ties") == Double(all.count - rest.count), "\(id)")
    }
  }

  @Test("the frustration index is that of balance, whatever ties point to")
  func frustration() throws {
    let document = try CommandLineRun.json(["robustness", Graphs.july, "--draws", "2"])
    let balance = try CommandLineRun.json(["balance", Graphs.july, "--measure", "frustration"])
    #expect(document.number("frustration") == balance.object("frustration").number("index"))
  }

  @Test("says where the least score is the best place", arguments: ["constraint", "eccentricity"])
  func rankCaution(measure: String) throws {
    let run = try CommandLineRun.succeeding([
      "robustness", Graphs.tribes, "--draws", "2", "--sign", "positive", "--measure", measure,
    ])
    #expect(run.errors.contains("\(measure): rank 1 is the greatest"))
  }

  @Test("the same seed gives the same bytes on any number of threads")
  func reproducible() throws {
    func run(_ threads: String, _ seed: String) throws -> String {
      try CommandLineRun.succeeding([
        "robustness", Graphs.tribes, "--draws", "64", "--seed", seed, "--threads", threads, "--format",
        "json",
      ]).output
    }
    let one = try run("1", "5")
    #expect(try run("2", "5") == one)
    #expect(try run("1", "6") != one)
  }

  @Test("prose, rows and plot")
  func forms() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plot = folder.appending(path: "plot.svg").path
    let text = try CommandLineRun.succeeding([
      "robustness", Graphs.article, "--draws", "50", "--top", "3", "--plot", plot,
    ])
    .output
    #expect(text.contains("\nWho comes before whom\n") && text.contains("reliability A 0.95, B 0.85"))
    #expect(text.contains("everything rests on it."))
    let svg = try String(contentsOfFile: plot, encoding: .utf8)
    #expect(svg.hasPrefix("<svg") && svg.contains("aria-label=\"3 rows\""))
    let few = ["robustness", Graphs.article, "--draws", "5"]
    #expect(
      try CommandLineRun.header(few + ["--rows", "ties"]) == ["id", "from", "relation", "to", "probability"])
    #expect(try CommandLineRun.header(few + ["--rows", "without"]).first == "without")
    #expect(try CommandLineRun.column("id", few + ["--top", "2"]).count == 2)
  }

  @Test("grades change what is drawn", arguments: [("A=0", 0.0), ("A=1", 1)])
  func grades(grade: String, first: Double) throws {
    let graph = """
      graph:
        title: Two
      sources:
        - {id: s, title: S, reliability: A}
      actors:
        - {id: a, name: A, kind: state}
        - {id: b, name: B, kind: state}
      ties:
        - from: a
          relation: alliance
          to: b
          evidence: [{source: s}]
      """
    let document = try CommandLineRun.json(
      ["robustness", "-", "--measure", "degree", "--draws", "20", "--grade", grade], input: graph)
    #expect(document.objects("actors").allSatisfy { $0.number("median") == first })
    let text = try CommandLineRun.succeeding(["robustness", "-", "--draws", "2"], input: graph).output
    #expect(text.contains("with the probability that its evidence's grades are worth."))
  }

  @Test(
    "refuses what means nothing",
    arguments: [
      ["--draws", "0"], ["--grade", "Z=1"], ["--grade", "A"], ["--plot", "plot.gif"], ["--rows", "ties"],
      ["--time-limit=-1"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try CommandLineRun(["robustness", Graphs.tribes] + arguments).status == 64)
  }

  @Test("says that the measure ignores sign where hostile ties are drawn")
  func signCaution() throws {
    let hostile = try CommandLineRun.succeeding(["robustness", Graphs.tribes, "--draws", "2"])
    #expect(hostile.errors.contains("betweenness: sign does not count: 29 of 58 connections are hostile"))
    let friends = try CommandLineRun.succeeding(
      ["robustness", Graphs.tribes, "--draws", "2", "--sign", "positive"])
    #expect(friends.errors.isEmpty)
  }

  /// A directed star reaches everybody from its centre only.
  @Test("says where the measure that ranks has no value")
  func absence() throws {
    let arguments = ["robustness", "-", "--measure", "eccentricity", "--draws", "2", "--format", "csv"]
    let run = try CommandLineRun(arguments, input: "from,to,directed\na,b,true\na,c,true\n")
    #expect(
      run.errors.contains("eccentricity has no value for 2 of 3 actors: not all others are within reach\n"))
  }
}
