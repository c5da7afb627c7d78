public import ActorModel

/// How a tie differs from the picture before.
public enum TieChange: String, Sendable, Hashable, Codable, CaseIterable {
  /// It holds now and did not before.
  case gained
  /// It held before and does not now.
  case lost
  /// It holds now, did not before, and the actors that were only friends, or only enemies, are only the opposite now.
  case turned
  /// It weighs more than before.
  case strengthened
  /// It weighs less than before.
  case weakened
  /// It was judged or dated anew, or something else about it is different.
  case revised

  /// The sign in the badge beside the tie's label.
  var badge: String {
    switch self {
    case .gained: "+"
    case .lost: "\u{D7}"
    case .turned: "\u{B1}"
    case .strengthened: "\u{2191}"
    case .weakened: "\u{2193}"
    case .revised: "*"
    }
  }

  /// The words in the legend.
  var caption: String {
    switch self {
    case .gained: "new: did not hold before"
    case .lost: "faded: no longer holds, or has no tie"
    case .turned: "new, and the sign has turned"
    case .strengthened: "weighs more than before"
    case .weakened: "weighs less than before"
    case .revised: "judged, dated or described anew"
    }
  }
}

/// The ties of a picture that changed since another, by tie id. Linear in ties.
///
/// - Parameters:
///   - before: The ties of the picture before.
///   - now: The ties of the picture.
/// - Returns: The changes; nothing for a tie that stays.
public func changes(from before: some Sequence<Tie>, to now: some Sequence<Tie>) -> [String: TieChange] {
  let formerSigns = signs(of: before)
  let signs = signs(of: now)
  let former = Set(before.map(\.id))
  var changes: [String: TieChange] = [:]
  for tie in now where !former.contains(tie.id) {
    let isTurned = pairs(of: tie).contains { pair in
      guard let was = formerSigns[pair], let sign = signs[pair], was.count == 1, sign.count == 1 else {
        return false
      }
      return was != sign
    }
    changes[tie.id] = isTurned ? .turned : .gained
  }
  let remaining = Set(now.map(\.id))
  for tie in before where !remaining.contains(tie.id) { changes[tie.id] = .lost }
  return changes
}

/// Two actors, whichever way round.
private struct Pair: Hashable {
  var first: String
  var second: String

  init(_ one: String, _ other: String) { (first, second) = (min(one, other), max(one, other)) }
}

private func pairs(of tie: Tie) -> [Pair] { tie.others.map { Pair(tie.from, $0) } }

/// The friendly and hostile signs between each two actors.
private func signs(of ties: some Sequence<Tie>) -> [Pair: Set<Sign>] {
  var signs: [Pair: Set<Sign>] = [:]
  for tie in ties where tie.sign == .positive || tie.sign == .negative {
    for pair in pairs(of: tie) { signs[pair, default: []].insert(tie.sign) }
  }
  return signs
}
