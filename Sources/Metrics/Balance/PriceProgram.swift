import LinearPrograms

/// The lowest prices of groups at which none of some camps is worth more than its groups' prices.
///
/// Its dual says to which part each camp belongs to the division that is worth most, if camps could be divided.
struct PriceProgram: ~Copyable {
  private let market: CampMarket
  private let scale: Double
  private let program: CoveringProgram
  private var camps: [[Int32]] = []
  private var known: Set<[Int32]> = []

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
    var (fresh, worths) = ([[Int32]](), [Double]())
    for camp in camps where known.insert(camp).inserted {
      guard let worth = market.worth(of: camp), worth > 0 else { continue }
      fresh.append(camp)
      worths.append(Double(worth) / scale)
    }
    program.add(fresh, amounts: worths)
    self.camps += fresh
    return !fresh.isEmpty
  }

  /// The lowest prices; `nil` if the linear program fails.
  func solve() -> Solution? {
    program.solve().map { solution in
      Solution(
        lowest: solution.values.map { Int(($0 * scale).rounded(.up)) },
        parts: zip(camps, solution.burdens).filter { $0.1 > 1e-6 }.map { ($0, $1) })
    }
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
