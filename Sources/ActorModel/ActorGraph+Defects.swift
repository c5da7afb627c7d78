extension ActorGraph {
  /// Everything that is wrong or doubtful in the graph's meaning, in the order of the file.
  ///
  /// Errors: ids defined twice or missing, references to nothing, a tie to itself, a sign that contradicts
  /// the relation, an end before the beginning, a mediation of fewer than two parties, a weight that isn't
  /// finite and positive, a confidence outside 0...100, relations that are their own ancestors. Warnings:
  /// ties without evidence, names that two actors share, claimants that look misspelt. Linear in the graph's
  /// size, apart from suggestions.
  public func defects() -> [Defect] {
    let check = GraphCheck(self)
    return check.relations() + check.sources() + check.actors() + check.ties()
  }
}

/// The rules of the model, with what they need to look up.
private struct GraphCheck {
  let graph: ActorGraph
  let actorIDs: Set<String>
  let sourceIDs: Set<String>
  let tieIDs: Set<String>

  init(_ graph: ActorGraph) {
    self.graph = graph
    actorIDs = Set(graph.actors.map(\.id))
    sourceIDs = Set(graph.sources.map(\.id))
    tieIDs = Set(graph.ties.map(\.id))
  }

  func relations() -> [Defect] {
    graph.taxonomy.relations.flatMap { relation -> [Defect] in
      guard let parent = relation.parent else { return [] }
      let path: ModelPath = ["relations", .key(relation.id), "parent"]
      if graph.taxonomy[parent] == nil {
        return [unknown("relation", parent, at: path, among: graph.taxonomy.relations.map(\.id))]
      }
      if graph.taxonomy.lineage(of: parent).contains(where: { $0.id == relation.id }) {
        return [
          Defect(.error, "relation-cycle", "the relation `\(relation.id)` is its own ancestor", at: path)
        ]
      }
      if let wider = graph.taxonomy[parent], relation.sign.rawValue * wider.sign.rawValue == -1 {
        return [
          Defect(
            .error, "sign-contradicts-parent",
            "the sign \(relation.sign) of `\(relation.id)` contradicts its parent `\(parent)`, whose sign is \(wider.sign)",
            at: ["relations", .key(relation.id), "sign"],
            suggestion: "leave the sign out or choose another parent")
        ]
      }
      return []
    }
  }

  func sources() -> [Defect] {
    duplicates(of: graph.sources.map(\.id), in: "sources", noun: "source")
      + graph.sources.enumerated().flatMap { position, source -> [Defect] in
        guard let outer = source.quotedIn else { return [] }
        return reference(
          "source", outer, at: ["sources", .index(position), "quoted_in"], known: sourceIDs)
      }
  }

  func actors() -> [Defect] {
    var defects = duplicates(of: graph.actors.map(\.id), in: "actors", noun: "actor")
    for (name, positions) in ActorDirectory(graph.actors).ambiguities {
      let ids = positions.map { graph.actors[$0].id }
      guard Set(ids).count > 1, let last = positions.last else { continue }
      defects.append(
        Defect(
          .warning, "ambiguous-name",
          "the name `\(name)` stands for \(ids.map { "`\($0)`" }.formatted), so a question that uses it may fail",
          at: ["actors", .index(last)], suggestion: nil, related: ["actors", .index(positions[0])]))
    }
    return defects
  }

  func ties() -> [Defect] {
    duplicates(of: graph.ties.map(\.id), in: "ties", noun: "tie")
      + graph.ties.enumerated().flatMap { position, tie in
        let path: ModelPath = ["ties", .index(position)]
        return participants(of: tie, at: path) + relation(of: tie, at: path) + numbers(of: tie, at: path)
          + references(of: tie, at: path) + evidence(of: tie, at: path)
      }
  }

  private func participants(of tie: Tie, at path: ModelPath) -> [Defect] {
    var defects = reference("actor", tie.from, at: path.appending("from"), known: actorIDs)
    switch tie.parties {
    case .to(let actor):
      defects += reference("actor", actor, at: path.appending("to"), known: actorIDs)
      if actor == tie.from {
        defects.append(
          Defect(
            .error, "self-tie", "the tie leads from `\(actor)` to itself", at: path.appending("to")))
      }
    case .between(let actors):
      let between = path.appending("between")
      for (position, actor) in actors.enumerated() {
        let place = between.appending(.index(position))
        defects += reference("actor", actor, at: place, known: actorIDs)
        if actor == tie.from {
          defects.append(
            Defect(
              .error, "self-tie", "the mediator `\(actor)` can't be a party to its own mediation", at: place))
        }
        if actors[..<position].contains(actor) {
          defects.append(
            Defect(.error, "repeated-party", "the party `\(actor)` is named twice", at: place))
        }
      }
      if actors.count < 2 {
        defects.append(
          Defect(
            .error, "too-few-parties",
            "a mediation needs two parties or more, and this one has \(actors.count)", at: between))
      }
    }
    return defects
  }

