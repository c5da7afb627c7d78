public import ActorModel
public import Queries

extension Neighborhood.Member {
  /// The relations of the ties, each once: `→ attack` leads to the neighbour, `← airstrike` comes from it,
  /// `– rivalry` has no direction.
  public func relations(_ taxonomy: Taxonomy) -> [String] {
    ties.map { tie in
      let isDirected = taxonomy[tie.relation]?.isDirected ?? true
      return "\(isDirected ? (tie.from == actor.id ? "←" : "→") : "–") \(tie.relation)"
    }.unique
  }
}

extension CommonNeighbors.Member {
  /// The sign towards each of the actors asked about, with the relations behind it: `+1: visit, rapprochement`.
  public var positions: [String] {
    zip(signs, ties).map { sign, ties in "\(sign): \(ties.map(\.relation).unique.joined(separator: ", "))" }
  }
}

extension [String] {
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
