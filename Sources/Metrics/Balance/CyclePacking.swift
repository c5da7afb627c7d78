/// Cycles on each of which one edge at least is frustrated whatever the camps, with an amount each, of which no edge bears
/// more than its weight: what the amounts add up to, no division can cost less than.
///
/// Each edge that is frustrated in a good division is charged to cycles of which it is the only such edge: to triangles,
/// where choices are few first, then to the shortest, then to triangles of others that can be charged elsewhere. In dense
/// networks that fall into camps but for some edges, this alone proves the division best; else the cycles are what a
/// linear program had better begin with. Bounds from packings of conflicts: Demaine, Emanuel, Fiat & Immorlica,
/// Correlation clustering in general weighted graphs (2006).
struct CyclePacking {
  /// What the amounts add up to, in units.
  private(set) var bound = 0

  struct Cycle {
    /// The only one that is frustrated, then the others.
    let edges: [Int32]
    /// In units.
    fileprivate(set) var amount: Int
  }

  private let block: SignedBlock
  private let isFrustrated: [Bool]
  /// Whether there are two camps, so that a cycle must have an odd number of hostile edges, rather than just one.
  private let isIntoTwo: Bool
  private let deadline: Deadline
  private var charged: [Cycle] = []
  /// The cycles that each edge was put on, the last one at the end.
  private var cyclesOf: [[Int32]]
  /// What each edge can still bear.
  private var residuals: [Int]
  /// In how many triangles to begin with each edge could bear something.
  private var demands: [Int]
  private var marks: [Int32]
  private var search: HoldingWays
  /// How many arcs may still be looked at.
  private var patience: Int

  /// How many arcs are looked at for each of the block once triangles are used up.
  private static let patiencePerArc = 2_000

  /// Packs greedily.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - isFrustrated: For each edge whether it is frustrated in some division.
  ///   - isIntoTwo: Whether divisions are into two camps rather than any number.
  ///   - deadline: When to stop.
  /// - Complexity: O(Σ d) for triangles, over the degrees d of the ends of frustrated edges; O(m) for what is done about
  ///   each that is left, and not more than a number of steps for each edge in all.
  init(_ block: SignedBlock, _ isFrustrated: [Bool], isIntoTwo: Bool, deadline: Deadline) {
    self.block = block
    self.isFrustrated = isFrustrated
    self.isIntoTwo = isIntoTwo
    self.deadline = deadline
    cyclesOf = [[Int32]](repeating: [], count: block.edges.count)
    residuals = block.edges.map(\.weight)
    demands = [Int](repeating: 0, count: block.edges.count)
    marks = [Int32](repeating: -1, count: block.vertexCount)
    search = HoldingWays(block)
    patience = Self.patiencePerArc * block.arcs.count
    let order = orderByChoices(isFrustrated.indices.filter { isFrustrated[$0] })
    for edge in order where !deadline.isOver { chargeToTriangles(edge) }
    for edge in order where goesOn(edge) { chargeToLongerCycles(edge) }
    for edge in order { while goesOn(edge), makesRoom(for: edge) {} }
  }

  /// The cycles that bear something.
  var cycles: [Cycle] { charged.filter { $0.amount > 0 } }

  private func goesOn(_ edge: Int) -> Bool { residuals[edge] > 0 && patience > 0 && !deadline.isOver }

  private mutating func charge(_ edge: Int, with others: [Int32]) {
    let edges = [Int32(edge)] + others
    let amount = edges.reduce(Int.max) { min($0, residuals[Int($1)]) }
    for edge in edges {
      residuals[Int(edge)] -= amount
      cyclesOf[Int(edge)].append(Int32(charged.count))
    }
    bound += amount
    charged.append(Cycle(edges: edges, amount: amount))
  }

  // MARK: Triangles

  /// Frustrated edges, those first that have few triangles.
  private mutating func orderByChoices(_ frustrated: [Int]) -> [Int] {
    var choices = [Int](repeating: 0, count: block.edges.count)
    for edge in frustrated where !deadline.isOver {
      for (one, other) in triangles(on: edge, mustBear: true) {
        demands[one] += 1
        demands[other] += 1
        choices[edge] += 1
      }
    }
    return frustrated.sorted { (choices[$0], $0) < (choices[$1], $1) }
  }

  private mutating func chargeToTriangles(_ edge: Int) {
    let found = triangles(on: edge, mustBear: true).map { (demands[$0] + demands[$1], $0, $1) }
    for (_, one, other) in found.sorted(by: <) {
      guard residuals[edge] > 0 else { return }
      if residuals[one] > 0, residuals[other] > 0 { charge(edge, with: [Int32(one), Int32(other)]) }
    }
  }

