import TestSupport
import Testing

@Suite("centrality")
struct CentralityCommandTests {
  /// The tribes in the order of the file, to which the scores belong.
  private static let tribes = [
    "gaveve", "kotuni", "ove", "alikadzuha", "nagamiza", "gahuku", "masilakidzuha", "ukudzuha", "notohana",
    "kohika", "gehamo", "asarodzuha", "uheto", "seuve", "nagamidzuha", "gama",
  ]

  /// The tribes in the order of the file, each tie an undirected edge; networkx 3.6.1 on the same edges read
  /// with PyYAML.
  private static let tribesScores: [(measure: String, values: [Double])] = [
    // dict(G.degree())
    ("degree", [8, 8, 6, 3, 7, 10, 7, 7, 7, 5, 9, 8, 8, 5, 9, 9]),
    // nx.betweenness_centrality(G, normalized=False)
    (
      "betweenness",
      [
        7.87619047619, 5.509523809524, 3.388888888889, 0.25, 3.658333333333, 7.558333333333, 3.405555555556,
        6.611111111111, 1.77619047619, 0.4, 5.995634920635, 3.42619047619, 4.509523809524, 1.677777777778,
        4.869444444444, 4.087301587302,
      ]
    ),
    // nx.closeness_centrality(G)
    (
      "closeness",
      [
        0.681818181818, 0.681818181818, 0.625, 0.5, 0.652173913043, 0.75, 0.652173913043, 0.652173913043,
        0.625,
        0.576923076923, 0.714285714286, 0.681818181818, 0.652173913043, 0.6, 0.714285714286, 0.714285714286,
      ]
    ),
    // nx.harmonic_centrality(G), divided by n - 1 = 15
    (
      "harmonic",
      [
        0.766666666667, 0.766666666667, 0.7, 0.566666666667, 0.733333333333, 0.833333333333, 0.733333333333,
        0.733333333333, 0.722222222222, 0.655555555556, 0.8, 0.766666666667, 0.755555555556, 0.666666666667,
        0.8,
        0.8,
      ]
    ),
    // nx.pagerank(G, alpha=0.85, tol=1e-15, max_iter=10000)
    (
      "pagerank",
      [
        0.069091205315, 0.067888620806, 0.054988589376, 0.032111429949, 0.060417011947, 0.082411524463,
        0.060536210516, 0.062633028895, 0.059901013588, 0.045156732534, 0.074742883416, 0.067599620381,
        0.067603579632, 0.045720149056, 0.074678205497, 0.074520194627,
      ]
    ),
    // nx.eigenvector_centrality(G, tol=1e-15, max_iter=100000), divided by its greatest value
    (
      "eigenvector",
      [
        0.777703205764, 0.80128805399, 0.539324471019, 0.251263521657, 0.701068787997, 1, 0.70524123506,
        0.61804949681, 0.741468477464, 0.545974456253, 0.92503822226, 0.830958562139, 0.816894888439,
        0.508011251713, 0.920069969161, 0.945418613344,
      ]
    ),
    // nx.clustering(G)
    (
      "clustering",
      [
        0.5, 0.535714285714, 0.533333333333, 0.666666666667, 0.428571428571, 0.488888888889, 0.47619047619,
        0.47619047619, 0.619047619048, 0.8, 0.555555555556, 0.535714285714, 0.5, 0.4, 0.555555555556,
        0.555555555556,
      ]
    ),
    // nx.constraint(G)
    (
      "constraint",
      [
        0.26850199889, 0.279872303812, 0.331221615961, 0.481075995213, 0.255038188178, 0.248531391723,
        0.267810174901, 0.286618191494, 0.317207252894, 0.390671611237, 0.277237749581, 0.271078837061,
        0.268610953641, 0.289889928193, 0.282695624889, 0.271291494421,
      ]
    ),
    // nx.effective_size(G)
    (
      "effective-size",
      [
        4.5, 4.25, 3.333333333333, 1.666666666667, 4.428571428571, 5.6, 4.142857142857, 4.142857142857,
        3.285714285714, 1.8, 4.555555555556, 4.25, 4.5, 3.4, 4.555555555556, 4.555555555556,
      ]
    ),
    // nx.core_number(G)
    ("core", [5, 5, 5, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]),
    // nx.eccentricity(G)
    ("eccentricity", [2, 2, 2, 3, 2, 2, 2, 2, 3, 3, 2, 2, 3, 2, 2, 2]),
  ]

