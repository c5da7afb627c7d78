import Foundation
import TestSupport
import Testing

@Suite("Projection options")
struct ProjectionOptionsTests {
  private static let undated = [
    "other-support", "talks", "denied-airstrike", "withdrawn-support", "feared-threat",
  ]

  /// Options and the ties that they keep, read off ``SmallGraph`` by hand; `airstrike` is a kind of `attack`,
  /// and `attack` and `threat` are kinds of `hostility`.
  private static let cases: [([String], [String])] = [
    ([], SmallGraph.ties),
    (["--relation", "attack"], ["old-attack", "denied-airstrike"]),
    (["--relation", "hostility"], ["old-attack", "denied-airstrike", "feared-threat"]),
    (["--relation", "talks", "--relation", "threat"], ["talks", "feared-threat"]),
    (["--not-relation", "hostility"], ["best-support", "other-support", "talks", "withdrawn-support"]),
    (["--relation", "hostility", "--not-relation", "attack"], ["feared-threat"]),
    (["--sign", "positive"], ["best-support", "other-support", "withdrawn-support"]),
    (["--sign", "negative"], ["old-attack", "denied-airstrike", "feared-threat"]),
    (["--sign", "neutral"], ["talks"]),
    (["--sign", "all"], SmallGraph.ties),
    (["--as-of", "2020-05"], ["old-attack"] + undated),
    (["--as-of", "2020-05", "--certainty", "certain"], ["old-attack"]),
    (["--as-of", "2022-02-28", "--certainty", "certain"], ["best-support"]),
    (["--window", "2021/2022"], ["best-support"] + undated),
    (["--window", "2020-06/2022"], ["old-attack", "best-support"] + undated),
    (["--window", "2021/2022", "--certainty", "certain"], ["best-support"]),
    (["--min-confidence", "50"], ["old-attack", "best-support"]),
    (["--min-confidence", "0"], SmallGraph.ties.filter { !["talks", "withdrawn-support"].contains($0) }),
    (["--min-credibility", "3"], ["old-attack", "best-support"]),
    (["--min-credibility", "6"], ["old-attack", "best-support", "other-support"]),
    (["--claims", "all"], SmallGraph.ties),
    (["--claims", "current"], ["old-attack", "best-support", "other-support", "talks"]),
    (["--claims", "preferred"], ["old-attack", "best-support", "talks"]),
    (["--claims", "by:s1"], ["old-attack", "other-support"]),
    (["--claims", "without:s1"], ["best-support", "talks"]),
    (["--kind", "state"], ["old-attack", "best-support", "other-support"]),
    (["--kind", "person", "--kind", "armed-group"], ["denied-airstrike", "withdrawn-support"]),
    (["--only", "beta, GAMMA"], ["talks"]),
    (["--only", "kind=armed-group,delta"], ["denied-airstrike", "withdrawn-support"]),
    (["--only", "alpha,kind=person"], ["feared-threat"]),
  ]

  @Test("each option keeps what it should and says so", arguments: cases)
  func kept(options: [String], ties: [String]) throws {
    let document = try CommandLineRun.json(["ties", "-"] + options, input: SmallGraph.yaml)
    #expect(document.objects("ties").ids == ties)
    let projection = document.object("projection")
    #expect(projection.number("ties") == Double(ties.count))
    let dropped = projection.objects("dropped").compactMap { $0.number("ties") }.reduce(0, +)
    #expect(dropped == Double(SmallGraph.ties.count - ties.count))
  }

