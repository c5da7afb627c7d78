public import ActorModel
public import AnalysisGraph

/// Two actors who were friends, enemies or both, and are something else of these now.
///
/// Turns are a matter of pairs: mostly one tie ends and another begins. A pair is friendly if it has positive ties and no
/// negative ones, hostile the other way round, and ambivalent with both or a mixed one; neutral ties do not count.
public struct PairTurn: Sendable, Hashable {
  /// In what way a pair turned.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// From friends to enemies.
    case rupture
    /// From enemies to friends.
    case rapprochement
    /// From friends to friends and enemies at once, or from these to enemies.
    case souring
    /// From enemies to friends and enemies at once, or from these to friends.
    case warming

    init?(_ before: AnalysisGraph.Sign, _ after: AnalysisGraph.Sign) {
      switch (before, after) {
      case (.positive, .negative): self = .rupture
      case (.negative, .positive): self = .rapprochement
      case (.positive, .mixed), (.mixed, .negative): self = .souring
      case (.negative, .mixed), (.mixed, .positive): self = .warming
      default: return nil
      }
    }

    /// Whether friends became enemies or the other way round.
    public var isFlip: Bool { self == .rupture || self == .rapprochement }
  }

  /// In what way the pair turned.
  public let kind: Kind
  /// The ids of the two, in the order of the alphabet.
  public let actors: [String]
  /// The sign of the pair before.
  public let before: AnalysisGraph.Sign
  /// The sign of the pair now.
  public let after: AnalysisGraph.Sign
  /// The ties with a sign between the two before, in the order of the file.
  public let tiesBefore: [Tie]
  /// The ties with a sign between the two now, in the order of the file.
  public let tiesAfter: [Tie]

  /// The pairs that turned between two lists of ties: flips first, then by the ids of the actors. O(n log n).
  public static func all(from before: some Sequence<Tie>, to after: some Sequence<Tie>) -> [PairTurn] {
    let (old, new) = (tiesOfPairs(before), tiesOfPairs(after))
    let turns = old.compactMap { pair, ties -> PairTurn? in
      guard let now = new[pair] else { return nil }
      let (was, sign) = (sign(of: ties), sign(of: now))
      return Kind(was, sign).map {
        PairTurn(kind: $0, actors: pair, before: was, after: sign, tiesBefore: ties, tiesAfter: now)
      }
    }
    return turns.sorted { left, right in
      if left.kind.isFlip != right.kind.isFlip { return left.kind.isFlip }
      return left.actors.lexicographicallyPrecedes(right.actors)
    }
  }

  private static func sign(of ties: [Tie]) -> AnalysisGraph.Sign {
    AnalysisGraph.Sign(merging: ties.map { AnalysisGraph.Sign($0.sign) })
  }

  private static func tiesOfPairs(_ ties: some Sequence<Tie>) -> [[String]: [Tie]] {
    var pairs: [[String]: [Tie]] = [:]
    for tie in ties where tie.sign != .neutral {
      for other in Set(tie.others) where other != tie.from {
        pairs[[tie.from, other].sorted(), default: []].append(tie)
      }
    }
    return pairs
  }
}
