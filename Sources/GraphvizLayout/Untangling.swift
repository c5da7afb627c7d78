/// Moves boxes while arcs are still straight lines with a block for their labels at the middle: thousands of
/// moves in the time that curves need for one, so that crossings are undone before anything is polished.
///
/// Simulated annealing after Davidson and Harel (1996). One move costs O(degree · edges + boxes).
struct Untangling {
  private struct Edge {
    var tail: Int
    var head: Int
    /// Arcs between the two boxes.
    var count: Double
    var block: Size?
  }

  private let sizes: [Size]
  private let free: [Int]
  private let edges: [Edge]
  private let incidence: [[Int]]
  private let neighbours: [[Int]]
  private let aspectRatio: Double
  private let content: Double
  private let areaToll: Double
  private let room: Size?
  let deadline: Double

  var centers: [Point]

  init(_ request: LayoutRequest, centers: [Point], deadline: Double) {
    self.centers = centers
    self.deadline = deadline
    sizes = request.boxes.map(\.size)
    free = request.boxes.indices.filter { request.boxes[$0].fixed == nil }
    aspectRatio = request.aspectRatio
    room = request.room
    var edges: [Edge] = []
    var incidence = [[Int]](repeating: [], count: centers.count)
    var known: [Pair: Int] = [:]
    var content = 0.0
    for arc in request.arcs {
      if let label = arc.label { content += label.width * label.height }
      guard arc.tail != arc.head else { continue }
      let pair = Pair(arc.tail, arc.head)
      if known[pair] == nil {
        known[pair] = edges.count
        incidence[pair.low].append(edges.count)
        incidence[pair.high].append(edges.count)
        edges.append(Edge(tail: pair.low, head: pair.high, count: 0, block: nil))
      }
      guard let index = known[pair] else { continue }
      edges[index].count += 1
      if let label = arc.label {
        let former = edges[index].block ?? Size(width: 0, height: 0)
        edges[index].block = Size(
          width: max(former.width, label.width), height: former.height + label.height + 6)
      }
    }
    for size in sizes { content += size.width * size.height }
    self.content = max(content, 1)
    areaToll = Toll.area(boxes: sizes.count)
    self.edges = edges
    self.incidence = incidence
    neighbours = incidence.indices.map { box in
      incidence[box].map { edges[$0].tail == box ? edges[$0].head : edges[$0].tail }
    }
  }

  /// The boxes' new places, and the toll of them, by which several starts are compared.
  ///
  /// - Parameters:
  ///   - moves: How often each box is moved.
  ///   - heat: How wildly at first: 1 where there is time to calm down, less where there is little.
  /// - Returns: The centres in the order of the boxes, and their toll.
  mutating func run(moves: Int, heat: Double = 1) -> (centers: [Point], toll: Double) {
    var random = SplitMix64(seed: 11)
    let rounds = max(1, moves)
    guard !free.isEmpty else { return (centers, total()) }
    for round in 0..<rounds {
      let left = heat * (1 - Double(round) / Double(rounds))
      if Clock.worked > deadline { break }
      for box in free { step(box, left: left, &random) }
    }
    return (centers, total())
  }

  private mutating func step(_ box: Int, left: Double, _ random: inout SplitMix64) {
    let old = centers[box]
    let choice = random.unit()
    if choice < 0.08 * left {
      swap(box, with: free[random.index(below: free.count)], temperature: 60 * left * left * left, &random)
      return
    }
    let before = toll(of: box)
    let reach = 6 + 260 * left * left
    var target = old + Point(x: random.signed() * reach * 1.3, y: random.signed() * reach)
    if choice > 0.9, !neighbours[box].isEmpty {
      let angle = random.unit() * 2 * Double.pi
      let host = centers[neighbours[box][random.index(below: neighbours[box].count)]]
      target = host + Point(x: cosine(angle) * 190, y: sine(angle) * 120)
    }
    centers[box] = target.within(room, size: sizes[box])
    if !accept(toll(of: box) - before, temperature: 60 * left * left * left, &random) { centers[box] = old }
  }

  private mutating func swap(_ one: Int, with other: Int, temperature: Double, _ random: inout SplitMix64) {
    guard one != other else { return }
    let before = toll(of: one) + toll(of: other)
    centers.swapAt(one, other)
    if !accept(toll(of: one) + toll(of: other) - before, temperature: temperature, &random) {
      centers.swapAt(one, other)
    }
  }