  @Test("the record of the projection repeats every option")
  func record() throws {
    let options = [
      "--relation", "cooperation", "--not-relation", "talks", "--sign", "positive", "--direction", "reversed",
      "--as-of", "2022", "--window", "2021/2023", "--certainty", "certain", "--min-confidence", "10",
      "--min-credibility", "4", "--claims", "without:s1", "--merge", "max", "--distance", "inverse", "--kind",
      "state", "--only", "a,b",
    ]
    let projection = try CommandLineRun.json(["ties", "-"] + options, input: SmallGraph.yaml).object(
      "projection")
    #expect(
      Set(projection.keys)
        == projectionKeys.union([
          "as_of", "window", "certainty", "min_confidence", "min_credibility", "only",
        ]))
    #expect(projection.texts("relations") == ["cooperation"])
    #expect(projection.texts("not_relations") == ["talks"])
    #expect(projection.text("sign") == "positive")
    #expect(projection.text("direction") == "reversed")
    #expect(projection.text("as_of") == "2022")
    #expect(projection.text("window") == "2021/2023")
    #expect(projection.text("certainty") == "certain")
    #expect(projection.number("min_confidence") == 10)
    #expect(projection.number("min_credibility") == 4)
    #expect(projection.text("claims") == "without:s1")
    #expect(projection.text("merge") == "max")
    #expect(projection.text("distance") == "inverse")
    #expect(projection.texts("kinds") == ["state"])
    #expect(projection.texts("only") == ["a", "b"])
    #expect(projection.number("dropped_actors") == 2)
  }

  @Test(
    "parallel ties of weights 2, 4 and 1 merge as asked",
    arguments: [("sum", 7), ("max", 4), ("mean", 7.0 / 3), ("count", 3)] as [(String, Double)])
  func merge(merge: String, strength: Double) throws {
    let arguments = [
      "centrality", "-", "--measure", "strength", "--direction", "undirected", "--merge", merge,
    ]
    let actors = try CommandLineRun.objects("actors", arguments, input: SmallGraph.yaml)
    let found = try #require(try actors.record("a").number("strength"))
    #expect(abs(found - strength) < 1e-12)
  }

  @Test(
    "the length of a path follows the distance",
    arguments: [
      ("unit", 2), ("inverse", 10.0 / 21), ("negative-log-confidence", -log(0.45)),
    ] as [(String, Double)])
  func distance(distance: String, cost: Double) throws {
    let arguments = ["path", "-", "alpha", "gamma", "--distance", distance]
    let found = try CommandLineRun.objects("paths", arguments, input: SmallGraph.yaml)[0].number("cost")
    #expect(abs(try #require(found) - cost) < 1e-12)
  }

  @Test(
    "direction decides which way ties lead",
    arguments: [("directed", 1), ("undirected", 0), ("reversed", 0)] as [(String, Int32)])
  func direction(direction: String, status: Int32) throws {
    let arguments = ["path", "-", "beta", "alpha", "--direction", direction]
    #expect(try CommandLineRun(arguments, input: SmallGraph.yaml).status == status)
  }

  private static let meaningless: [([String], String)] = [
    (["--as-of", "2025-02-30"], "no such day"), (["--window", "2026/2025"], "ends before it starts"),
    (["--as-of", "soon"], "2025-10"), (["--certainty", "certain"], "--as-of or --window"),
    (["--min-confidence", "101"], "0 to 100"), (["--min-confidence", "-1"], "0 to 100"),
    (["--min-credibility", "7"], "1 (confirmed) to 6"), (["--claims", "by"], "by:SOURCE"),
    (["--top", "-1"], "0 or more"), (["--kind", "nation"], "armed-group"), (["--sign", "bad"], "negative"),
  ]

  @Test("what can't be meant is wrong usage, and the message says what to write", arguments: meaningless)
  func wrongUsage(options: [String], hint: String) throws {
    let run = try CommandLineRun(["ties", "-"] + options, input: SmallGraph.yaml)
    #expect(run.status == 64)
    #expect(run.errors.contains(hint), "\(run.errors)")
    #expect(!run.errors.contains(".."), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  private static let missing: [([String], String)] = [
    (["--relation", "atack"], "did you mean `attack`"), (["--claims", "by:s"], "no source `s`"),
    (["--only", "Gamm"], "did you mean"), (["--only", "kind=nation"], "armed-group, person, state"),
    (["--only", "a,,b"], "empty term"), (["--only", "colour=red"], "no actor has `colour`"),
  ]

  @Test("what the graph doesn't have fails with the nearest that it has", arguments: missing)
  func unknown(options: [String], hint: String) throws {
    let run = try CommandLineRun(["ties", "-"] + options, input: SmallGraph.yaml)
    #expect(run.status == 2)
    #expect(run.errors.contains(hint), "\(run.errors)")
  }
}
