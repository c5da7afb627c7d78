import ActorModel

/// Which tie of one state of a graph is which tie of another.
///
/// Ties whose ids people gave are matched by id, and two of different ids are never the same. The others, whose ids follow from their ends and relation, are matched
/// among those of the same ends and relation: first ties that are alike in everything, then ties that begin at the same
/// date, then what is left in the order of dates. The ends of a relation without direction, and the parties of a
/// mediation, may stand in any order.
struct TieMatching {
  /// Positions in both states; `nil` where there is no counterpart. In the order of the second state, and then what only
  /// the first has.
  let pairs: [(before: Int?, after: Int?)]

  /// What ties without an id of their own have in common that may be the same.
  private struct Key: Hashable {
    var first: String
    var relation: String
    var others: [String]

    init(_ tie: Tie, _ taxonomy: Taxonomy) {
      relation = tie.relation
      if case .to(let other) = tie.parties, taxonomy[tie.relation]?.isDirected == false {
        (first, others) = (min(tie.from, other), [max(tie.from, other)])
      } else {
        (first, others) = (tie.from, tie.others.sorted())
      }
    }
  }

  /// Matches the ties of two states. O(n log n), but quadratic in the number of parallel ties.
  init(_ before: [Tie], _ oldTaxonomy: Taxonomy, _ after: [Tie], _ newTaxonomy: Taxonomy) {
    var counterpart: [Int: Int] = [:]
    let named = Dictionary(
      before.enumerated().filter { $0.element.hasOwnID }.map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for (position, tie) in after.enumerated() where tie.hasOwnID { counterpart[position] = named[tie.id] }
    let taken = Set(counterpart.values)
    let old = Dictionary(grouping: before.indices.filter { !taken.contains($0) }) {
      Key(before[$0], oldTaxonomy)
    }
    let new = Dictionary(grouping: after.indices.filter { counterpart[$0] == nil }) {
      Key(after[$0], newTaxonomy)
    }
    for (key, positions) in new {
      for (one, other) in Self.matched(old[key] ?? [], before, positions, after) { counterpart[other] = one }
    }
    let matched = Set(counterpart.values)
    pairs =
      after.indices.map { (counterpart[$0], $0) }
      + before.indices.filter { !matched.contains($0) }.map { ($0, nil) }
  }

  private static func matched(
    _ old: [Int], _ before: [Tie], _ new: [Int], _ after: [Tie]
  ) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var (old, new) = (old, new)
    func take(where isSame: (Tie, Tie) -> Bool) {
      for position in new {
        let tie = after[position]
        let match = old.firstIndex { !(before[$0].hasOwnID && tie.hasOwnID) && isSame(before[$0], tie) }
        if let match { found.append((old.remove(at: match), position)) }
      }
      let taken = Set(found.map(\.1))
      new.removeAll(where: taken.contains)
    }
    take { $0.withoutID == $1.withoutID }
    take { $0.validity.from == $1.validity.from }
    old.sort { (before[$0].order, $0) < (before[$1].order, $1) }
    new.sort { (after[$0].order, $0) < (after[$1].order, $1) }
    take { _, _ in true }
    return found
  }
}

extension Tie {
  /// Whether people gave the tie its id, rather than that it follows from its ends and relation.
  fileprivate var hasOwnID: Bool {
    let plain = TieNames.plain(from, relation, others)
    guard id.hasPrefix(plain) else { return true }
    let rest = id.dropFirst(plain.count)
    return !rest.isEmpty && !(rest.hasPrefix("--") && Int(rest.dropFirst(2)) != nil)
  }

  fileprivate var withoutID: Tie {
    var tie = self
    tie.id = ""
    return tie
  }

  fileprivate var order: Dates {
    Dates(from: validity.from?.earliest ?? .distantPast, to: validity.to?.latest ?? .distantFuture)
  }
}

/// When a tie may begin at the earliest and end at the latest.
private struct Dates: Comparable {
  var from: DateBound
  var to: DateBound

  static func < (left: Dates, right: Dates) -> Bool { (left.from, left.to) < (right.from, right.to) }
}
