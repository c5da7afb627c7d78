import AnalysisGraph

/// Looks for camps of little frustration: from trees of likely edges, improved by tabu search.
///
/// Glover & Laguna, Tabu Search (1997), with single moves; ties are broken by a seeded generator.
struct TwoCamps: BlockDivision {
  let block: SignedBlock
  private(set) var best: [Int8]
  var bestCost: Int
  var condition: (edge: Int, isFrustrated: Bool)?
  /// The edges that are frustrated in some of the best divisions that came by and hold in others, once asked for.
  var optima: Optima?
  private let cycles: NegativeCycles
  private var random: SeededGenerator

  init(_ block: SignedBlock, seed: Int) {
    self.block = block
    random = SeededGenerator(seed: seed)
    best = [Int8](repeating: 1, count: block.vertexCount)
    bestCost = block.frustration(of: best)
    cycles = NegativeCycles(block: block)
  }

  static var isIntoTwo: Bool { true }

  var isFrustrated: [Bool] { block.edges.map { block.isFrustrated($0, best) } }

  func firstCuts() -> [[Int32]] {
    block.triangles { hostile in !hostile.isMultiple(of: 2) }
  }

  func quickCuts(_ doubts: [Double]) -> [[Int32]] { cycles.fundamental(doubts) }

  func thoroughCuts(_ doubts: [Double]) -> [[Int32]] { cycles.lightest(doubts) }

  /// Divides along the tree of the edges that most probably hold, and improves the division if asked.
  ///
  /// - Parameters:
  ///   - doubts: For each edge how probably it is frustrated; less is surer.
  ///   - improving: Whether to search around the division.
  mutating func round(_ doubts: [Double], improving: Bool) {
    let noise = doubts.map { _ in Double(random.next() % 1000) * 1e-7 }
    let order = doubts.indices.sorted { (doubts[$0] + noise[$0], $0) < (doubts[$1] + noise[$1], $1) }
    var sides = spread(along: order)
    if improving { search(from: &sides) }
    take(sides)
  }

  /// Sides that agree with every edge of the forest that the edges form in this order.
  private func spread(along order: [Int]) -> [Int8] {
    var parents = (0..<block.vertexCount).map { Int32($0) }
    // The side of each vertex against its parent's.
    var signs = [Int8](repeating: 1, count: block.vertexCount)
    func root(_ vertex: Int32) -> (vertex: Int32, sign: Int8) {
      var (vertex, sign) = (vertex, Int8(1))
      while parents[Int(vertex)] != vertex {
        sign *= signs[Int(vertex)]
        vertex = parents[Int(vertex)]
      }
      return (vertex, sign)
    }
    var sizes = [Int32](repeating: 1, count: block.vertexCount)
    for index in order {
      let edge = block.edges[index]
      let (one, other) = (root(edge.one), root(edge.other))
      guard one.vertex != other.vertex else { continue }
      let (small, large) = sizes[Int(one.vertex)] < sizes[Int(other.vertex)] ? (one, other) : (other, one)
      parents[Int(small.vertex)] = large.vertex
      sizes[Int(large.vertex)] += sizes[Int(small.vertex)]
      signs[Int(small.vertex)] = one.sign * other.sign * (edge.isFriendly ? 1 : -1)
    }
    return (0..<block.vertexCount).map { root(Int32($0)).sign }
  }

  private mutating func search(from sides: inout [Int8]) {
    // What a vertex gains by changing sides.
    var gains = [Int](repeating: 0, count: block.vertexCount)
    for edge in block.edges {
      let gain = block.isFrustrated(edge, sides) ? edge.weight : -edge.weight
      gains[Int(edge.one)] += gain
      gains[Int(edge.other)] += gain
    }
    var current = block.frustration(of: sides)
    var least = current
    var kept = sides
    var barredUntil = [Int](repeating: 0, count: block.vertexCount)
    var step = 0
    var lastProgress = 0
    let patience = 50 + min(2 * block.vertexCount, 2_000)
    while step - lastProgress < patience {
      step += 1
      var chosen = -1
      for vertex in gains.indices {
        if barredUntil[vertex] > step && current - gains[vertex] >= least { continue }
        if chosen < 0 || gains[vertex] > gains[chosen]
          || (gains[vertex] == gains[chosen] && random.next() & 1 == 1)
        {
          chosen = vertex
        }
      }
      guard chosen >= 0 else { continue }
      current -= gains[chosen]
      sides[chosen] = -sides[chosen]
      gains[chosen] = -gains[chosen]
      for arc in block.arcs(of: chosen) {
        let edge = block.edges[Int(arc.edge)]
        gains[Int(arc.vertex)] += block.isFrustrated(edge, sides) ? 2 * edge.weight : -2 * edge.weight
      }
      barredUntil[chosen] = step + 5 + Int(random.next() % 10)
      if current < least {
        (least, kept, lastProgress) = (current, sides, step)
      }
      optima?.note(sides, costing: current, in: block)
    }
    sides = kept
  }

  private mutating func take(_ sides: [Int8]) {
    let cost = block.frustration(of: sides)
    optima?.note(sides, costing: cost, in: block)
    guard cost < bestCost else { return }
    if let condition, block.isFrustrated(block.edges[condition.edge], sides) != condition.isFrustrated {
      return
    }
    (best, bestCost) = (sides, cost)
  }
}