  /// The two other edges of each triangle that a frustrated edge can be charged to; only such that can bear more if they
  /// must.
  private mutating func triangles(on edge: Int, mustBear: Bool) -> [(one: Int, other: Int)] {
    let ends = block.edges[edge]
    func isOpen(_ edge: Int32) -> Bool { !isFrustrated[Int(edge)] && (!mustBear || residuals[Int(edge)] > 0) }
    var found: [(one: Int, other: Int)] = []
    for arc in block.arcs(of: Int(ends.one)) where isOpen(arc.edge) { marks[Int(arc.vertex)] = arc.edge }
    for arc in block.arcs(of: Int(ends.other)) where marks[Int(arc.vertex)] >= 0 && isOpen(arc.edge) {
      let one = marks[Int(arc.vertex)]
      if !isIntoTwo {
        let hostile = [Int32(edge), one, arc.edge].count { !block.edges[Int($0)].isFriendly }
        guard hostile == 1 else { continue }
      }
      found.append((Int(one), Int(arc.edge)))
    }
    for arc in block.arcs(of: Int(ends.one)) { marks[Int(arc.vertex)] = -1 }
    return found
  }

  // MARK: Longer cycles

  /// Charges a frustrated edge to the shortest cycles over edges that hold and can bear more.
  private mutating func chargeToLongerCycles(_ edge: Int) {
    let ends = block.edges[edge]
    let hostileEdges = isIntoTwo ? nil : ends.isFriendly ? 1 : 0
    while goesOn(edge) {
      let way = search.way(
        from: ends.one, to: ends.other, hostileEdges: hostileEdges, avoiding: isFrustrated, residuals,
        &patience)
      guard let way else { return }
      charge(edge, with: way)
    }
  }

  // MARK: Rearrangement

  /// Charges a frustrated edge to a triangle that others are charged to, if they can be charged elsewhere instead.
  ///
  /// - Returns: Whether that raised the bound.
  private mutating func makesRoom(for edge: Int) -> Bool {
    for (one, other) in triangles(on: edge, mustBear: false) where goesOn(edge) {
      let (before, count) = (bound, charged.count)
      var released: [(cycle: Int, amount: Int)] = []
      for full in [one, other] where residuals[full] == 0 {
        guard let cycle = cyclesOf[full].last(where: { charged[Int($0)].amount > 0 }) else { continue }
        released.append((Int(cycle), charged[Int(cycle)].amount))
        change(Int(cycle), to: 0)
      }
      charge(edge, with: [Int32(one), Int32(other)])
      for (cycle, _) in released {
        let moved = Int(charged[cycle].edges[0])
        chargeToTriangles(moved)
        patience -= block.arcs(of: Int(block.edges[moved].one)).count
        chargeToLongerCycles(moved)
      }
      if bound > before { return true }
      while charged.count > count { forgetLast() }
      for (cycle, amount) in released.reversed() { change(cycle, to: amount) }
    }
    return false
  }

  private mutating func change(_ cycle: Int, to amount: Int) {
    let difference = amount - charged[cycle].amount
    for edge in charged[cycle].edges { residuals[Int(edge)] -= difference }
    bound += difference
    charged[cycle].amount = amount
  }

  private mutating func forgetLast() {
    change(charged.count - 1, to: 0)
    for edge in charged.removeLast().edges { cyclesOf[Int(edge)].removeLast() }
  }
}

/// Shortest ways over edges that hold and can bear more, of which just so many may be hostile if that matters.
private struct HoldingWays {
  private let block: SignedBlock
  /// The edge by which each state was reached; a state is a vertex, and whether a hostile edge was passed.
  private var before: [Int32]
  private var queue: [Int32] = []

  init(_ block: SignedBlock) {
    self.block = block
    before = [Int32](repeating: -1, count: 2 * block.vertexCount)
  }

  mutating func way(
    from source: Int32, to target: Int32, hostileEdges: Int?, avoiding isFrustrated: [Bool],
    _ residuals: [Int],
    _ patience: inout Int
  ) -> [Int32]? {
    for state in queue { before[Int(state)] = -1 }
    queue = [2 * source]
    let goal = 2 * target + (hostileEdges == 1 ? 1 : 0)
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      for arc in block.arcs(of: Int(state >> 1)) {
        patience -= 1
        let edge = Int(arc.edge)
        let isHostile = hostileEdges != nil && !block.edges[edge].isFriendly
        guard !isFrustrated[edge], residuals[edge] > 0, !isHostile || (hostileEdges == 1 && state & 1 == 0)
        else { continue }
        let reached = 2 * arc.vertex + (isHostile ? 1 : state & 1)
        guard reached != queue[0], before[Int(reached)] < 0 else { continue }
        before[Int(reached)] = arc.edge
        queue.append(reached)
        if reached == goal { return trace(from: queue[0], to: goal, countsHostile: hostileEdges == 1) }
      }
    }
    return nil
  }

  private func trace(from source: Int32, to goal: Int32, countsHostile: Bool) -> [Int32] {
    var edges: [Int32] = []
    var state = goal
    while state != source {
      let index = before[Int(state)]
      edges.append(index)
      let edge = block.edges[Int(index)]
      let vertex = edge.one == state >> 1 ? edge.other : edge.one
      let wasCounted = countsHostile && !edge.isFriendly
      state = 2 * vertex + (wasCounted ? 0 : state & 1)
    }
    return edges
  }
}
