public import ActorModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An ``AnalysisGraph`` with the names that belong to its indices: the one place where numbers become names.
public struct ProjectedGraph: Sendable {
  /// What was kept and how it was turned into edges.
  public let projection: Projection
  /// The relations of the graph.
  public let taxonomy: Taxonomy
  /// The actor of each vertex, in the order of the file.
  public let actors: [Actor]
  /// The ties that were kept, in the order of the file.
  public let ties: [Tie]
  /// What measures run on.
  public let graph: AnalysisGraph
  /// The ties that each edge merges: positions in ``ties``.
  public let tiesOfEdge: [[Int]]
  /// How many ties were left out, by reason, in a fixed order without zeros.
  public let dropped: [(reason: String, count: Int)]
  /// How many actors were left out because they weren't chosen.
  public let droppedActors: Int

  private let vertices: [String: Int]

  init(
    projection: Projection, taxonomy: Taxonomy, actors: [Actor], ties: [Tie], graph: AnalysisGraph,
    tiesOfEdge: [[Int]], dropped: [(reason: String, count: Int)], droppedActors: Int
  ) {
    self.projection = projection
    self.taxonomy = taxonomy
    self.actors = actors
    self.ties = ties
    self.graph = graph
    self.tiesOfEdge = tiesOfEdge
    self.dropped = dropped
    self.droppedActors = droppedActors
    vertices = Dictionary(actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The vertex of the actor with this id; `nil` if the projection left the actor out.
  public func vertex(of actor: String) -> Int? { vertices[actor] }

  /// Whether any kept tie has a direction: a mediation has one, an alliance has none.
  public var hasDirectedTies: Bool { ties.contains { taxonomy[$0.relation]?.isDirected ?? true } }

  /// The number of kept ties that may hold at the chosen date or in the window, and may not.
  public var uncertainTies: Int {
    ties.count { tie in
      projection.asOf.map { tie.validity.holds(on: $0) == .possible } == true
        || projection.window.map { tie.validity.holds(during: $0) == .possible } == true
    }
  }

  /// The ties that an edge merges, in the order of the file.
  public func ties(of edge: Int) -> [Tie] { tiesOfEdge[edge].map { ties[$0] } }

  /// The best confidence among an edge's ties, from 0 to 1; `nil` where nobody has judged any.
  public func confidence(of edge: Int) -> Double? {
    tiesOfEdge[edge].compactMap { ties[$0].confidence }.max().map { Double($0) / 100 }
  }
}

extension Projection {
  /// Reduces a graph to vertices and edges.
  ///
  /// A mediation becomes the mediator's ties to each party. Parallel ties become one edge, directed ones per
  /// direction. Actors without ties stay as isolated vertices. Linear in the graph's size.
  ///
  /// - Throws: If a relation, source or actor that the projection names is not in the graph, or if a tie's
  ///   weight means nothing.
  public func apply(to graph: ActorGraph) throws(ProjectionError) -> ProjectedGraph {
    let known = Set(graph.actors.map(\.id))
    for actor in only ?? [] where !known.contains(actor) {
      throw ProjectionError.unknown("actor", actor, among: known)
    }
    let chosen = only.map(Set.init)
    let actors = graph.actors.filter { actor in
      (kinds.isEmpty || kinds.contains(actor.kind)) && chosen?.contains(actor.id) != false
    }
    let filter = try TieFilter(self, graph: graph, actors: Set(actors.map(\.id)))
    var counts: [TieFilter.Reason: Int] = [:]
    let ties = graph.ties.filter { tie in
      guard let reason = filter.reason(against: tie) else { return true }
      counts[reason, default: 0] += 1
      return false
    }.map(filter.withChosenEvidence)
    var merger = TieMerger(self, taxonomy: graph.taxonomy, actors: actors)
    for (position, tie) in ties.enumerated() { merger.add(tie, at: position) }
    do {
      let edges = merger.edges(of: ties)
      return ProjectedGraph(
        projection: self, taxonomy: graph.taxonomy, actors: actors, ties: ties,
        graph: try AnalysisGraph(
          vertexCount: actors.count, edges: edges, isDirected: direction != .undirected),
        tiesOfEdge: merger.tiesOfEdge,
        dropped: TieFilter.Reason.allCases.compactMap { reason in
          counts[reason].map { (reason.rawValue, $0) }
        },
        droppedActors: graph.actors.count - actors.count)
    } catch {
      throw ProjectionError(description: "the graph can't be analysed: \(error)")
    }
  }
}

/// Collects the ties of each ordered or unordered pair of actors.
private struct TieMerger {
  private struct Pair: Hashable {
    let tail: Int
    let head: Int
  }

  private(set) var tiesOfEdge: [[Int]] = []
  private var pairs: [Pair] = []
  private var edgeOfPair: [Pair: Int] = [:]
  private let projection: Projection
  private let taxonomy: Taxonomy
  private let vertices: [String: Int]

  init(_ projection: Projection, taxonomy: Taxonomy, actors: [Actor]) {
    self.projection = projection
    self.taxonomy = taxonomy
    vertices = Dictionary(actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(_ tie: Tie, at position: Int) {
    guard let from = vertices[tie.from] else { return }
    let leadsBothWays = taxonomy[tie.relation]?.isDirected == false
    for other in tie.others {
      guard let to = vertices[other] else { continue }
      switch projection.direction {
      case .undirected:
        add(position, to: Pair(tail: min(from, to), head: max(from, to)))
      case .directed:
        add(position, to: Pair(tail: from, head: to))
        if leadsBothWays { add(position, to: Pair(tail: to, head: from)) }
      case .reversed:
        add(position, to: Pair(tail: to, head: from))
        if leadsBothWays { add(position, to: Pair(tail: from, head: to)) }
      }
    }
  }

  private mutating func add(_ position: Int, to pair: Pair) {
    if let edge = edgeOfPair[pair] {
      tiesOfEdge[edge].append(position)
    } else {
      edgeOfPair[pair] = pairs.count
      pairs.append(pair)
      tiesOfEdge.append([position])
    }
  }

  func edges(of ties: [Tie]) -> [AnalysisGraph.Edge] {
    zip(pairs, tiesOfEdge).map { pair, members in
      let merged = members.map { ties[$0] }
      let weight = mergedWeight(of: merged.map(\.weight))
      return AnalysisGraph.Edge(
        tail: pair.tail, head: pair.head, weight: weight,
        sign: AnalysisGraph.Sign(merging: merged.map { AnalysisGraph.Sign($0.sign) }),
        distance: distance(weight: weight, ties: merged))
    }
  }

  private func mergedWeight(of weights: [Double]) -> Double {
    switch projection.merge {
    case .sum: weights.reduce(0, +)
    case .max: weights.max() ?? 0
    case .mean: weights.reduce(0, +) / Double(weights.count)
    case .count: Double(weights.count)
    }
  }

  private func distance(weight: Double, ties: [Tie]) -> Double {
    switch projection.distance {
    case .unit: return 1
    case .inverse: return 1 / weight
    case .negativeLogConfidence:
      let best = ties.map { $0.confidence ?? Projection.assumedConfidence }.max() ?? 0
      return best >= 100 ? 0 : -log(Double(best) / 100)
    }
  }
}
