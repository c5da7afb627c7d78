import ActorModel
public import AnalysisGraph
public import Metrics

/// What can be asked of the balance of a network: measures that come of the same work.
public enum BalanceMeasure: String, Sendable, Hashable, CaseIterable {
  /// Triangles by sign, triangle balance, and in a directed network the census of 138 triads.
  case triangles
  /// Walk balance.
  case walks
  /// The least eigenvalue of the signed Laplacian.
  case laplacian
  /// The frustration index with its two camps.
  case frustration
  /// In how many of the best divisions each connection is frustrated.
  case optima
  /// Correlation clustering: any number of camps.
  case clustering
  /// Signed degrees and PN index of each actor.
  case actors
}

/// How balanced a network of friends and enemies is, and who stands in which camp.
public struct BalanceFindings: Sendable {
  /// What was measured.
  public let projected: ProjectedGraph
  /// Its edges with friendly and hostile ties apart.
  public let signed: SignedGraph
  /// Triangles by sign.
  public private(set) var triangles: SignedTriangles?
  /// The triads of a directed network.
  public private(set) var census: SignedTriadCensus?
  /// Walk balance.
  public private(set) var walks: WalkBalance?
  /// The least eigenvalue of the signed Laplacian of each component.
  public private(set) var conflict: AlgebraicConflict?
  /// The best two camps.
  public private(set) var frustration: SignedDivision?
  /// In how many of the best divisions into two camps each edge of ``signed`` is frustrated.
  public private(set) var optima: [Frustration?]?
  /// The best camps of any number.
  public private(set) var clustering: SignedDivision?
  /// Friends and enemies of each actor; in a directed network of outgoing ties.
  public private(set) var degree: SignedDegree?
  /// The same of incoming ties, in a directed network.
  public private(set) var incomingDegree: SignedDegree?
  /// The PN index; in a directed network of outgoing ties.
  public private(set) var pnIndex: Scores?
  /// The same of incoming ties, in a directed network.
  public private(set) var incomingPNIndex: Scores?

  /// Measures a network.
  ///
  /// - Parameters:
  ///   - projected: The network.
  ///   - measures: What to measure.
  ///   - seconds: After how many seconds each search for camps ends with an interval; `nil` for no limit.
  ///   - execution: On how many threads.
  public init(
    _ projected: ProjectedGraph, _ measures: Set<BalanceMeasure>, seconds: Double?, on execution: Execution
  ) {
    self.projected = projected
    signed = SignedGraph(projected)
    let graph = signed.graph
    if measures.contains(.triangles) {
      triangles = signedTriangles(of: graph)
      if graph.isDirected { census = signedTriadCensus(of: graph) }
    }
    if measures.contains(.walks) { walks = walkBalance(of: graph) }
    if measures.contains(.laplacian) { conflict = algebraicConflict(of: graph) }
    if measures.contains(.frustration) {
      frustration = frustrationIndex(of: graph, seconds: seconds, on: execution)
    }
    if measures.contains(.optima) { optima = frustratedEdges(of: graph, seconds: seconds, on: execution) }
    if measures.contains(.clustering) {
      clustering = correlationClustering(of: graph, seconds: seconds, on: execution)
    }
    if measures.contains(.actors) {
      degree = signedDegree(of: graph)
      pnIndex = Metrics.pnIndex(of: graph)
      if graph.isDirected {
        incomingDegree = signedDegree(of: graph, direction: .incoming)
        incomingPNIndex = Metrics.pnIndex(of: graph, direction: .incoming)
      }
    }
  }

  /// Whether the actor has a signed tie to another; who has none is in no camp.
  var isAligned: [Bool] {
    var isAligned = [Bool](repeating: false, count: projected.actors.count)
    for edge in signed.graph.edges where edge.tail != edge.head {
      isAligned[edge.tail] = true
      isAligned[edge.head] = true
    }
    return isAligned
  }

  /// The actors of each camp of a division, the largest camp first, those of no camp left out.
  func members(of division: SignedDivision) -> [[Actor]] {
    let isAligned = isAligned
    var members = [[Actor]](repeating: [], count: division.campCount)
    for (vertex, camp) in division.camps.enumerated() where isAligned[vertex] {
      members[camp].append(projected.actors[vertex])
    }
    return members.filter { !$0.isEmpty }.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }

  /// The actors without signed ties.
  var unaligned: [Actor] {
    zip(projected.actors, isAligned).filter { !$0.1 }.map(\.0)
  }

  /// By how much of a division's frustration each actor is touched: the weights of the frustrated edges at it.
  func frustratedWeights(of division: SignedDivision) -> [Double] {
    var weights = [Double](repeating: 0, count: projected.actors.count)
    for index in division.frustrated {
      let edge = signed.graph.edge(index)
      let weight = edge.sign == .mixed ? edge.weight / 2 : edge.weight
      weights[edge.tail] += weight
      weights[edge.head] += weight
    }
    return weights
  }

  /// The ties of an edge, in the order of the file.
  func ties(of edge: Int) -> [Tie] { signed.tiesOfEdge[edge].map { projected.ties[$0] } }
}
