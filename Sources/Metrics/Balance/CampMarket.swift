/// Groups of vertices that may be in a camp together, and what it is worth that two of them are.
///
/// A camp is worth the friendly weight within it less the hostile. What a division's camps are worth and the frustrated
/// weight add up to all friendly weight, so that the cheapest division is the one that is worth most.
struct CampMarket: Sendable {
  /// The ties of each group, ascending by the other group.
  private(set) var ties: [[Tie]]
  /// The group of each vertex of the block.
  private(set) var groups: [Int32]
  /// What the groups are worth by themselves, in units: the friendly weight within them less the hostile.
  private(set) var base = 0

  struct Tie {
    var group: Int32
    /// Above 0 for friends, in units.
    var weight: Int
    /// Whether the groups must not be in one camp; then either is worth less to a camp of the other than it costs.
    var isApart = false
  }

  /// The vertices of a block, each a group.
  init(_ block: SignedBlock) {
    groups = (0..<block.vertexCount).map { Int32($0) }
    ties = groups.map { vertex in
      block.arcs(of: Int(vertex)).map { arc in
        let edge = block.edges[Int(arc.edge)]
        return Tie(group: arc.vertex, weight: edge.isFriendly ? edge.weight : -edge.weight)
      }.sorted { $0.group < $1.group }
    }
  }

  /// How many groups there are.
  var count: Int { ties.count }

  /// What it is worth that these groups are in one camp; `nil` if it has groups that stand apart.
  func worth(of camp: [Int32]) -> Int? {
    var isWithin = [Bool](repeating: false, count: count)
    for group in camp { isWithin[Int(group)] = true }
    var twice = 0
    for group in camp {
      for tie in ties[Int(group)] where isWithin[Int(tie.group)] {
        if tie.isApart { return nil }
        twice += tie.weight
      }
    }
    return twice / 2
  }

  /// The most that a group can add to a camp's worth.
  func friendship(of group: Int) -> Int { ties[group].reduce(0) { $0 + max(0, $1.weight) } }

  /// The groups of which a camp of vertices consists; `nil` if it has but a part of one.
  func camp(of vertices: [Int32]) -> [Int32]? {
    let camp = Set(vertices.map { groups[Int($0)] })
    return groups.count { camp.contains($0) } == vertices.count ? camp.sorted() : nil
  }

  /// The vertices of a camp of groups, ascending.
  func vertices(of camp: [Int32]) -> [Int32] {
    let camp = Set(camp)
    return groups.indices.filter { camp.contains(groups[$0]) }.map { Int32($0) }
  }

  /// The market where two groups are one.
  func uniting(_ one: Int32, _ other: Int32) -> CampMarket {
    let (kept, gone) = (min(one, other), max(one, other))
    func renamed(_ group: Int32) -> Int32 { group == gone ? kept : group > gone ? group - 1 : group }
    var sums = ties.map { _ in [Int32: Tie]() }
    for (group, ties) in ties.enumerated() {
      for tie in ties where renamed(tie.group) != renamed(Int32(group)) {
        let (place, other) = (Int(renamed(Int32(group))), renamed(tie.group))
        var sum = sums[place][other] ?? Tie(group: other, weight: 0)
        sum.weight += tie.weight
        if tie.isApart { sum.isApart = true }
        sums[place][other] = sum
      }
    }
    sums.removeLast()
    var market = self
    market.base += ties[Int(kept)].first { $0.group == gone }?.weight ?? 0
    market.groups = groups.map(renamed)
    market.ties = sums.map { sums in
      sums.values.filter { $0.weight != 0 || $0.isApart }.sorted { $0.group < $1.group }
    }
    market.weighApart()
    return market
  }

  /// The market where two groups stand apart.
  func parting(_ one: Int32, _ other: Int32) -> CampMarket {
    var market = self
    for (group, other) in [(one, other), (other, one)] {
      let ties = ties[Int(group)].filter { $0.group != other } + [Tie(group: other, weight: 0, isApart: true)]
      market.ties[Int(group)] = ties.sorted { $0.group < $1.group }
    }
    market.weighApart()
    return market
  }

  /// Makes groups that stand apart so hostile that no camp is worth more with both.
  private mutating func weighApart() {
    for group in ties.indices {
      for place in ties[group].indices where ties[group][place].isApart { ties[group][place].weight = 0 }
    }
    let friendships = ties.indices.map(friendship)
    for group in ties.indices {
      for (place, tie) in ties[group].enumerated() where tie.isApart {
        ties[group][place].weight = -1 - min(friendships[group], friendships[Int(tie.group)])
      }
    }
  }
}
