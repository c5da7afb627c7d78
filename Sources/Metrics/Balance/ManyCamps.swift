import AnalysisGraph
import HeapModule

/// Divisions of a block into any number of camps: from friends that surely hold together, improved by moving single
/// vertices and uniting camps.
struct ManyCamps: BlockDivision {
  let block: SignedBlock
  private(set) var best: [Int32]
  var bestCost: Int
  var condition: (edge: Int, isFrustrated: Bool)?
  private var random: SeededGenerator
  private static let tolerance = 1e-5

  init(_ block: SignedBlock, seed: Int) {
    self.block = block
    random = SeededGenerator(seed: seed)
    best = [Int32](repeating: 0, count: block.vertexCount)
    bestCost = 0
    bestCost = cost(of: best)
  }

  static var isIntoTwo: Bool { false }

  var isFrustrated: [Bool] { block.edges.map { isFrustrated($0, best) } }

  private func cost(of camps: [Int32]) -> Int {
    block.edges.reduce(0) { sum, edge in isFrustrated(edge, camps) ? sum + edge.weight : sum }
  }

  private func isFrustrated(_ edge: SignedBlock.Edge, _ camps: [Int32]) -> Bool {
    (camps[Int(edge.one)] == camps[Int(edge.other)]) != edge.isFriendly
  }

  // MARK: Cuts

  func firstCuts() -> [[Int32]] { block.triangles { $0 == 1 } }

  /// For each hostile edge the friendliest way around it, not passing over edges that others have taken.
  func quickCuts(_ doubts: [Double]) -> [[Int32]] { cuts(doubts, areApart: true) }

  func thoroughCuts(_ doubts: [Double]) -> [[Int32]] { cuts(doubts, areApart: false) }

  private func cuts(_ doubts: [Double], areApart: Bool) -> [[Int32]] {
    var search = FriendSearch(block)
    var isTaken = [Bool](repeating: false, count: block.edges.count)
    var cuts: [[Int32]] = []
    for (index, edge) in block.edges.enumerated() where !edge.isFriendly {
      let bound = 1 - doubts[index] - Self.tolerance
      guard bound > 0,
        let way = search.way(from: edge.one, to: edge.other, doubts, below: bound, avoiding: isTaken)
      else { continue }
      if areApart { for edge in way { isTaken[Int(edge)] = true } }
      cuts.append((way + [Int32(index)]).sorted())
    }
    return cuts
  }

  // MARK: Divisions

  mutating func round(_ doubts: [Double], improving: Bool) {
    let scale = max(1, doubts.max() ?? 1)
    for threshold in improving ? [0.5, 0.3, 0.7] : [0.5] {
      var sets = DisjointSets(count: block.vertexCount)
      for (index, edge) in block.edges.enumerated() where edge.isFriendly && doubts[index] < threshold * scale
      {
        sets.unite(edge.one, edge.other)
      }
      take((0..<block.vertexCount).map { sets.root(of: Int32($0)) }, improving: improving)
    }
  }

  /// Takes a division if it is the best so far, once single vertices have moved and camps united if asked.
  mutating func take(_ camps: [Int32], improving: Bool) {
    var camps = camps
    if improving { improve(&camps) }
    let cost = cost(of: camps)
    guard cost < bestCost else { return }
    if let condition, isFrustrated(block.edges[condition.edge], camps) != condition.isFrustrated { return }
    (best, bestCost) = (camps, cost)
  }

  private mutating func improve(_ camps: inout [Int32]) {
    var order = Array(0..<block.vertexCount)
    for _ in 0..<100 {
      order.shuffle(using: &random)
      var hasMoved = false
      for vertex in order where move(vertex, &camps) { hasMoved = true }
      if uniteBest(&camps) { hasMoved = true }
      if !hasMoved { return }
    }
  }

