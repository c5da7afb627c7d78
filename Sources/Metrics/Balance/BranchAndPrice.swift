import AnalysisGraph

/// Finds the cheapest division of a block into any number of camps by branch and price, with proof.
///
/// Groups of vertices get prices such that no camp is worth more than its prices add up to; then no division is worth
/// more than all prices. A linear program finds the lowest prices for the camps that are known, and ``CampSearch`` camps
/// that are worth more, until there are none. This bound is mostly within a step of the best division where that of
/// cycles is far off, as in dense networks of many contradictions; where it isn't, two groups are united, and set apart.
/// Mehrotra & Trick, Cliques and clustering: a combinatorial approach (1998); Ryan & Foster, An integer programming
/// approach to scheduling (1981). Prices are whole numbers of units, so that what they prove is exact.
struct BranchAndPrice {
  private let block: SignedBlock
  private let deadline: Deadline
  private let execution: Execution
  /// The step in which costs grow.
  private let step: Int
  /// All friendly weight: what a division costs and what it is worth add up to it.
  private let friendship: Int
  /// How many units are one in linear programs.
  private let scale: Double
  /// The divisions that were found.
  private(set) var division: ManyCamps
  /// Camps that were worth more than their prices once, each with its vertices ascending.
  private var pool: [[Int32]] = []
  private var known: Set<[Int32]> = []
  private var searchCount = 0
  /// What no division can be worth more than.
  private var ceiling: Int
  /// Whether time ran out, a search for camps took too many steps or linear programs failed before all was proven.
  private(set) var wasCut = false

  /// Whether a block is small enough to be tried.
  static func canTry(_ block: SignedBlock) -> Bool {
    block.vertexCount <= 200 && block.edges.reduce(0) { $0 + $1.weight } < Int.max / 16
  }

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
    solve(CampMarket(block), isRoot: true)
    return wasCut ? min(friendship - ceiling, division.bestCost) : division.bestCost
  }

  private mutating func solve(_ market: CampMarket, isRoot: Bool = false) {
    var program = PriceProgram(market, scale: scale)
    program.add(pool.compactMap(market.camp))
    while true {
      guard !deadline.isOver, let solution = program.solve() else {
        wasCut = true
        return
      }
      division.take(solution.division(of: market), improving: false)
      let least = division.bestCost
      // What the groups' camps must be worth in a better division.
      let target = friendship - least + step - market.base
      let isEnough = solution.sum < target
      // Prices that leave some room are proven sooner.
      let room = max(step / 16, solution.sum / 1_000)
      let next = isEnough ? target : ((solution.sum + room) / step + 1) * step
      let search = CampSearch(market, prices: solution.prices(addingUpTo: next - 1), deadline: deadline)
      searchCount += 1
      var found = search.quickCamps(on: execution, seed: searchCount)
      if found.isEmpty {
        division.take(solution.division(of: market), improving: true)
        if division.bestCost < least { continue }
      }
      if found.isEmpty, isEnough || isRoot {
        let outcome = search.run(on: execution)
        found = outcome.camps
        if found.isEmpty && !outcome.isComplete {
          wasCut = true
          return
        }
        if found.isEmpty, isRoot { ceiling = next - step }
      }
      if found.isEmpty {
        if !isEnough { branch(market, solution) }
        return
      }
      for camp in found { keep(market.vertices(of: camp)) }
      // What the program knows already it can't be told again.
      guard program.add(found) else {
        wasCut = true
        return
      }
    }
  }

  /// Unites two groups, and sets them apart.
  private mutating func branch(_ market: CampMarket, _ solution: PriceProgram.Solution) {
    guard let (one, other) = solution.doubtfulPair(of: market.count) else {
      wasCut = true
      return
    }
    solve(market.uniting(one, other))
    if !wasCut { solve(market.parting(one, other)) }
  }

  private mutating func keep(_ camp: [Int32]) {
    if known.insert(camp).inserted { pool.append(camp) }
  }
}
