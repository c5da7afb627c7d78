public import ActorModel

/// An ``AnalysisGraph`` with the names that belong to its indices: the one place where numbers become names.
public struct ProjectedGraph: Sendable {
  /// What was kept and how it was turned into edges.
  public let projection: Projection
  /// The relations of the graph.
  public let taxonomy: Taxonomy
  /// The actor of each vertex, in the order of their ids, so that no answer depends on the order of the file.
  public let actors: ProjectedActors
  /// The ties that were kept, in the order of the file.
  public let ties: ProjectedTies
  /// What measures run on.
  public let graph: AnalysisGraph
  /// The ties that each edge merges: positions in ``ties``.
  public let tiesOfEdge: TiesOfEdges
  /// How many ties were left out, by reason, in a fixed order without zeros.
  public let dropped: [(reason: String, count: Int)]
  /// How many actors were left out because they weren't chosen.
  public let droppedActors: Int

  init(
    projection: Projection, taxonomy: Taxonomy, actors: ProjectedActors, ties: ProjectedTies,
    merger: TieMerger, dropped: [(reason: String, count: Int)], droppedActors: Int
  ) {
    self.projection = projection
    self.taxonomy = taxonomy
    self.actors = actors
    self.ties = ties
    graph = merger.graph
    tiesOfEdge = merger.tiesOfEdge
    self.dropped = dropped
    self.droppedActors = droppedActors
  }

  /// The vertex of the actor with this id; `nil` if the projection left the actor out.
  public func vertex(of actor: String) -> Int? { actors.vertex(of: actor) }

  /// Whether any kept tie has a direction: a mediation has one, an alliance has none.
  public var hasDirectedTies: Bool { ties.count(alike: { taxonomy[$0.relation]?.isDirected ?? true }) > 0 }

  /// The number of kept ties that may hold at the chosen date or in the window, and may not.
  public var uncertainTies: Int {
    guard projection.asOf != nil || projection.window != nil else { return 0 }
    return ties.count(alike: { tie in
      projection.asOf.map { tie.validity.holds(on: $0) == .possible } == true
        || projection.window.map { tie.validity.holds(during: $0) == .possible } == true
    })
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
  /// direction. Actors without ties stay as isolated vertices. Vertices are in the order of the actors' ids: whole
  /// numbers by their value, then others by their bytes. Linear in the graph's size but for that order.
  ///
  /// - Throws: If a relation, source or actor that the projection names is not in the graph, or if a tie's
  ///   weight means nothing.
  public func apply(to graph: ActorGraph) throws(ProjectionError) -> ProjectedGraph {
    let known = Set(graph.actors.map(\.id))
    for actor in only ?? [] where !known.contains(actor) {
      throw ProjectionError.unknown("actor", actor, among: known)
    }
    let chosen = only.map(Set.init)
    let kept = graph.actors.filter { actor in
      (kinds.isEmpty || kinds.contains(actor.kind)) && chosen?.contains(actor.id) != false
    }
    let order = TextColumn(kept.map(\.id)).ascendingPositions()
    let actors = order.map { $0.map { kept[Int($0)] } } ?? kept
    let filter = try TieFilter(self, graph: graph, actors: Set(actors.map(\.id)))
    var counts: [TieFilter.Reason: Int] = [:]
    let ties = graph.ties.filter { tie in
      guard let reason = filter.reason(against: tie) else { return true }
      counts[reason, default: 0] += 1
      return false
    }.map(filter.withChosenEvidence)
    do {
      let merger = try TieMerger(
        arcs(of: ties, between: actors, graph.taxonomy), of: TieColumns(ties), by: self,
        vertexCount: actors.count)
      return ProjectedGraph(
        projection: self, taxonomy: graph.taxonomy, actors: ProjectedActors(actors),
        ties: ProjectedTies(ties), merger: merger, dropped: TieFilter.dropped(counts),
        droppedActors: graph.actors.count - actors.count)
    } catch {
      throw ProjectionError(description: "the graph can't be analysed: \(error)")
    }
  }

  private func arcs(of ties: [Tie], between actors: [Actor], _ taxonomy: Taxonomy) -> TieArcs {
    let vertices = Dictionary(
      actors.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    var arcs = TieArcs(ties: [])
    for (position, tie) in ties.enumerated() {
      guard let from = vertices[tie.from] else { continue }
      let leadsBothWays = taxonomy[tie.relation]?.isDirected == false
      for to in tie.others.compactMap({ vertices[$0] }) {
        arcs.add(position, from: from, to: to, direction: direction, leadsBothWays: leadsBothWays)
      }
    }
    return arcs
  }
}

extension TieColumns {
  fileprivate init(_ ties: [Tie]) {
    self.init(
      weights: ties.map(\.weight), signs: ties.map { AnalysisGraph.Sign($0.sign) },
      confidences: ties.map { $0.confidence ?? Projection.assumedConfidence })
  }
}
