import ActorModel
import AnalysisGraph
import Testing

@Suite("Projection")
struct ProjectionTests {
  /// a allied with b, a attacks c, m mediates between a and b, and some ties that count only sometimes.
  private let graph = ActorGraph(
    sources: [Source(id: "outer"), Source(id: "inner", quotedIn: "outer"), Source(id: "other")],
    actors: [
      Actor(id: "a", kind: .state), Actor(id: "b", kind: .state), Actor(id: "c", kind: .person),
      Actor(id: "m"),
    ],
    ties: [
      Self.tie("alliance", "a", .to("b"), .positive, weight: 2, confidence: 80, source: "inner"),
      Self.tie("airstrike", "a", .to("c"), .negative, confidence: 40, source: "outer"),
      Self.tie("support", "a", .to("c"), .positive, weight: 4, confidence: 90, source: "other"),
      Self.tie("mediation", "m", .between(["a", "b"]), .neutral, confidence: nil, source: "other"),
    ])

  private static func tie(
    _ relation: String, _ from: String, _ parties: Tie.Parties, _ sign: Sign, weight: Double = 1,
    confidence: Int?, source: String
  ) -> Tie {
    Tie(
      id: relation, from: from, relation: relation, parties: parties, sign: sign, weight: weight,
      confidence: confidence, evidence: [Evidence(source: source, credibility: .possiblyTrue)])
  }

  private func projected(
    _ graph: ActorGraph? = nil, _ change: (inout Projection) -> Void = { _ in }
  ) throws -> ProjectedGraph {
    var projection = Projection()
    change(&projection)
    return try projection.apply(to: graph ?? self.graph)
  }

  private func edges(_ projected: ProjectedGraph) -> [String] {
    projected.graph.edges.map { edge in
      "\(projected.actors[edge.tail].id)\(projected.actors[edge.head].id) \(edge.sign) \(edge.weight)"
    }
  }

