/// Sets without common members that are united bit by bit: union-find by size with halved paths.
///
/// Tarjan & van Leeuwen, Worst-case analysis of set union algorithms (1984).
struct DisjointSets {
  private var parents: [Int32]
  private var sizes: [Int32]

  /// A set for each member below a count.
  init(count: Int) {
    parents = (0..<count).map { Int32($0) }
    sizes = [Int32](repeating: 1, count: count)
  }

  /// The member by which a set is known.
  mutating func root(of member: Int32) -> Int32 {
    var member = member
    while parents[Int(member)] != member {
      parents[Int(member)] = parents[Int(parents[Int(member)])]
      member = parents[Int(member)]
    }
    return member
  }

  /// Makes one set of the sets of two members, and tells whether they were two.
  @discardableResult
  mutating func unite(_ one: Int32, _ other: Int32) -> Bool {
    let (one, other) = (root(of: one), root(of: other))
    guard one != other else { return false }
    let (small, large) = sizes[Int(one)] < sizes[Int(other)] ? (one, other) : (other, one)
    parents[Int(small)] = large
    sizes[Int(large)] += sizes[Int(small)]
    return true
  }
}