  func accept(_ change: Double, temperature: Double, _ random: inout SplitMix64) -> Bool {
    let chance = random.unit()
    return change <= 0 || (temperature > 0.01 && chance < exponential(-change / temperature))
  }

  /// The toll of the whole drawing, with what belongs to two boxes counted half from each.
  func total() -> Double {
    var sum = 0.0
    for box in centers.indices { sum += toll(of: box) - extent() }
    return sum / 2 + extent()
  }

  private func extent() -> Double {
    // Whoever stays within a room needn't stay together.
    if room != nil { return 0 }
    var rect = Rect.nothing
    for index in centers.indices { rect.cover(Rect(center: centers[index], size: sizes[index])) }
    let width = max(rect.width, rect.height * aspectRatio)
    return areaToll * width * width / aspectRatio / content
  }

  private func block(_ edge: Edge) -> Rect? {
    edge.block.map { Rect(center: (centers[edge.tail] + centers[edge.head]) * 0.5, size: $0) }
  }

  func toll(of box: Int) -> Double {
    let rect = Rect(center: centers[box], size: sizes[box])
    var sum = extent() + nearness(box, rect)
    for edge in edges where edge.tail != box && edge.head != box {
      sum += boxToll(rect, edge)
    }
    for index in incidence[box] { sum += toll(ofEdge: index, movedBy: box) }
    return sum
  }

  private func nearness(_ box: Int, _ rect: Rect) -> Double {
    var sum = 0.0
    for other in centers.indices where other != box {
      let gap = rect.gap(to: Rect(center: centers[other], size: sizes[other]))
      if gap >= 50 { continue }
      let closeness = (50 - gap) / 50
      sum += 8 * closeness * closeness
      if gap < 20 { sum += 300 * (20 - gap) / 20 }
    }
    return sum
  }

  private func boxToll(_ rect: Rect, _ edge: Edge) -> Double {
    var sum = 0.0
    if rect.grown(by: 7).meets(centers[edge.tail], centers[edge.head]) { sum += 90 * min(edge.count, 3) }
    if let block = block(edge) {
      let gap = rect.gap(to: block)
      if gap < 8 { sum += 60 + 40 * (8 - gap) / 8 }
    }
    return sum
  }

  private func toll(ofEdge index: Int, movedBy box: Int) -> Double {
    let edge = edges[index]
    let a = centers[edge.tail]
    let d = centers[edge.head]
    let bounds = Rect(around: [a, d])
    let block = block(edge)
    var sum = lengthToll(edge, a, d)
    for other in centers.indices where other != edge.tail && other != edge.head {
      sum += boxToll(Rect(center: centers[other], size: sizes[other]), edge)
    }
    for (rank, other) in edges.enumerated() where rank != index {
      if (other.tail == box || other.head == box) && rank < index { continue }
      let b = centers[other.tail]
      let c = centers[other.head]
      if let block {
        if block.meets(b, c) { sum += 24 * min(other.count, 3) }
        if let its = self.block(other), its.intersects(block.grown(by: 4)) { sum += 60 }
      }
      if let its = self.block(other), its.meets(a, d) { sum += 24 * min(edge.count, 3) }
      if max(b.x, c.x) < bounds.minX || min(b.x, c.x) > bounds.maxX { continue }
      if max(b.y, c.y) < bounds.minY || min(b.y, c.y) > bounds.maxY { continue }
      if segmentsCross(a, d, b, c) { sum += Toll.crossing * min(edge.count, 4) * min(other.count, 4) }
    }
    return sum
  }

  private func lengthToll(_ edge: Edge, _ a: Point, _ d: Point) -> Double {
    let away = d - a
    let length = max(away.length, 0.001)
    var sum = Toll.length * edge.count * length / 100
    let gap = Rect(center: a, size: sizes[edge.tail]).gap(to: Rect(center: d, size: sizes[edge.head]))
    let block = edge.block ?? Size(width: 0, height: 0)
    let room = abs(away.x) > abs(away.y) ? block.width + 50 : min(block.height, 60) + 36
    if gap < room { sum += 0.6 * (room - gap) }
    if edge.count > 1 { sum += 12 * edge.count * abs(away.y) / length }
    return sum
  }
}
