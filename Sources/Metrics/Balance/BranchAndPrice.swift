import AnalysisGraph

/// Finds the cheapest division of a block into any number of camps by branch and price, with proof.
///
/// Groups of vertices get prices such that no camp is worth more than its prices add up to; then no division is worth
/// more than all prices. A linear program finds the lowest prices for the camps that are known, and ``CampSearch`` camps
/// that are worth more, until there are none. This bound is mostly within a step of the best division where that of
/// cycles is far off, as in dense networks of many contradictions; where it isn't, two groups are united, and set apart.
/// Mehrotra & Trick, Cliques and clustering: a combinatorial approach (1998); Ryan & Foster, An integer programming
/// approach to scheduling (1981). Prices are whole numbers of units, so that what they prove is exact.
struct BranchAndPrice: ~Copyable {
  private let block: SignedBlock
  private let deadline: Deadline
  private let execution: Execution
  /// The step in which costs grow.
  private let step: Int
  /// All friendly weight: what a division costs and what it is worth add up to it.
  private let friendship: Int
  private let scale: Double
  /// The divisions that were found.
  var division: ManyCamps
  private var pool: [[Int32]] = []
  private var known: Set<[Int32]> = []
  private var random = SeededGenerator(seed: 1)
  /// What no division can be worth more than.
  private var ceiling: Int
  /// Whether time ran out, or the block is too large, before all was proven.
  private(set) var wasCut = false

  init(_ block: SignedBlock, _ division: ManyCamps, deadline: Deadline, on execution: Execution) {
    self.block = block
    self.division = division
    self.deadline = deadline
    self.execution = execution
    step = max(1, block.commonWeight)
    friendship = block.edges.reduce(0) { $1.isFriendly ? $0 + $1.weight : $0 }
    scale = Double(block.edges.reduce(1) { max($0, $1.weight) })
    ceiling = friendship
  }

  /// Finds the cheapest division.
  ///
  /// - Returns: What no division can cost less than, in units; the best division's cost if time sufficed.
  mutating func run() -> Int {
    let best = division.best
    for camp in Set(best).sorted() { keep(best.indices.filter { best[$0] == camp }.map { Int32($0) }) }
    solve(CampMarket(block), depth: 0)
    return wasCut ? min(friendship - ceiling, division.bestCost) : division.bestCost
  }

  /// What a division must be worth to be better than the best one.
  private var target: Int { friendship - division.bestCost + step }

  private mutating func solve(_ market: CampMarket, depth: Int) {
    var program = PriceProgram(market, scale: scale)
    program.add(pool.compactMap(market.camp))
    while true {
      guard !deadline.isOver, let solution = program.solve() else {
        wasCut = true
        return
      }
      division.take(solution.division(of: market))
      let isEnough = solution.sum < target
      let most = isEnough ? target - 1 : ((solution.sum + step / 16) / step + 1) * step
      let prices = solution.prices(addingUpTo: most)
      let search = CampSearch(market, prices: prices, deadline: deadline)
      var found = search.quickCamps(&random)
      if found.isEmpty, isEnough || depth == 0 {
        let outcome = search.run(on: execution)
        found = outcome.camps
        if found.isEmpty && !outcome.isComplete {
          wasCut = true
          return
        }
        if found.isEmpty, depth == 0 { ceiling = most }
      }
      guard found.isEmpty else {
        for camp in found { keep(market.vertices(of: camp)) }
        // What the program knows already it can't be told again.
        guard program.add(found) else {
          wasCut = true
          return
        }
        continue
      }
      if isEnough { return }
      guard let (one, other) = solution.doubtfulPair(of: market.count) else {
        wasCut = true
        return
      }
      for next in [market.uniting(one, other), market.parting(one, other)] {
        solve(next, depth: depth + 1)
        if wasCut { return }
      }
      return
    }
  }

  private mutating func keep(_ camp: [Int32]) {
    if known.insert(camp).inserted { pool.append(camp) }
  }
}
