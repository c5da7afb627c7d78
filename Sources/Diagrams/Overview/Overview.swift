import ActorModel

/// A large graph summed up: groups as actors, and between two of them one tie with its counts by sign.
struct Overview {
  /// The graph that is drawn instead.
  let graph: ActorGraph
  /// How many ties of each sign each tie of the graph stands for, by its id; never 0.
  let counts: [String: [(sign: Sign, count: Int)]]
  /// How many actors each group holds, by its id; actors who stand by themselves aren't listed.
  let sizes: [String: Int]
  /// What was summed up, for the figure and its description.
  let sentence: String

  /// The signs in the order in which they are counted, with the words for a tie of each.
  static let signs: [(sign: Sign, word: String)] = [
    (.negative, "hostile"), (.positive, "friendly"), (.neutral, "neutral"), (.mixed, "mixed"),
  ]

  /// What a line is drawn as: the sign of more than half of its ties, or mixed.
  private static let relations: [Sign: Relation] = [
    .negative: Relation(
      id: "mostly-hostile", label: "mostly hostile", parent: "hostility", sign: .negative, isDirected: false),
    .positive: Relation(
      id: "mostly-friendly", label: "mostly friendly", parent: "cooperation", sign: .positive,
      isDirected: false),
    .neutral: Relation(
      id: "mostly-neutral", label: "mostly neutral", parent: "talks", isDirected: false),
    .mixed: Relation(
      id: "no-sign-prevails", label: "no sign prevails", sign: .mixed, isDirected: false),
  ]

  /// Sums up these ties. Actors without any are left out.
  ///
  /// A mediation counts between the mediator and each party. Linear in the ties, besides finding groups.
  init(of graph: ActorGraph, ties: [Tie]) {
    let tied = Set(ties.flatMap(\.participants))
    var seen: Set<String> = []
    let actors = graph.actors.filter { tied.contains($0.id) && seen.insert($0.id).inserted }
    let places = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let links = ties.flatMap { tie in
      tie.others.compactMap { other -> (Int, Int, Sign)? in
        guard let one = places[tie.from], let other = places[other] else { return nil }
        return (one, other, tie.sign)
      }
    }
    let gathered = OverviewGroups(actors, pairs: links.map { ($0.0, $0.1) })
    var boxOf = [Int](repeating: 0, count: actors.count)
    var drawn: [Actor] = []
    var sizes: [String: Int] = [:]
    for index in gathered.core {
      boxOf[index] = drawn.count
      drawn.append(actors[index])
    }
    for (rank, group) in gathered.groups.enumerated() {
      for member in group.members { boxOf[member] = drawn.count }
      let id = "group-\(rank + 1)"
      sizes[id] = group.members.count
      drawn.append(Actor(id: id, name: group.name, kind: .coalition))
    }
    var sums: [Pair: [Sign: Int]] = [:]
    var within = 0
    for (one, other, sign) in links {
      let pair = Pair(low: min(boxOf[one], boxOf[other]), high: max(boxOf[one], boxOf[other]))
      if pair.low == pair.high { within += 1 } else { sums[pair, default: [:]][sign, default: 0] += 1 }
    }
    var counts: [String: [(sign: Sign, count: Int)]] = [:]
    var summed: [Tie] = []
    for (rank, pair) in sums.keys.sorted().enumerated() {
      let bySign = Self.signs.compactMap { sign, _ in sums[pair]?[sign].map { (sign: sign, count: $0) } }
      let total = bySign.reduce(0) { $0 + $1.count }
      let sign = bySign.first { 2 * $0.count > total }?.sign ?? .mixed
      let id = "sum-\(rank + 1)"
      counts[id] = bySign
      summed.append(
        Tie(
          id: id, from: drawn[pair.low].id, relation: Self.relations[sign]?.id ?? "",
          parties: .to(drawn[pair.high].id), sign: sign))
    }
    self.graph = ActorGraph(
      header: graph.header,
      taxonomy: Taxonomy(
        Taxonomy.builtIn + Self.signs.compactMap { Self.relations[$0.sign] }),
      actors: drawn, ties: summed)
    self.counts = counts
    self.sizes = sizes
    sentence = Self.sentence(
      gathered, actors: actors.count, ties: ties.count, within: within, lines: summed.count)
  }

  /// Two boxes.
  private struct Pair: Hashable, Comparable {
    var low: Int
    var high: Int

    static func < (a: Pair, b: Pair) -> Bool { (a.low, a.high) < (b.low, b.high) }
  }

  private static func sentence(_ gathered: OverviewGroups, actors: Int, ties: Int, within: Int, lines: Int)
    -> String
  {
    let inGroups = actors - gathered.core.count
    let basis = gathered.basis == .blocs ? "by bloc" : "by community (Leiden)"
    let groups = gathered.groups.count
    var text =
      "Overview of \(actors) actors and \(ties) ties: \(inGroups) actors stand in \(groups) "
      + "\(groups == 1 ? "group" : "groups") \(basis)"
    if !gathered.core.isEmpty { text += ", the \(gathered.core.count) with the most ties by themselves" }
    text +=
      "; a line stands for all ties between two of them and bears their numbers by sign"
      + (lines > Scene.labelledLines
        ? " if it is one of the \(Scene.labelledLines) that stand for the most" : "")
    return text + (within > 0 ? "; \(within) ties within groups are not drawn." : ".")
  }
}