  private func relation(of tie: Tie, at path: ModelPath) -> [Defect] {
    guard let relation = graph.taxonomy[tie.relation] else {
      return [
        unknown(
          "relation", tie.relation, at: path.appending("relation"), among: graph.taxonomy.relations.map(\.id))
      ]
    }
    var defects: [Defect] = []
    let mediates = graph.taxonomy.relation(tie.relation, isKindOf: "mediation")
    if mediates, !tie.isMediation {
      defects.append(
        Defect(
          .error, "mediation-without-parties", "a mediation lies between two or more parties",
          at: path.appending("to"), suggestion: "write `between: [\(tie.others[0]), …]` instead of `to`"))
    }
    if !mediates, tie.isMediation {
      defects.append(
        Defect(
          .error, "parties-without-mediation",
          "only a mediation lies between parties, and `\(tie.relation)` is none",
          at: path.appending("between"), suggestion: "write one tie with `to` for each party"))
    }
    if tie.sign.rawValue * relation.sign.rawValue == -1 {
      defects.append(
        Defect(
          .error, "sign-contradicts-relation",
          "the sign \(tie.sign) contradicts the relation `\(relation.id)`, whose sign is \(relation.sign)",
          at: path.appending("sign"),
          suggestion: "leave the sign out, choose another relation, or write `mixed` if both are true"))
    }
    return defects
  }

  private func numbers(of tie: Tie, at path: ModelPath) -> [Defect] {
    var defects: [Defect] = []
    if !(tie.weight > 0 && tie.weight.isFinite) {
      defects.append(
        Defect(
          .error, "bad-weight", "the weight must be a finite number greater than 0, not \(tie.weight)",
          at: path.appending("weight"), suggestion: "hostility is said by the sign, not by a negative weight")
      )
    }
    if let confidence = tie.confidence, !(0...100).contains(confidence) {
      defects.append(
        Defect(
          .error, "bad-confidence", "the confidence must lie between 0 and 100, not be \(confidence)",
          at: path.appending("confidence")))
    }
    if tie.validity.isReversed {
      defects.append(
        Defect(
          .error, "reversed-validity", "the tie ends before it begins", at: path.appending("valid_to"),
          related: path.appending("valid_from")))
    }
    return defects
  }

  private func references(of tie: Tie, at path: ModelPath) -> [Defect] {
    tie.about.enumerated().flatMap { position, other -> [Defect] in
      let place = path.appending("about").appending(.index(position))
      if other == tie.id {
        return [Defect(.error, "about-itself", "the tie `\(tie.id)` is about itself", at: place)]
      }
      return reference("tie", other, at: place, known: tieIDs)
    }
  }

  private func evidence(of tie: Tie, at path: ModelPath) -> [Defect] {
    if tie.evidence.isEmpty {
      return [
        Defect(
          .warning, "unsourced-tie", "the tie `\(tie.id)` has no evidence", at: path,
          suggestion: "add `evidence` with a source and a locator")
      ]
    }
    return tie.evidence.enumerated().flatMap { position, evidence -> [Defect] in
      let place = path.appending("evidence").appending(.index(position))
      var defects = reference("source", evidence.source, at: place.appending("source"), known: sourceIDs)
      if let claimant = evidence.claimedBy, !actorIDs.contains(claimant),
        let actor = nearest(claimant, among: actorIDs)
      {
        defects.append(
          Defect(
            .warning, "unknown-claimant", "the claimant `\(claimant)` is no actor of the graph",
            at: place.appending("claimed_by"), suggestion: "did you mean `\(actor)`?"))
      }
      return defects
    }
  }

  private func reference(
    _ noun: String, _ id: String, at path: ModelPath, known: Set<String>
  ) -> [Defect] {
    known.contains(id) ? [] : [unknown(noun, id, at: path, among: known)]
  }

  private func unknown(
    _ noun: String, _ id: String, at path: ModelPath, among known: some Sequence<String>
  ) -> Defect {
    let section = noun == "relation" ? "`relations` (among tables: in `relations.csv`)" : "`\(noun)s`"
    let examples = noun == "relation" ? ", such as `hostility`, `support` or `trade`" : ""
    return Defect(
      .error, "unknown-\(noun)", "there is no \(noun) `\(id)`", at: path,
      suggestion: nearest(id, among: known).map { "did you mean `\($0)`?" }
        ?? "define it under \(section), or write one that there is\(examples)")
  }

  private func duplicates(of ids: [String], in section: String, noun: String) -> [Defect] {
    var first: [String: Int] = [:]
    return ids.enumerated().compactMap { position, id in
      guard let earlier = first[id] else {
        first[id] = position
        return nil
      }
      return Defect(
        .error, "duplicate-id", "the \(noun) `\(id)` is defined twice",
        at: [.key(section), .index(position), "id"],
        suggestion: "rename one of them, or write both as one",
        related: [.key(section), .index(earlier), "id"])
    }
  }
}

extension [String] {
  /// The texts as a list in a sentence: "a, b and c".
  fileprivate var formatted: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
