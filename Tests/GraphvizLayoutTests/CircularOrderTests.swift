import Testing

@testable import GraphvizLayout

@Suite struct CircularOrderTests {
  private func neighbours(_ count: Int, _ chords: [(Int, Int)]) -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: count)
    for (one, other) in chords {
      neighbours[one].append(other)
      neighbours[other].append(one)
    }
    return neighbours
  }

  private func randomChords(_ count: Int, _ total: Int, seed: UInt64) -> [(Int, Int)] {
    var random = SplitMix64(seed: seed)
    return (0..<total).map { _ in
      let one = random.index(below: count)
      return (one, (one + 1 + random.index(below: count - 1)) % count)
    }
  }

  @Test func aRingThatIsNumberedAcrossIsUntangled() {
    let chords = (0..<12).map { (($0 * 5) % 12, (($0 + 1) * 5) % 12) }
    let search = CircularOrder(neighbours: neighbours(12, chords), groups: [Array(0..<12)])
    #expect(search.crossings(Array(0..<12)) > 10)
    #expect(search.crossings(search.order()) == 0)
  }

  /// The complete graph of n vertices has n over 4 crossings on any circle.
  @Test(arguments: [(4, 1), (5, 5), (7, 35)])
  func completeGraphsCross(count: Int, crossings: Int) {
    let chords = (0..<count).flatMap { one in (0..<one).map { (one, $0) } }
    let search = CircularOrder(neighbours: neighbours(count, chords), groups: [Array(0..<count)])
    #expect(search.crossings(search.order()) == crossings)
  }

  /// All orders of seven vertices, one kept in place.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func smallGraphsHaveAlmostAsFewCrossingsAsThereCanBe(seed: UInt64) {
    let search = CircularOrder(
      neighbours: neighbours(7, randomChords(7, 10, seed: seed)), groups: [Array(0..<7)])
    var least = Int.max
    func permute(_ order: [Int], _ left: [Int]) {
      if left.isEmpty { least = min(least, search.crossings(order)) }
      for item in left { permute(order + [item], left.filter { $0 != item }) }
    }
    permute([0], Array(1..<7))
    #expect(search.crossings(search.order()) <= least + 1, "seed \(seed)")
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func groupsStayTogether(seed: UInt64) {
    let groups = [Array(0..<5), Array(5..<14), Array(14..<20)]
    let search = CircularOrder(
      neighbours: neighbours(20, randomChords(20, 35, seed: seed)), groups: groups)
    let order = search.order()
    #expect(order.sorted() == Array(0..<20))
    #expect(search.crossings(order) <= search.crossings(Array(0..<20)))
    let groupOf = order.map { vertex in groups.firstIndex { $0.contains(vertex) } }
    let borders = groupOf.indices.count { groupOf[$0] != groupOf[($0 + 1) % groupOf.count] }
    #expect(borders == 3, "seed \(seed)")
  }
}
