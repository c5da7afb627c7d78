import LinearPrograms

/// Finds the least frustration of a block by branch and cut, with proof.
///
/// The program asks that of every cycle with an odd number of hostile edges one edge at least be frustrated. Such cycles
/// are added where the current solution violates them; what remains fractional is branched on. Barahona, Grötschel &
/// Mahjoub (1985) and Barahona & Mahjoub, On the cut polytope (1986); Aref, Mason & Wilson, A modeling and computational
/// study of the frustration index in signed networks (2020).
struct FrustrationSearch: ~Copyable {
  private let block: SignedBlock
  private let cycles: NegativeCycles
  private let deadline: Deadline
  /// The step in which frustration grows.
  private let step: Int
  private var program: CoveringProgram
  private var camps: CampSearch
  private var rows: [[Int32]] = []
  private var ages: [Int] = []
  private var known: Set<[Int32]> = []
  /// What the linear program says at the root, in units.
  private(set) var rootBound = 0.0
  private(set) var wasCut = false

  private static let mostCuts = 1_000
  private static let cutsPerEdge = 4

  init(_ block: SignedBlock, deadline: Deadline, seed: Int) {
    self.block = block
    self.deadline = deadline
    cycles = NegativeCycles(block: block)
    step = max(1, block.commonWeight)
    program = CoveringProgram(costs: block.edges.map { Double($0.weight) })
    camps = CampSearch(block, seed: seed)
  }

  /// The best sides that were found, their frustration, and what it can't be less than; all in units.
  struct Outcome {
    var sides: [Int8]
    var frustration: Int
    var lowerBound: Int
  }

  consuming func run() -> Outcome {
    var random = SeededDoubts(seed: 1)
    for _ in 0..<12 { camps.round(random.doubts(block.edges.count), improving: true) }
    add(triangles())
    solve(depth: 0)
    let proven = wasCut ? lowerBound(rootBound) : camps.bestFrustration
    return Outcome(
      sides: camps.best, frustration: camps.bestFrustration, lowerBound: min(proven, camps.bestFrustration))
  }

  /// The least whole number of steps that isn't below a cost.
  private func lowerBound(_ cost: Double) -> Int {
    let tolerance = 1e-6 * max(1, cost / Double(step)) + 1e-5
    return max(0, Int((cost / Double(step) - tolerance).rounded(.up))) * step
  }

  private mutating func solve(depth: Int) {
    guard let solution = tighten(depth: depth) else { return }
    guard let edge = branchingEdge(solution) else {
      camps.round(solution.values, improving: false)
      return
    }
    let fixed = fixByReducedCosts(solution)
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
  private mutating func tighten(depth: Int) -> CoveringProgram.Solution? {
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
      if lowerBound(solution.cost) >= camps.bestFrustration { return nil }
      if depth == 0 || round.isMultiple(of: 5) {
        camps.round(solution.values, improving: round.isMultiple(of: 3))
        if lowerBound(solution.cost) >= camps.bestFrustration { return nil }
      }
      purge(solution, maximumAge: depth == 0 ? 4 : 12)
      var added = add(select(cycles.fundamental(solution.values), solution.values))
      if added < 5 { added += add(select(cycles.lightest(solution.values), solution.values)) }
      if added == 0 { return solution }
      stalled = solution.cost < last + 1e-7 * max(1, last) ? stalled + 1 : 0
      if depth > 0 && stalled > 15 { return solution }
      last = solution.cost
      round += 1
    }
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
    program.add(fresh)
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

  /// Fixes edges whose change would cost more than what may still be gained, and returns them.
  private mutating func fixByReducedCosts(_ solution: CoveringProgram.Solution) -> [Int] {
    let gap = Double(camps.bestFrustration - step) - solution.cost + 1e-3 * Double(step)
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

  /// The hostile triangles, unless there are so many that they would only slow the first round.
  private func triangles() -> [[Int32]] {
    var marks = [Int32](repeating: -1, count: block.vertexCount)
    var found: [[Int32]] = []
    for vertex in 0..<block.vertexCount {
      let arcs = block.arcs(of: vertex).filter { Int($0.vertex) > vertex }
      for arc in arcs { marks[Int(arc.vertex)] = arc.edge }
      for arc in arcs {
        for next in block.arcs(of: Int(arc.vertex))
        where next.vertex > arc.vertex && marks[Int(next.vertex)] >= 0 {
          let triangle = [arc.edge, next.edge, marks[Int(next.vertex)]]
          let hostile = triangle.count { !block.edges[Int($0)].isFriendly }
          if !hostile.isMultiple(of: 2) { found.append(triangle.sorted()) }
        }
      }
      for arc in arcs { marks[Int(arc.vertex)] = -1 }
      if found.count > 3 * block.edges.count + 100 { return [] }
    }
    return found
  }
}

/// Doubts drawn at random, for camps to begin with.
private struct SeededDoubts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func doubts(_ count: Int) -> [Double] {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
  }
}
