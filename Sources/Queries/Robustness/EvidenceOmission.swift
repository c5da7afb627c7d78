public import ActorModel
public import AnalysisGraph
public import Metrics

/// What a network's ties rest on that one may choose not to believe: a source, or somebody who claims things.
public struct EvidenceOrigin: Sendable, Hashable {
  /// What is left out.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// Whatever was published there, with what is quoted in it.
    case source
    /// Whatever somebody claims, wherever it was published.
    case claimant
  }

  /// What is left out.
  public let kind: Kind
  /// The id of the source or the actor.
  public let id: String
  /// Its title or name.
  public let name: String

  /// The origins of a projection's evidence: sources in the order of the graph, then claimants in the order of actors.
  ///
  /// A source counts if it, or one that is quoted in it, supports or mentions a tie; a claimant if any piece of evidence
  /// names them.
  public static func all(of projected: ProjectedGraph, in graph: ActorGraph) -> [EvidenceOrigin] {
    let evidence = projected.ties.flatMap(\.evidence).filter { $0.stance != .disputes }
    let sources = graph.sources.filter { source in
      let inner = graph.sources.quoted(in: source.id)
      return evidence.contains { inner.contains($0.source) }
    }
    let claimants = Set(evidence.compactMap(\.claimedBy))
    return sources.map { EvidenceOrigin(kind: .source, id: $0.id, name: $0.title) }
      + graph.actors.filter { claimants.contains($0.id) }
      .map { EvidenceOrigin(kind: .claimant, id: $0.id, name: $0.name) }
  }

  /// Whether each tie of a projection still stands without the origin: some evidence that doesn't dispute it is left.
  /// Ties without any evidence stand.
  public func survivors(of projected: ProjectedGraph, in graph: ActorGraph) -> [Bool] {
    let inner: Set<String> = kind == .source ? graph.sources.quoted(in: id) : []
    return projected.ties.map { tie in
      let support = tie.evidence.filter { $0.stance != .disputes }
      return support.isEmpty
        || support.contains { kind == .source ? !inner.contains($0.source) : $0.claimedBy != id }
    }
  }
}

/// What becomes of a network's findings without a source or a claimant.
public struct EvidenceOmission: Sendable {
  /// What is left out.
  public let origin: EvidenceOrigin
  /// The ties that nothing else supports.
  public let lostTies: [Tie]
  /// The score of each vertex that is left.
  public let scores: Scores
  /// The rank of each vertex before and after.
  public let ranks: [(before: Int, after: Int)]
  /// How many pairs of actors had a path between them before and have none now.
  public let separatedPairs: Int
  /// The actors that have lost their paths to the largest part of what they belonged to.
  public let separated: [Actor]
  /// The camps of the whole network.
  public let before: SignedDivision
  /// The camps of what is left.
  public let after: SignedDivision
  /// How the camps change; `nil` where the time was too short to know.
  public let camps: CampShift?
}

/// What a network's findings rest on: each origin of evidence left out in turn.
public struct EvidenceOmissions: Sendable {
  /// What the network says with all its evidence.
  public let scores: Scores
  /// Its camps; `nil` if there is nothing to leave out.
  public let frustration: SignedDivision?
  /// Each origin left out, sources first.
  public let omissions: [EvidenceOmission]

  /// Leaves out each source and each claimant in turn.
  ///
  /// - Parameters:
  ///   - projected: The network.
  ///   - pairs: The same as it is looked at for balance, usually without direction.
  ///   - graph: Where it comes from.
  ///   - seconds: After how many seconds each search for camps ends.
  ///   - execution: On how many threads.
  ///   - measure: What ranks the actors.
  /// - Complexity: That of the measure and of the frustration index, times the sources and claimants.
  public init(
    _ projected: ProjectedGraph, pairs: ProjectedGraph, in graph: ActorGraph, seconds: Double,
    on execution: Execution = Execution(),
    measure: @Sendable (AnalysisGraph, Execution) -> Scores
  ) {
    let subsets = TieSubsets(projected)
    let scores = measure(subsets.graph(keeping: projected.ties.map { _ in true }), execution)
    let origins = EvidenceOrigin.all(of: projected, in: graph)
    let parts = weakComponents(of: projected.graph)
    let ranksBefore = RankStability.ranks(of: scores)
    self.scores = scores
    guard !origins.isEmpty else {
      (frustration, omissions) = (nil, [])
      return
    }
    let before = CampState(SignedGraph(pairs), seconds: seconds, on: execution)
    frustration = before.frustration
    omissions = origins.map { origin in
      let isKept = origin.survivors(of: projected, in: graph)
      let left = subsets.graph(keeping: isKept)
      let scoresAfter = measure(left, execution)
      let after = CampState(
        SignedGraph(pairs, keeping: origin.survivors(of: pairs, in: graph)), seconds: seconds, on: execution)
      let separation = Separation(before: parts, after: weakComponents(of: left))
      return EvidenceOmission(
        origin: origin, lostTies: zip(projected.ties, isKept).filter { !$0.1 }.map(\.0), scores: scoresAfter,
        ranks: zip(ranksBefore, RankStability.ranks(of: scoresAfter)).map { (before: $0, after: $1) },
        separatedPairs: separation.pairs, separated: separation.vertices.map { projected.actors[$0] },
        before: before.frustration, after: after.frustration,
        camps: CampShift(
          from: before, to: after, actors: projected.actors, seconds: seconds, on: execution))
    }
  }
}
