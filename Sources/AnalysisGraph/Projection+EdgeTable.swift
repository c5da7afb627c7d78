public import ActorModel

extension Projection {
  /// Reduces a plain graph to vertices and edges.
  ///
  /// The result is the one that the ``ActorGraph`` of the table gives, made without its actors and ties. Linear in
  /// the graph's size; where every tie is kept as it points and none are parallel, the table's columns are the
  /// graph's.
  ///
  /// - Throws: If a relation, source or actor that the projection names is not in the graph.
  public func apply(to table: EdgeTable) throws(ProjectionError) -> ProjectedGraph {
    let actors = try ChosenActors(self, in: table)
    let ties = ChosenTies(
      try TieFilter(self, graph: ActorGraph(taxonomy: table.taxonomy), actors: []), in: table, actors: actors)
    do {
      let merger = try TieMerger(
        ties.arcs(self, in: table, actors: actors), of: ties.columns(of: table), by: self,
        vertexCount: actors.count)
      return ProjectedGraph(
        projection: self, taxonomy: table.taxonomy, actors: ProjectedActors(table, chosen: actors.positions),
        ties: ProjectedTies(table, chosen: ties.rows), merger: merger, dropped: ties.dropped,
        droppedActors: table.actorCount - actors.count)
    } catch {
      throw ProjectionError(description: "the graph can't be analysed: \(error)")
    }
  }
}

/// The actors of a table that a projection keeps.
private struct ChosenActors {
  /// How many there are.
  let count: Int
  /// Their positions in the table; `nil` if they are all.
  let positions: [Int32]?
  /// The vertex of each actor of the table, −1 for none; empty if each is the vertex at its position.
  let vertices: [Int32]

  init(_ projection: Projection, in table: EdgeTable) throws(ProjectionError) {
    let only = projection.only.map(Set.init)
    let isKindChosen = projection.kinds.isEmpty || projection.kinds.contains(Actor(id: "").kind)
    guard only != nil || !isKindChosen else {
      (count, positions, vertices) = (table.actorCount, nil, [])
      return
    }
    let named = table.ids.indices.filter { only?.contains(table.ids[$0]) != false }
    if let only, named.count < only.count {
      let known = Set(table.ids)
      for actor in projection.only ?? [] where !known.contains(actor) {
        throw ProjectionError.unknown("actor", actor, among: known)
      }
    }
    let kept = isKindChosen ? named : []
    var vertices = [Int32](repeating: -1, count: table.actorCount)
    for (vertex, position) in kept.enumerated() { vertices[position] = Int32(vertex) }
    (count, positions, self.vertices) = (kept.count, kept.map(Int32.init), vertices)
  }

  /// The vertex of an actor of the table, −1 for none.
  func vertex(_ position: Int32) -> Int32 { vertices.isEmpty ? position : vertices[Int(position)] }
}

/// The rows of a table that a projection keeps.
private struct ChosenTies {
  /// Which rows; `nil` if they are all.
  let rows: [Int32]?
  /// How many were left out, by reason, in a fixed order without zeros.
  let dropped: [(reason: String, count: Int)]

  /// Applies a filter. Apart from their ends, ties of the same sign are alike, so one of each is asked about.
  init(_ filter: TieFilter, in table: EdgeTable, actors: ChosenActors) {
    var reasons: [Sign: TieFilter.Reason] = [:]
    for sign in Sign.allCases {
      let tie = Tie(id: "", from: "", relation: table.relation, parties: .to(""), sign: sign)
      reasons[sign] = filter.reasonApartFromActors(against: tie)
    }
    guard !reasons.isEmpty || actors.positions != nil else {
      (rows, dropped) = (nil, [])
      return
    }
    var rows: [Int32] = []
    var counts: [TieFilter.Reason: Int] = [:]
    for row in table.tails.indices {
      if let reason = reasons[table.signs?[row] ?? .neutral] {
        counts[reason, default: 0] += 1
      } else if actors.vertex(table.tails[row]) < 0 || actors.vertex(table.heads[row]) < 0 {
        counts[.actor, default: 0] += 1
      } else {
        rows.append(Int32(row))
      }
    }
    self.rows = rows
    dropped = TieFilter.dropped(counts)
  }

  /// What merging needs to know of the rows.
  func columns(of table: EdgeTable) -> TieColumns {
    let signs = table.signs.map { signs in kept(signs).map(AnalysisGraph.Sign.init) }
    return TieColumns(weights: table.weights.map(kept), signs: signs)
  }

  /// The arcs along which the rows lead.
  func arcs(_ projection: Projection, in table: EdgeTable, actors: ChosenActors) -> TieArcs {
    var (tails, heads) = (kept(table.tails), kept(table.heads))
    if !actors.vertices.isEmpty {
      tails = tails.map(actors.vertex)
      heads = heads.map(actors.vertex)
    }
    switch (projection.direction, table.isDirected) {
    case (.directed, true): return TieArcs(tails: tails, heads: heads)
    case (.reversed, true): return TieArcs(tails: heads, heads: tails)
    case (let direction, let isDirected):
      var arcs = TieArcs(ties: direction == .undirected ? nil : [])
      arcs.tails.reserveCapacity(tails.count * (direction == .undirected ? 1 : 2))
      arcs.heads.reserveCapacity(tails.count * (direction == .undirected ? 1 : 2))
      for tie in tails.indices {
        arcs.add(tie, from: tails[tie], to: heads[tie], direction: direction, leadsBothWays: !isDirected)
      }
      return arcs
    }
  }

  private func kept<Value>(_ column: [Value]) -> [Value] { rows.map { $0.map { column[Int($0)] } } ?? column }
}
