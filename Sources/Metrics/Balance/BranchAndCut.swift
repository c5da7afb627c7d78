import AnalysisGraph
import LinearPrograms

/// What branch and cut needs to know of a way to divide a block.
protocol BlockDivision {
  /// What stands for a division.
  associatedtype Camps

  /// The best division found so far that fulfils the condition.
  var best: Camps { get }
  /// What the best division costs, in units, or what a division that counts must be cheaper than.
  var bestCost: Int { get set }
  /// An edge and whether it must be frustrated, for a division to count.
  var condition: (edge: Int, isFrustrated: Bool)? { get set }

  /// Whether divisions are into two camps rather than any number.
  static var isIntoTwo: Bool { get }
  /// For each edge whether it is frustrated in the best division.
  var isFrustrated: [Bool] { get }

  /// Derives a division from how doubtful each edge is, and looks around it for better ones if asked.
  mutating func round(_ doubts: [Double], improving: Bool)
  /// Sets of edges of which one at least is frustrated in any division, to begin with.
  func firstCuts() -> [[Int32]]
  /// Such sets whose doubts add up to less than 1, found quickly; not all.
  func quickCuts(_ doubts: [Double]) -> [[Int32]]
  /// Such sets: some if there are any.
  func thoroughCuts(_ doubts: [Double]) -> [[Int32]]
}

/// Finds the cheapest division of a block by branch and cut, with proof.
///
/// Where a ``CyclePacking`` doesn't prove a division, a linear program goes on from its cycles. The program asks that one edge at least be frustrated of every cycle on which not all edges can hold. Such cycles are
/// added where the current solution violates them; what remains fractional is branched on. Barahona, Grötschel &
/// Mahjoub (1985) and Barahona & Mahjoub, On the cut polytope (1986); Aref, Mason & Wilson, A modeling and computational
/// study of the frustration index in signed networks (2020).
struct BranchAndCut<Division: BlockDivision>: ~Copyable {
  private let block: SignedBlock
  private let deadline: Deadline
  /// The step in which costs grow.
  let step: Int
  private var program: CoveringProgram
  /// The divisions that were found.
  var division: Division
  private var rows: [[Int32]] = []
  private var ages: [Int] = []
  private var known: Set<[Int32]> = []
  /// What the linear program says at the root, in units.
  private var rootBound = 0.0
  /// What a packing of cycles says, in units.
  private var packedBound = 0
  /// Whether time ran out before all was proven.
  private(set) var wasCut = false
  private var branchesLeft = Int.max

  private static var mostCuts: Int { 1_000 }
  private static var cutsPerEdge: Int { 4 }

  init(_ block: SignedBlock, _ division: Division, deadline: Deadline) {
    self.block = block
    self.division = division
    self.deadline = deadline
    step = max(1, block.commonWeight)
    program = CoveringProgram(
      costs: block.edges.map { Double($0.weight) }, limits: block.edges.map { _ in 1 })
  }

  /// Finds the cheapest division.
  ///
  /// - Parameter most: After how many solutions with fractions to give up, as if time ran out.
  /// - Returns: What no division can cost less than, in units; the best division's cost if time sufficed.
  mutating func run(branching most: Int = .max) -> Int {
    (wasCut, branchesLeft) = (false, most)
    explore(rounds: 12, seed: 1)
    pack()
    if packedBound < division.bestCost {
      add(division.firstCuts())
      solve(depth: 0)
    }
    return wasCut ? min(max(packedBound, lowerBound(rootBound)), division.bestCost) : division.bestCost
  }

  private mutating func pack() {
    let packing = CyclePacking(
      block, division.isFrustrated, isIntoTwo: Division.isIntoTwo, deadline: deadline)
    packedBound = max(packedBound, packing.bound)
    add(packing.cycles.map { $0.edges.sorted() })
  }

  /// Derives divisions from doubts drawn at random, and looks around them for better ones.
  mutating func explore(rounds: Int, seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<rounds {
      division.round(block.edges.map { _ in Double(random.next() >> 11) }, improving: true)
    }
  }

  /// Looks for another division of at most a cost in which an edge is frustrated or isn't.
  ///
  /// - Returns: Whether there is one; `nil` if time ran out.
  mutating func hasDivision(costing most: Int, where edge: Int, isFrustrated: Bool) -> Bool? {
    division.bestCost = most + step
    division.condition = (edge, isFrustrated)
    program.confine(edge, to: isFrustrated ? 1...1 : 0...0)
    solve(depth: 1)
    program.confine(edge, to: 0...1)
    division.condition = nil
    if division.bestCost <= most { return true }
    return wasCut ? nil : false
  }

  /// The edges that are frustrated in all divisions of at most a cost, or in none, as far as the linear program tells.
  mutating func settled(costing most: Int) -> (always: [Int], never: [Int]) {
    division.bestCost = most + step
    guard let solution = tighten(depth: 0, isWithin: most) else { return ([], []) }
    let fixed = fixByReducedCosts(solution, within: most)
    for edge in fixed { program.confine(edge, to: 0...1) }
    return (fixed.filter { solution.values[$0] > 0.5 }, fixed.filter { solution.values[$0] <= 0.5 })
  }

  /// The least whole number of steps that isn't below a cost.
  private func lowerBound(_ cost: Double) -> Int {
    let tolerance = 1e-6 * max(1, cost / Double(step)) + 1e-5
    return max(0, Int((cost / Double(step) - tolerance).rounded(.up))) * step
  }