  @Test("a relation without direction leads both ways, a mediation to each party, parallel ties merge")
  func directed() throws {
    #expect(
      edges(try projected()) == ["ab +1 2.0", "ba +1 2.0", "ac mixed 5.0", "ma 0 1.0", "mb 0 1.0"])
  }

  @Test("undirected, every pair is one edge")
  func undirected() throws {
    let result = try projected { $0.direction = .undirected }
    #expect(edges(result) == ["ab +1 2.0", "ac mixed 5.0", "am 0 1.0", "bm 0 1.0"])
    #expect(!result.graph.isDirected)
  }

  @Test("reversed, directed ties lead back")
  func reversed() throws {
    let result = try projected { $0.direction = .reversed }
    #expect(edges(result) == ["ba +1 2.0", "ab +1 2.0", "ca mixed 5.0", "am 0 1.0", "bm 0 1.0"])
  }

  @Test("weights merge by the named rule", arguments: zip(Projection.Merge.allCases, [5, 4, 2.5, 2]))
  func merge(rule: Projection.Merge, weight: Double) throws {
    let result = try projected { $0.merge = rule }
    #expect(result.graph.weights[2] == weight)
    #expect(result.ties(of: 2).map(\.id) == ["airstrike", "support"])
  }

  @Test("distances follow from weight or the best confidence, and 50 stands in for none")
  func distance() throws {
    #expect(try Array(projected { $0.distance = .inverse }.graph.distances) == [0.5, 0.5, 0.2, 1, 1])
    let credible = try projected { $0.distance = .negativeLogConfidence }.graph.distances
    let expected = [
      0.2231435513142097, 0.2231435513142097, 0.1053605156578263, 0.6931471805599453, 0.6931471805599453,
    ]
    for (value, reference) in zip(credible, expected) { #expect(abs(value - reference) < 1e-15) }
  }

  @Test("no confidence at all leaves no way through")
  func impassable() throws {
    var graph = graph
    graph.ties[0].confidence = 0
    #expect(try projected(graph) { $0.distance = .negativeLogConfidence }.graph.distances[0] == .infinity)
  }

  @Test("relations are kept and left out with their kinds")
  func relations() throws {
    #expect(try projected { $0.relations = ["hostility"] }.ties.map(\.id) == ["airstrike"])
    #expect(
      try projected { $0.excludedRelations = ["cooperation", "mediation"] }.ties.map(\.id) == ["airstrike"])
    #expect(throws: ProjectionError.self) { try projected { $0.relations = ["hostilty"] } }
  }

  @Test("without a source goes what is quoted in it, and by a source comes what is quoted in it")
  func sources() throws {
    #expect(
      try projected { $0.claims = .without(source: "outer") }.ties.map(\.id) == ["support", "mediation"])
    #expect(
      try projected { $0.claims = .by(source: "outer") }.ties.map(\.id) == ["alliance", "airstrike"])
    #expect(try projected { $0.claims = .by(source: "inner") }.ties.map(\.id) == ["alliance"])
    #expect(throws: ProjectionError.self) { try projected { $0.claims = .by(source: "none") } }
  }

  @Test("deprecated, denied and forecast ties count only with all claims, and their number is told")
  func claims() throws {
    var graph = graph
    graph.ties[0].rank = .deprecated
    graph.ties[1].status = .denied
    graph.ties[2].status = .forecast
    let result = try projected(graph)
    #expect(result.ties.map(\.id) == ["mediation"])
    #expect(result.dropped.map { "\($0.count) \($0.reason)" } == ["1 deprecated", "1 denied", "1 forecast"])
    #expect(try projected(graph) { $0.claims = .all }.ties.count == 4)
  }

  @Test("a preferred statement displaces its competitors only")
  func preferred() throws {
    var graph = graph
    var rival = graph.ties[1]
    rival.id = "rival"
    rival.rank = .preferred
    graph.ties.append(rival)
    let result = try projected(graph) { $0.claims = .preferred }
    #expect(result.ties.map(\.id) == ["alliance", "support", "mediation", "rival"])
  }

  @Test("sign, confidence, credibility and actors choose ties")
  func filters() throws {
    #expect(try projected { $0.sign = .negative }.ties.map(\.id) == ["airstrike"])
    #expect(try projected { $0.minimumConfidence = 80 }.ties.map(\.id) == ["alliance", "support"])
    #expect(try projected { $0.minimumCredibility = .probablyTrue }.ties.isEmpty)
    #expect(try projected { $0.minimumCredibility = .possiblyTrue }.ties.count == 4)
    let states = try projected { $0.kinds = [.state] }
    #expect(states.actors.map(\.id) == ["a", "b"])
    #expect(states.droppedActors == 2)
    #expect(states.ties.map(\.id) == ["alliance"])
    #expect(try projected { $0.only = ["a", "m"] }.graph.edgeCount == 1)
    #expect(throws: ProjectionError.self) { try projected { $0.only = ["nobody"] } }
  }

  @Test("dates keep ties that hold possibly, or only those that hold certainly")
  func dates() throws {
    var graph = graph
    graph.ties[0].validity = Validity(from: try EDTF("2025-10"), to: .open)
    graph.ties[1].validity = Validity(from: try EDTF("2025-10"), to: try EDTF("2025-10"))
    graph.ties[2].validity = Validity(from: try EDTF("2026"))
    func ids(_ date: String, _ certainty: Projection.Required) throws -> [String] {
      let date = try EDTF(date)
      return try projected(graph) {
        $0.asOf = date
        $0.certainty = certainty
      }.ties.map(\.id)
    }
    #expect(try ids("2025-12", .certain) == ["alliance"])
    #expect(try ids("2025-12", .possible) == ["alliance", "mediation"])
    #expect(try ids("2025-10-15", .possible) == ["alliance", "airstrike", "mediation"])
    #expect(try ids("2025-10-15", .certain).isEmpty)
    let window = try EDTF("2025-09/2025-11")
    let within = try projected(graph) {
      $0.window = window
      $0.certainty = .certain
    }
    #expect(within.ties.map(\.id) == ["alliance", "airstrike"])
  }

  @Test("names lead to vertices and back; confidence is the best of an edge's ties")
  func names() throws {
    let result = try projected()
    for (vertex, actor) in result.actors.enumerated() { #expect(result.vertex(of: actor.id) == vertex) }
    #expect(result.vertex(of: "nobody") == nil)
    #expect(result.confidence(of: 2) == 0.9)
    #expect(result.confidence(of: 3) == nil)
  }

  @Test("the words for claims are read as they are written")
  func claimWords() {
    for claims in [Projection.Claims.current, .preferred, .all, .by(source: "x:y"), .without(source: "z")] {
      #expect(Projection.Claims(claims.description) == claims)
    }
    for text in ["", "by", "from:x", "ALL"] { #expect(Projection.Claims(text) == nil) }
  }

  @Test("a source that disputes a tie doesn't carry it, and only chosen evidence is kept")
  func evidence() throws {
    var graph = graph
    graph.ties[0].evidence.append(Evidence(source: "other", stance: .disputes, credibility: .doubtful))
    #expect(
      try projected(graph) { $0.claims = .by(source: "other") }.ties.map(\.id) == ["support", "mediation"])
    #expect(
      try projected(graph) { $0.claims = .without(source: "outer") }.ties.map(\.id) == [
        "support", "mediation",
      ])
    let kept = try projected(graph) { $0.claims = .by(source: "outer") }.ties[0]
    #expect(kept.evidence.map(\.source) == ["inner"])
  }
}
