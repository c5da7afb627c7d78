import LinearPrograms

/// The lowest prices of groups at which none of some camps is worth more than its groups' prices.
///
/// Its dual says to which part each camp belongs to the division that is worth most, if camps could be divided.
struct PriceProgram: ~Copyable {
  private let market: CampMarket
  private let scale: Double
  private let program: CoveringProgram
  private var camps: [Camp] = []
  private var known: Set<[Int32]> = []

  private struct Camp {
    let groups: [Int32]
    /// In the linear program's units.
    let worth: Double
    /// For how many solutions the prices have been higher than necessary.
    var age = 0
  }

  /// After how many solutions a camp is forgotten that they would be no different without.
  private static let oldest = 6

  /// A program without camps.
  ///
  /// - Parameters:
  ///   - market: The groups.
  ///   - scale: How many units are one in the linear program.
  init(_ market: CampMarket, scale: Double) {
    self.market = market
    self.scale = scale
    // No group is worth more to a camp than what its friends are to it.
    program = CoveringProgram(
      costs: market.ties.map { _ in 1 },
      limits: market.ties.indices.map { Double(market.friendship(of: $0)) / scale })
  }

  /// Adds camps, but for those that the market forbids.
  ///
  /// - Returns: Whether there was a new one.
  @discardableResult
  mutating func add(_ camps: [[Int32]]) -> Bool {
    let fresh = camps.filter { known.insert($0).inserted }.compactMap { groups in
      market.worth(of: groups).map { Camp(groups: groups, worth: Double($0) / scale) }
    }
    program.add(fresh.map(\.groups), amounts: fresh.map(\.worth))
    self.camps += fresh
    return !fresh.isEmpty
  }

  /// The lowest prices; `nil` if the linear program fails.
  mutating func solve() -> Solution? {
    guard let solution = program.solve() else { return nil }
    let parts = camps.indices.filter { solution.burdens[$0] > 1e-6 }
      .map { (camps[$0].groups, solution.burdens[$0]) }
    forget(solution.sums)
    return Solution(lowest: solution.values.map { Int(($0 * scale).rounded(.up)) }, parts: parts)
  }

  /// Forgets camps whose price has been above their worth for some time.
  private mutating func forget(_ sums: [Double]) {
    for place in camps.indices {
      camps[place].age = sums[place] > camps[place].worth + 1e-6 ? camps[place].age + 1 : 0
    }
    let old = camps.indices.filter { camps[$0].age >= Self.oldest }
    guard old.count > 20 else { return }
    program.remove(old.map { Int32($0) })
    for place in old { known.remove(camps[place].groups) }
    camps.removeAll { $0.age >= Self.oldest }
  }

  /// The outcome of ``solve()``.
  struct Solution {
    /// The lowest prices, in units.
    let lowest: [Int]
    /// The camps that the division would have, and the part of each that belongs to it.
    let parts: [(camp: [Int32], part: Double)]

    /// What all groups cost.
    var sum: Int { lowest.reduce(0, +) }

    /// Higher prices, by as much for each group.
    ///
    /// - Parameter most: What they add up to, no less than the lowest.
    /// - Returns: The prices.
    func prices(addingUpTo most: Int) -> [Int] {
      let (rise, rest) = (most - sum).quotientAndRemainder(dividingBy: max(1, lowest.count))
      return lowest.enumerated().map { $1 + rise + ($0 < rest ? 1 : 0) }
    }

    /// A division of the vertices into the camps of the greatest parts, as far as they don't meet.
    func division(of market: CampMarket) -> [Int32] {
      var camps = (0..<market.count).map { Int32($0) }
      var isTaken = [Bool](repeating: false, count: market.count)
      for index in parts.indices.sorted(by: { (parts[$1].part, $0) < (parts[$0].part, $1) }) {
        let camp = parts[index].camp
        guard !camp.contains(where: { isTaken[Int($0)] }) else { continue }
        for group in camp { (camps[Int(group)], isTaken[Int(group)]) = (camp[0], true) }
      }
      return market.groups.map { camps[Int($0)] }
    }

    /// Two groups of which it is most open whether they are in a camp together; `nil` if it is clear of all.
    func doubtfulPair(of count: Int) -> (one: Int32, other: Int32)? {
      var together = [Double](repeating: 0, count: count * count)
      for (camp, part) in parts {
        for one in camp {
          for other in camp where other > one { together[Int(one) * count + Int(other)] += part }
        }
      }
      var best: (place: Int, doubt: Double)?
      for (place, part) in together.enumerated() {
        let doubt = min(part, 1 - part)
        if doubt > best?.doubt ?? 1e-5 { best = (place, doubt) }
      }
      return best.map { (Int32($0.place / count), Int32($0.place % count)) }
    }
  }
}
