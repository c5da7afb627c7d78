import TestSupport
import Testing

@Suite("cohesion")
struct CohesionCommandTests {
  private func value(_ measure: String, in rows: [[String: Any]]) throws -> Double? {
    try #require(rows.first { $0.text("measure") == measure }).number("value")
  }

  /// networkx 3.6.1 on the undirected Graph: `density`, `average_shortest_path_length`, `diameter`, `radius`,
  /// `transitivity`, `average_clustering`, `sum(triangles)/3`; 68 triangles by METRICS (19 + 2 + 40 + 7) too.
  @Test("agrees with networkx on the tribes")
  func tribes() throws {
    let rows = try CommandLineRun.objects("measures", ["cohesion", Graphs.tribes])
    let expected: [(String, Double)] = [
      ("density", 58.0 / 120), ("average_path_length", 1.5416666666666667), ("diameter", 3), ("radius", 2),
      ("transitivity", 0.5271317829457365), ("average_clustering", 0.5391865079365079), ("triangles", 68),
    ]
    for (measure, expected) in expected {
      let value = try #require(try value(measure, in: rows))
      #expect(abs(value - expected) < 1e-9, "\(measure) is \(value)")
    }
  }

  /// 16 choose 3 sets of three.
  @Test("triads add up, and so do pairs")
  func sums() throws {
    let document = try CommandLineRun.json(["cohesion", Graphs.tribes])
    let triads = document.objects("measures").filter { $0.text("measure")?.hasPrefix("triads_") == true }
    #expect(triads.count == 4)
    #expect(triads.compactMap { $0.number("value") }.reduce(0, +) == 560)
    #expect(document.objects("distances").compactMap { $0.number("pairs") }.reduce(0, +) == 120)
    #expect(document.number("unreachable_pairs") == 0)
  }

  /// networkx 3.6.1 on the ties of friendship: `connected_components`, `biconnected_components`,
  /// `articulation_points`, `core_number`.
  @Test("counts the parts of the tribes' friendships")
  func parts() throws {
    let rows = try CommandLineRun.objects("measures", ["cohesion", Graphs.tribes, "--sign", "positive"])
    let expected: [(String, Double)] = [
      ("components", 2), ("largest_component", 12), ("blocks", 3), ("cut_actors", 1), ("greatest_core", 4),
    ]
    for (measure, expected) in expected { #expect(try value(measure, in: rows) == expected, "\(measure)") }
    #expect(!rows.contains { $0.text("measure") == "strong_components" })
    let directed = try CommandLineRun.json(["cohesion", Graphs.article]).objects("measures")
    let components = try CommandLineRun.json(["components", Graphs.article])
    #expect(try value("components", in: directed) == 4)
    #expect(
      try value("strong_components", in: directed)
        == (components["strong"] as? [[String]]).map { Double($0.count) })
  }

  @Test("measures only what it is asked for")
  func choice() throws {
    let whole = try CommandLineRun.json(["cohesion", Graphs.tribes]).objects("measures")
    var names: [String] = []
    for measure in ["density", "distances", "clustering", "parts", "triads"] {
      let document = try CommandLineRun.json(["cohesion", Graphs.tribes, "--measure", measure])
      names += document.objects("measures").compactMap { $0.text("measure") }
      #expect((document["distances"] != nil) == (measure == "distances"))
    }
    let diameter = try CommandLineRun.json(["cohesion", Graphs.tribes, "--measure", "diameter"])
    #expect(try value("diameter", in: diameter.objects("measures")) == 3)
    #expect(names == whole.compactMap { $0.text("measure") })
    #expect(try CommandLineRun(["cohesion", Graphs.tribes, "--measure", "beauty"]).status == 64)
  }

  @Test("a measure without a value is null; directed graphs have sixteen kinds of triads")
  func article() throws {
    let document = try CommandLineRun.json(["cohesion", Graphs.article])
    let rows = document.objects("measures")
    #expect(try value("diameter", in: rows) == nil)
    #expect(try value("greatest_distance", in: rows) != nil)
    #expect(rows.count { $0.text("measure")?.hasPrefix("triads_") == true } == 16)
    let names = rows.compactMap { $0.text("measure") }.map { $0.hasPrefix("triads_") ? "triads" : $0 }
    #expect(Set(document.object("convention").keys) == Set(names))
  }

  @Test("the number of threads changes nothing")
  func threads() throws {
    let one = try CommandLineRun.succeeding(["cohesion", Graphs.july, "--threads", "1", "--format", "json"])
    let three = try CommandLineRun.succeeding(["cohesion", Graphs.july, "--threads", "3", "--format", "json"])
    #expect(one.output == three.output)
    #expect(try CommandLineRun(["cohesion", Graphs.july, "--threads", "0"]).status == 64)
  }

  /// a–b of weight 2 and b–c of weight 4 are ½ and ¼ long, a–c of weight 1 is 1 long and the way over b ¾.
  @Test("distances are as long as --distance says, and not counted by steps then")
  func weighted() throws {
    let triangle = "a b 2\nb c 4\na c 1\n"
    let arguments =
      ["cohesion", "-", "--input-format", "edge-list", "--direction", "undirected"]
      + ["--distance", "inverse"]
    let document = try CommandLineRun.json(arguments + ["--measure", "distances"], input: triangle)
    let rows = document.objects("measures")
    #expect(try value("diameter", in: rows) == 0.75)
    #expect(try value("greatest_distance", in: rows) == 0.75)
    #expect(try value("radius", in: rows) == 0.5)
    #expect(try value("average_path_length", in: rows) == 0.5)
    #expect(document["distances"] == nil && document.number("unreachable_pairs") == 0)
    #expect(document.object("convention").text("diameter")?.contains("sum of its edges' distances") == true)
    #expect(
      document.object("projection").text("convention")?.contains("Its length is 1 over its weight.") == true)
    let alone = try CommandLineRun.json(arguments + ["--measure", "diameter"], input: triangle)
    #expect(try value("diameter", in: alone.objects("measures")) == 0.75)
  }

  @Test("says why a measure has no value")
  func absence() throws {
    let run = try CommandLineRun.succeeding(["cohesion", Graphs.article, "--format", "csv"])
    #expect(run.errors.contains("diameter has no value: "))
    #expect(run.errors.contains("radius has no value: none reaches all others\n"))
    let whole = try CommandLineRun.succeeding(["cohesion", Graphs.tribes, "--format", "csv"])
    #expect(!whole.errors.contains("has no value") && whole.output.contains("diameter,3\n"))
  }

  @Test(
    "lengths are refused where nothing goes by them",
    arguments: [
      ["cohesion", "--measure", "density"], ["edges", "--measure", "bridge"], ["communities"],
      ["components"], ["balance"], ["brokers"], ["neighbors", "gaveve"], ["common", "gaveve", "ove"],
      ["cut", "gaveve", "ove"], ["mediators", "gaveve", "ove"], ["robustness", "--measure", "degree"],
      ["timeline"], ["what-if", "--search", "flips", "1"],
    ])
  func refused(words: [String]) throws {
    let arguments = [words[0], Graphs.tribes] + words.dropFirst() + ["--distance", "inverse"]
    let run = try CommandLineRun(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains("--distance inverse changes nothing that is measured here"))
  }
}
