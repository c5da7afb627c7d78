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
}