  @Test("agrees with networkx on the tribes", arguments: tribesScores)
  func tribes(measure: String, values: [Double]) throws {
    let arguments = ["centrality", Graphs.tribes, "--direction", "undirected", "--measure", measure]
    let actors = try CommandLineRun.objects("actors", arguments)
    let found = try Self.tribes.map { id in
      try #require(actors.first { $0.text("id") == id }?.number(measure.replacing("-", with: "_")))
    }
    #expect(found.count == 16 && actors.count == 16)
    #expect(zip(found, values).allSatisfy { abs($0 - $1) < 1e-9 }, "\(found)")
  }

  /// `networkx.betweenness_centrality(D, normalized=False)` on the DiGraph of current ties, a mediation as the
  /// mediator's ties to each party, relations without direction as arcs both ways: these five are not zero.
  @Test("agrees with networkx on the article's graph, directed")
  func article() throws {
    let arguments = ["centrality", Graphs.article, "--measure", "betweenness", "--sort", "betweenness"]
    let actors = try CommandLineRun.objects("actors", arguments)
    #expect(
      actors.ids.prefix(5) == ["afghan-taliban", "pakistan", "ttp", "afghan-civilians", "pakistan-military"])
    let found = actors.compactMap { $0.number("betweenness") }
    #expect(zip(found, [66, 66, 28, 2, 2]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(found.dropFirst(5).allSatisfy { $0 == 0 })
  }

  @Test("JSON has a convention for each measure, keys in snake_case, and null for no value")
  func document() throws {
    let document = try CommandLineRun.json(["centrality", Graphs.article, "--measure", "all"])
    #expect(Set(document.keys) == ["actors", "convention", "projection"])
    let measures: Set<String> = [
      "degree", "in_degree", "out_degree", "strength", "closeness", "harmonic", "betweenness", "eigenvector",
      "katz", "pagerank", "hits_hub", "hits_authority", "core", "eccentricity", "clustering",
      "constraint", "effective_size",
    ]
    #expect(Set(document.object("convention").keys) == measures)
    #expect(document.object("convention").values.allSatisfy { ($0 as? String)?.isEmpty == false })
    for actor in document.objects("actors") {
      #expect(Set(actor.keys) == measures.union(["id", "name"]))
    }
    let alone = ["centrality", Graphs.article, "--measure", "eccentricity", "--format", "jsonl"]
    let lines = try CommandLineRun.succeeding(alone).output.split(separator: "\n")
    #expect(lines.contains(#"{"eccentricity":null,"id":"rasc-news-agency","name":"RASC"}"#))
  }

  @Test("repeated measures are columns once, in the order asked for")
  func columns() throws {
    let options = ["--measure", "pagerank", "--measure", "degree", "--measure", "pagerank"]
    #expect(
      try CommandLineRun.header(["centrality", Graphs.tribes] + options) == [
        "id", "name", "pagerank", "degree",
      ])
  }

  @Test("the table says what it was computed on")
  func heading() throws {
    let output = try CommandLineRun.succeeding([
      "centrality", Graphs.article, "--relation", "hostility", "--kind", "state", "--min-confidence", "50",
      "--format", "table",
    ]).output
    let line = try #require(output.split(separator: "\n").first)
    #expect(line.hasPrefix("6 actors; 1 tie merged into 1 edge (undirected); relation hostility; kind state"))
    #expect(line.contains("15 actors not chosen; confidence 50 or more"))
  }

  @Test("nobody left is status 1, an unknown measure wrong usage")
  func failures() throws {
    #expect(try CommandLineRun(["centrality", Graphs.article, "--kind", "coalition"]).status == 1)
    let unknown = try CommandLineRun(["centrality", Graphs.article, "--measure", "fame"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("betweenness"))
  }

  @Test("says where hostile ties count like friendly ones")
  func signCaution() throws {
    let caution =
      "sign does not count: 29 of 58 connections are hostile, and lead and bind as friendly ones do"
    let table = try CommandLineRun.succeeding(["centrality", Graphs.tribes, "--format", "table"])
    #expect(table.output.contains("\n\(caution)") && table.errors.isEmpty)
    let rows = try CommandLineRun.succeeding(["centrality", Graphs.tribes, "--format", "csv"])
    #expect(rows.errors.contains(caution) && !rows.output.contains("sign"))
    let friends = try CommandLineRun.succeeding([
      "centrality", Graphs.tribes, "--format", "csv", "--sign", "positive",
    ])
    #expect(friends.errors.isEmpty)
  }

  /// networkx 3.6.1 on the tribes, of which this is the Gaveve: `degree_centrality`, `betweenness_centrality`, `pagerank(alpha=0.5)`,
  /// `katz_centrality_numpy(alpha=0.05, normalized=False)`, of which 0.05 is 0.5 divided by the greatest degree, 10.
  @Test("agrees with networkx on what can be set")
  func settings() throws {
    let options = [
      "--measure", "all", "--direction", "undirected", "--normalized", "--damping", "0.5", "--attenuation",
      "0.5",
    ]
    let document = try CommandLineRun.json(["centrality", Graphs.tribes] + options)
    let tribe = try #require(document.objects("actors").first { $0.text("id") == "gaveve" })
    let expected: [(String, Double)] = [
      ("degree", 0.5333333333333333), ("betweenness", 0.07501133786848072),
      ("pagerank", 0.06760852235651), ("katz", 1.64334208194380),
    ]
    for (measure, value) in expected {
      #expect(abs(try #require(tribe.number(measure)) - value) < 1e-9, "\(measure)")
    }
    let conventions = document.object("convention")
    #expect(conventions.text("degree")?.contains("divided by n-1") == true)
    #expect(conventions.text("betweenness")?.contains("divided by (n-1)(n-2)/2") == true)
    #expect(conventions.text("pagerank")?.contains("damping 0.5") == true)
    #expect(conventions.text("katz")?.contains("alpha is 0.05, which is 0.5 divided") == true)
  }

  @Test("weights count where they are not left out")
  func unweighted() throws {
    func ranks(_ options: String...) throws -> [Double] {
      let arguments = ["centrality", "-", "--input-format", "edge-list", "--measure", "pagerank"] + options
      return try CommandLineRun.objects("actors", arguments, input: "a b 1\na c 3\n").compactMap {
        $0.number("pagerank")
      }
    }
    let weighted = try ranks()
    let unweighted = try ranks("--unweighted")
    #expect(weighted.count == 3 && weighted[1] < weighted[2])
    #expect(unweighted.count == 3 && unweighted[1] == unweighted[2])
  }

  @Test(
    "what is nonsense, or set in nothing that is measured, is wrong usage",
    arguments: [
      (["--measure", "pagerank", "--damping", "1"], "below 1"),
      (["--measure", "katz", "--attenuation", "-0.1"], "0 or more"),
      (["--measure", "degree", "--damping", "0.5"], "--measure pagerank"),
      (["--measure", "degree", "--attenuation", "0.5"], "--measure katz"),
      (["--measure", "closeness", "--normalized"], "--measure degree"),
      (["--measure", "degree", "--unweighted"], "--measure eigenvector"),
      (["--measure", "degree", "--distance", "inverse"], "--measure closeness"),
    ] as [([String], String)])
  func nonsense(options: [String], advice: String) throws {
    let run = try CommandLineRun(["centrality", Graphs.tribes] + options)
    #expect(run.status == 64)
    #expect(run.errors.contains(advice), "\(run.errors)")
  }

  @Test(
    "an unknown measure is told what is near",
    arguments: [
      ("hits", "did you mean `hits-hub` or `hits-authority`?"), ("betweeness", "did you mean `betweenness`?"),
    ])
  func near(name: String, advice: String) throws {
    for command in ["centrality", "robustness", "timeline"] {
      let run = try CommandLineRun([command, Graphs.tribes, "--measure", name])
      #expect(run.status == 64)
      #expect(run.errors.contains(advice) && run.errors.contains("closeness"), "\(run.errors)")
    }
  }

  /// A tie of confidence 100 has length −ln 1 = 0; two arcs away from each other reach nobody else.
  @Test("says why a measure has no value, beside rows and above tables, unless it should be quiet")
  func absence() throws {
    let apart = "from,to,directed\na,b,true\na,c,true\n"
    let arguments = ["centrality", "-", "--measure", "eccentricity", "--format"]
    let caution = "eccentricity has no value for 2 of 3 actors: not all others are within reach"
    let rows = try CommandLineRun(arguments + ["csv"], input: apart)
    #expect(rows.errors.contains("entente: \(caution)\n"))
    #expect(try CommandLineRun(arguments + ["csv", "--quiet"], input: apart).errors.isEmpty)
    #expect(try CommandLineRun(arguments + ["table"], input: apart).output.contains("\(caution)\n"))
    let certain = "from,to,confidence\na,b,100\nb,c,100\n"
    let zero = try CommandLineRun(
      [
        "centrality", "-", "--measure", "betweenness", "--measure", "closeness", "--distance",
        "negative-log-confidence", "--direction", "undirected", "--format", "csv",
      ], input: certain)
    #expect(
      zero.errors.contains(
        "betweenness has no value: distances of 0 leave the number of shortest paths undefined\n"))
    #expect(zero.errors.contains("closeness has no value: all within reach are at distance 0\n"))
  }
}