  private mutating func solve(depth: Int) {
    guard let solution = tighten(depth: depth) else { return }
    guard let edge = branchingEdge(solution) else {
      division.round(solution.values, improving: false)
      return
    }
    guard branchesLeft > 0 else {
      wasCut = true
      return
    }
    branchesLeft -= 1
    let fixed = fixByReducedCosts(solution, within: division.bestCost - step)
    let first = solution.values[edge] >= 0.5 ? 1.0 : 0.0
    for value in [first, 1 - first] {
      program.confine(edge, to: value...value)
      solve(depth: depth + 1)
      program.confine(edge, to: 0...1)
      if wasCut { break }
    }
    for edge in fixed { program.confine(edge, to: 0...1) }
  }

  /// Solves and adds violated cycles until there are none; `nil` if nothing better can be found here.
  ///
  /// - Parameters:
  ///   - depth: How many branches were taken to come here.
  ///   - most: If given, what the solution costs stays of interest up to here, whatever has been found.
  /// - Returns: The solution that no known cut violates.
  private mutating func tighten(depth: Int, isWithin most: Int? = nil) -> CoveringProgram.Solution? {
    var last = -1.0
    var stalled = 0
    var round = 0
    while true {
      if deadline.isOver {
        wasCut = true
        return nil
      }
      guard let solution = program.solve() else { return nil }
      if depth == 0 { rootBound = solution.cost }
      if isHopeless(solution, most) { return nil }
      if depth == 0 || round.isMultiple(of: 5) {
        division.round(solution.values, improving: round.isMultiple(of: 3))
        if isHopeless(solution, most) { return nil }
      }
      purge(solution, maximumAge: depth == 0 ? 4 : 12)
      var added = add(select(division.quickCuts(solution.values), solution.values))
      if added < 5 { added += add(select(division.thoroughCuts(solution.values), solution.values)) }
      if added == 0 { return solution }
      stalled = solution.cost < last + 1e-7 * max(1, last) ? stalled + 1 : 0
      if depth > 0 && stalled > 15 { return solution }
      last = solution.cost
      round += 1
    }
  }

  private func isHopeless(_ solution: CoveringProgram.Solution, _ most: Int?) -> Bool {
    lowerBound(solution.cost) >= most.map { $0 + step } ?? division.bestCost
  }

  /// Forgets cycles that have been slack for some rounds.
  private mutating func purge(_ solution: CoveringProgram.Solution, maximumAge: Int) {
    var slack: [Int32] = []
    for row in rows.indices {
      ages[row] = solution.sums[row] > 1 + 1e-6 ? ages[row] + 1 : 0
      if ages[row] >= maximumAge { slack.append(Int32(row)) }
    }
    guard slack.count > 20 else { return }
    program.remove(slack)
    let gone = Set(slack)
    for row in slack { known.remove(rows[Int(row)]) }
    let kept = rows.indices.filter { !gone.contains(Int32($0)) }
    rows = kept.map { rows[$0] }
    ages = kept.map { ages[$0] }
  }

  @discardableResult
  private mutating func add(_ found: [[Int32]]) -> Int {
    let fresh = found.filter { known.insert($0).inserted }
    program.add(fresh, amounts: fresh.map { _ in 1 })
    rows += fresh
    ages += fresh.map { _ in 0 }
    return fresh.count
  }

  /// The most violated cycles, so many that no edge is on more than a few of them.
  private func select(_ found: [[Int32]], _ values: [Double]) -> [[Int32]] {
    guard found.count > Self.mostCuts else { return found }
    let depths = found.map { cycle in
      (1 - cycle.reduce(0.0) { $0 + values[Int($1)] }) / Double(cycle.count).squareRoot()
    }
    var uses = [Int](repeating: 0, count: values.count)
    var chosen: [[Int32]] = []
    for index in found.indices.sorted(by: { (depths[$1], $0) < (depths[$0], $1) }) {
      let cycle = found[index]
      guard cycle.allSatisfy({ uses[Int($0)] < Self.cutsPerEdge }) else { continue }
      for edge in cycle { uses[Int(edge)] += 1 }
      chosen.append(cycle)
      if chosen.count == Self.mostCuts { break }
    }
    return chosen
  }

  /// The free edge whose value is farthest from 0 and 1, heavy edges first; `nil` if all are whole.
  private func branchingEdge(_ solution: CoveringProgram.Solution) -> Int? {
    var best: (edge: Int, score: Double)?
    for (edge, value) in solution.values.enumerated() {
      let fraction = min(value, 1 - value)
      guard fraction > 1e-6, isFree(edge) else { continue }
      let ends = block.edges[edge]
      let arcs = block.arcs(of: Int(ends.one)).count + block.arcs(of: Int(ends.other)).count
      let score = fraction * Self.power(Double(ends.weight)) * (1 + 0.01 * Double(arcs))
      if score > best?.score ?? 0 { best = (edge, score) }
    }
    return best?.edge
  }

  /// About the 0.7th power, by square roots, which are the same on every machine.
  private static func power(_ weight: Double) -> Double {
    weight.squareRoot() * weight.squareRoot().squareRoot().squareRoot().squareRoot()
  }

  private func isFree(_ edge: Int) -> Bool {
    let bounds = program.bounds(of: edge)
    return bounds.upperBound - bounds.lowerBound > 0.5
  }

  /// Fixes edges whose change would make every solution cost more than a limit, and returns them.
  private mutating func fixByReducedCosts(_ solution: CoveringProgram.Solution, within most: Int) -> [Int] {
    let gap = Double(most) - solution.cost + 1e-3 * Double(step)
    var fixed: [Int] = []
    for edge in solution.values.indices where isFree(edge) {
      let (value, cost) = (solution.values[edge], solution.reducedCosts[edge])
      if value < 1e-7 && cost > gap {
        program.confine(edge, to: 0...0)
      } else if value > 1 - 1e-7 && -cost > gap {
        program.confine(edge, to: 1...1)
      } else {
        continue
      }
      fixed.append(edge)
    }
    return fixed
  }
}
