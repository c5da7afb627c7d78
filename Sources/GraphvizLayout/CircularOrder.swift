/// An order of vertices around a circle in which few straight chords cross.
///
/// Circular sifting: each vertex in turn moves past all others, and stays where the fewest chords cross; from several
/// first orders, the best is kept. Baur and Brandes, "Crossing reduction in circular layouts", Workshop on
/// Graph-Theoretic Concepts in Computer Science (2004). Groups stay together: a vertex moves within its own, and groups
/// move as a whole.
///
/// Time is O(m²) for each round of sifting with m chords; beyond 5,000 chords the first order is returned.
struct CircularOrder {
  /// The vertices at the other end of each vertex's chords, one for each chord.
  let neighbours: [[Int]]
  /// The vertices in their first order, group after group.
  let groups: [[Int]]

  private static let rounds = 8

  func order() -> [Int] {
    let chords = neighbours.reduce(0) { $0 + $1.count } / 2
    let first = groups.filter { !$0.isEmpty }
    guard chords > 0, chords <= 5_000 else { return first.flatMap(\.self) }
    var best: (crossings: Int, order: [Int])?
    for start in starts(first, count: chords <= 150 ? 12 : chords <= 700 ? 4 : 1) {
      let order = sifted(start)
      let crossings = crossings(order)
      if best.map({ crossings < $0.crossings }) ?? true { best = (crossings, order) }
    }
    return best?.order ?? first.flatMap(\.self)
  }

  /// Pairs of chords that cross, by their ends alone. O(m²).
  func crossings(_ order: [Int]) -> Int {
    let place = places(order)
    var chords: [(low: Int, high: Int)] = []
    for vertex in order {
      for other in neighbours[vertex] where place[other] > place[vertex] {
        chords.append((place[vertex], place[other]))
      }
    }
    var count = 0
    for (rank, one) in chords.enumerated() {
      for other in chords[(rank + 1)...] {
        if one.low < other.low && other.low < one.high && one.high < other.high { count += 1 }
        if other.low < one.low && one.low < other.high && other.high < one.high { count += 1 }
      }
    }
    return count
  }

  private func starts(_ first: [[Int]], count: Int) -> [[[Int]]] {
    var random = SplitMix64(seed: 5)
    var starts = [first, first.map(connected)]
    while starts.count < count {
      starts.append(shuffled(first.map { shuffled($0, &random) }, &random))
    }
    return Array(starts.prefix(count))
  }

  private func shuffled<Item>(_ items: [Item], _ random: inout SplitMix64) -> [Item] {
    var items = items
    for index in items.indices.dropFirst().reversed() {
      items.swapAt(index, random.index(below: index + 1))
    }
    return items
  }

  /// The group in an order in which each vertex follows one with most of its chords placed already.
  private func connected(_ group: [Int]) -> [Int] {
    var left = group
    var isPlaced = [Bool](repeating: false, count: neighbours.count)
    var order: [Int] = []
    while !left.isEmpty {
      var best = (rank: 0, placed: -1, open: Int.max)
      for (rank, vertex) in left.enumerated() {
        let placed = neighbours[vertex].count { isPlaced[$0] }
        let open = neighbours[vertex].count - placed
        if placed > best.placed || (placed == best.placed && open < best.open) { best = (rank, placed, open) }
      }
      let vertex = left.remove(at: best.rank)
      isPlaced[vertex] = true
      order.append(vertex)
    }
    return order
  }

  private func places(_ order: [Int]) -> [Int] {
    var places = [Int](repeating: -1, count: neighbours.count)
    for (place, vertex) in order.enumerated() { places[vertex] = place }
    return places
  }

  private func sifted(_ start: [[Int]]) -> [Int] {
    var blocks = start
    var before = Int.max
    for _ in 0..<Self.rounds {
      for block in blocks.indices { sift(block, &blocks) }
      if blocks.count > 1 && blocks.count <= 12 { moveBlocks(&blocks) }
      let now = crossings(blocks.flatMap(\.self))
      if now >= before { break }
      before = now
    }
    return blocks.flatMap(\.self)
  }

  /// Every vertex of a block tries all places in it.
  private func sift(_ index: Int, _ blocks: inout [[Int]]) {
    let offset = blocks[..<index].reduce(0) { $0 + $1.count }
    var order = blocks.flatMap(\.self)
    var place = places(order)
    let range = offset..<(offset + blocks[index].count)
    for vertex in blocks[index] {
      func swap(_ at: Int) {
        order.swapAt(at, at + 1)
        place[order[at]] = at
        place[order[at + 1]] = at + 1
      }
      while place[vertex] > range.lowerBound { swap(place[vertex] - 1) }
      var change = 0
      var best = (change: 0, place: range.lowerBound)
      while place[vertex] < range.upperBound - 1 {
        let next = order[place[vertex] + 1]
        change += crossings(of: next, before: vertex, place) - crossings(of: vertex, before: next, place)
        swap(place[vertex])
        if change < best.change { best = (change, place[vertex]) }
      }
      while place[vertex] > best.place { swap(place[vertex] - 1) }
    }
    blocks[index] = Array(order[range])
  }

  /// Crossings between the chords of two vertices side by side, the first before the second.
  private func crossings(of first: Int, before second: Int, _ place: [Int]) -> Int {
    let count = groups.reduce(0) { $0 + $1.count }
    let start = min(place[first], place[second])
    var crossings = 0
    for x in neighbours[first] where x != second {
      let reach = (place[x] - start + count) % count
      for y in neighbours[second] where y != first && (place[y] - start + count) % count > reach {
        crossings += 1
      }
    }
    return crossings
  }

  /// Every block tries all places among the others, either way round.
  private func moveBlocks(_ blocks: inout [[Int]]) {
    for block in blocks {
      guard let from = blocks.firstIndex(of: block) else { continue }
      var best = (crossings: crossings(blocks.flatMap(\.self)), blocks: blocks)
      var others = blocks
      others.remove(at: from)
      for place in 0...others.count {
        for turned in [block, block.reversed()] {
          var trial = others
          trial.insert(turned, at: place)
          let crossings = crossings(trial.flatMap(\.self))
          if crossings < best.crossings { best = (crossings, trial) }
        }
      }
      blocks = best.blocks
    }
  }
}
