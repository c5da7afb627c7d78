/// Graphs without loops and parallel edges up to isomorphism, each as the set of its edges among `vertexPairs`.
enum GraphShapes {
  /// The directed graphs of 5 vertices: 9,608.
  static let directedOfFive = lowestNumbers(order: 5, isDirected: true)

  /// The undirected graphs of 6 vertices: 156.
  static let undirectedOfSix = lowestNumbers(order: 6, isDirected: false)

  /// The directed graphs of 6 vertices: 1,540,944. Takes seconds if optimised, else minutes.
  static let directedOfSix = extendedByAVertex(directedOfFive)

  /// Of each shape the graph with the lowest number, in ascending order.
  ///
  /// Numbers are crossed out that a permutation makes of a lower one; two permutations make all of them.
  private static func lowestNumbers(order: Int, isDirected: Bool) -> [Int] {
    let pairs = vertexPairs(order, isDirected)
    let exchange: [Int] = [1, 0] + Array(2..<order)
    let rotation: [Int] = Array(1..<order) + [0]
    let steps = [exchange, rotation].map { permutation in
      PermutedPairs(pairs.map { image(of: $0, permutation, among: pairs, isDirected) })
    }
    var isKnown = [Bool](repeating: false, count: 1 << pairs.count)
    var shapes: [Int] = []
    for mask in isKnown.indices where !isKnown[mask] {
      shapes.append(mask)
      isKnown[mask] = true
      var open = [mask]
      while let known = open.popLast() {
        for step in steps {
          let image = step.image(of: known)
          if !isKnown[image] {
            isKnown[image] = true
            open.append(image)
          }
        }
      }
    }
    return shapes
  }

  /// The set of the pair that a renaming makes of a pair.
  private static func image(
    of pair: (Int, Int), _ permutation: [Int], among pairs: [(Int, Int)], _ isDirected: Bool
  ) -> Int {
    var (tail, head) = (permutation[pair.0], permutation[pair.1])
    if !isDirected, tail > head { swap(&tail, &head) }
    return 1 << (pairs.firstIndex { $0 == (tail, head) } ?? 0)
  }

  /// Adds a sixth vertex to each graph of five in every way, and keeps one graph of each shape.
  private static func extendedByAVertex(_ shapes: [Int]) -> [Int] {
    var found: [UInt32] = []
    for mask in shapes {
      var graph = SixVertices(extending: mask)
      for arcs in 0..<UInt64(1) << 10 {
        graph.connectLast(out: arcs & 31, into: arcs >> 5)
        // A graph without its most prominent vertex is one of those of five, so that this vertex alone need be new.
        if graph.isLastMostProminent() { found.append(graph.canonicalMask()) }
      }
    }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { Int(found[$0]) }
  }
}

/// Where a renaming of the vertices moves pairs, looked up ten pairs at a time.
private struct PermutedPairs {
  private let low: [Int]
  private let high: [Int]

  init(_ images: [Int]) {
    func table(_ images: ArraySlice<Int>) -> [Int] {
      var table = [0]
      for image in images { table += table.map { $0 | image } }
      return table
    }
    low = table(images[..<10])
    high = table(images[10...])
  }

  func image(of pairs: Int) -> Int { low[pairs & 1023] | high[pairs >> 10] }
}

/// A directed graph of six vertices: bit 6 · tail + head is set if there is an arc.
private struct SixVertices {
  private var bits: UInt64 = 0
  /// A number for each vertex that depends on the shape only.
  private var keys: InlineArray<6, UInt64> = .init(repeating: 0)

  init(extending mask: Int) {
    for (place, pair) in vertexPairs(5, true).enumerated() where mask >> place & 1 == 1 {
      bits |= 1 << UInt64(6 * pair.0 + pair.1)
    }
  }

  /// Replaces the arcs of the last vertex by those to and from the first five.
  mutating func connectLast(out: UInt64, into: UInt64) {
    bits &= 0b011111_011111_011111_011111_011111
    bits |= out << 30
    for tail in 0..<5 as Range<UInt64> { bits |= (into >> tail & 1) << (6 * tail + 5) }
    findKeys()
  }

  private func hasArc(_ tail: Int, _ head: Int) -> UInt64 { bits >> UInt64(6 * tail + head) & 1 }

  /// Mixes into the key of each vertex those of the vertices to which and from which arcs lead, three times.
  private mutating func findKeys() {
    keys = .init(repeating: 1)
    for _ in 0..<3 {
      let known = keys
      for vertex in 0..<6 {
        var (out, into) = (UInt64(0), UInt64(0))
        for other in 0..<6 {
          out &+= hasArc(vertex, other) &* known[other]
          into &+= hasArc(other, vertex) &* known[other]
        }
        var key = known[vertex] &+ out &* 0x9e37_79b9_7f4a_7c15 &+ into &* 0xc2b2_ae3d_27d4_eb4f
        key ^= key >> 29
        keys[vertex] = key &* 0xbf58_476d_1ce4_e5b9
      }
    }
  }

  /// Whether no vertex has a greater key than the last.
  func isLastMostProminent() -> Bool { (0..<5).allSatisfy { keys[$0] <= keys[5] } }

  /// The lowest number of the graph, as a set of `vertexPairs`, over the namings in the order of the keys.
  func canonicalMask() -> UInt32 {
    var order: InlineArray<6, Int> = [0, 1, 2, 3, 4, 5]
    for end in 1..<6 {
      var place = end
      while place > 0, keys[order[place - 1]] > keys[order[place]] {
        (order[place - 1], order[place]) = (order[place], order[place - 1])
        place -= 1
      }
    }
    var best = UInt32.max
    tryOrders(&order, from: 0, &best)
    return best
  }

  /// Tries every order from a place on in which the keys ascend.
  private func tryOrders(_ order: inout InlineArray<6, Int>, from place: Int, _ best: inout UInt32) {
    guard place < 5 else {
      best = min(best, mask(order))
      return
    }
    for other in place..<6 where keys[order[other]] == keys[order[place]] {
      (order[place], order[other]) = (order[other], order[place])
      tryOrders(&order, from: place + 1, &best)
      (order[place], order[other]) = (order[other], order[place])
    }
  }

  private func mask(_ order: InlineArray<6, Int>) -> UInt32 {
    var mask: UInt32 = 0
    var place: UInt32 = 0
    for tail in 0..<6 {
      for head in 0..<6 where head != tail {
        mask |= UInt32(hasArc(order[tail], order[head])) << place
        place += 1
      }
    }
    return mask
  }
}