  /// Moves a vertex to the camp that draws it most, or to an empty one if all repel it.
  private func move(_ vertex: Int, _ camps: inout [Int32]) -> Bool {
    var pulls: [Int32: Int] = [:]
    for arc in block.arcs(of: vertex) {
      let edge = block.edges[Int(arc.edge)]
      pulls[camps[Int(arc.vertex)], default: 0] += edge.isFriendly ? edge.weight : -edge.weight
    }
    let here = pulls[camps[vertex]] ?? 0
    let strongest = pulls.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let strongest, strongest.value > max(0, here) {
      camps[vertex] = strongest.key
      return true
    }
    guard here < 0 else { return false }
    camps[vertex] = Self.freeCamp(camps)
    return true
  }

  /// A number that no vertex has; camps never outnumber vertices.
  private static func freeCamp(_ camps: [Int32]) -> Int32 {
    var isUsed = [Bool](repeating: false, count: camps.count + 1)
    for camp in camps { isUsed[Int(camp)] = true }
    return Int32(isUsed.firstIndex(of: false) ?? camps.count)
  }

  private func uniteBest(_ camps: inout [Int32]) -> Bool {
    struct Meeting: Hashable {
      var low: Int32
      var high: Int32
    }
    var pulls: [Meeting: Int] = [:]
    for edge in block.edges {
      let (one, other) = (camps[Int(edge.one)], camps[Int(edge.other)])
      guard one != other else { continue }
      pulls[Meeting(low: min(one, other), high: max(one, other)), default: 0] +=
        edge.isFriendly ? edge.weight : -edge.weight
    }
    let strongest = pulls.max {
      ($0.value, $1.key.low, $1.key.high) < ($1.value, $0.key.low, $0.key.high)
    }
    guard let strongest, strongest.value > 0 else { return false }
    for vertex in camps.indices where camps[vertex] == strongest.key.high {
      camps[vertex] = strongest.key.low
    }
    return true
  }
}

/// Shortest ways over friendly edges.
private struct FriendSearch {
  private struct Entry: Comparable {
    var distance: Double
    var vertex: Int32

    static func < (a: Entry, b: Entry) -> Bool { (a.distance, a.vertex) < (b.distance, b.vertex) }
  }

  private let block: SignedBlock
  private var distances: [Double]
  private var before: [Int32]
  private var touched: [Int32] = []

  init(_ block: SignedBlock) {
    self.block = block
    distances = [Double](repeating: .infinity, count: block.vertexCount)
    before = [Int32](repeating: -1, count: block.vertexCount)
  }

  /// The edges of the way of the least doubts; `nil` if it isn't below a bound.
  mutating func way(
    from source: Int32, to target: Int32, _ doubts: [Double], below bound: Double, avoiding barred: [Bool]
  ) -> [Int32]? {
    for vertex in touched { distances[Int(vertex)] = .infinity }
    touched = [source]
    distances[Int(source)] = 0
    var queue = Heap<Entry>()
    queue.insert(Entry(distance: 0, vertex: source))
    while let entry = queue.popMin() {
      guard entry.distance == distances[Int(entry.vertex)] else { continue }
      if entry.vertex == target { return trace(from: source, to: target) }
      for arc in block.arcs(of: Int(entry.vertex))
      where block.edges[Int(arc.edge)].isFriendly && !barred[Int(arc.edge)] {
        // A step that costs nothing would make long ways as good as short ones.
        let distance = entry.distance + doubts[Int(arc.edge)] + 1e-9
        guard distance < bound, distance < distances[Int(arc.vertex)] else { continue }
        if distances[Int(arc.vertex)] == .infinity { touched.append(arc.vertex) }
        distances[Int(arc.vertex)] = distance
        before[Int(arc.vertex)] = arc.edge
        queue.insert(Entry(distance: distance, vertex: arc.vertex))
      }
    }
    return nil
  }

  private func trace(from source: Int32, to target: Int32) -> [Int32] {
    var edges: [Int32] = []
    var vertex = target
    while vertex != source {
      let index = before[Int(vertex)]
      edges.append(index)
      let edge = block.edges[Int(index)]
      vertex = edge.one == vertex ? edge.other : edge.one
    }
    return edges
  }
}
