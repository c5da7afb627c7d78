import AnalysisGraph
import Testing

@testable import Metrics

@Suite struct CyclePackingTests {
  private static let never = Deadline(seconds: nil)

  private func packing(_ block: SignedBlock, _ camps: [Int32], isIntoTwo: Bool) -> CyclePacking {
    let isFrustrated = block.edges.map { (camps[Int($0.one)] == camps[Int($0.other)]) != $0.isFriendly }
    return CyclePacking(block, isFrustrated, isIntoTwo: isIntoTwo, deadline: Self.never)
  }

  /// Whatever division it begins with, the best of all divisions costs no less than the bound.
  @Test(arguments: 0..<60)
  func noDivisionCostsLess(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let block = SignedBlock.random(7, density: 0.7, weights: 1...3, &random)
    for campCount in [2, 3] {
      let isIntoTwo = campCount == 2
      let least = divisions(of: 7, into: isIntoTwo ? 2 : 7).map { block.cost(of: $0) }.min()
      let camps = (0..<7).map { _ in Int32.random(in: 0..<Int32(campCount), using: &random) }
      let packing = packing(block, camps, isIntoTwo: isIntoTwo)
      #expect(packing.bound <= least ?? -1, "seed \(seed)")
    }
  }

  /// The certificate stands by itself: closed cycles that no division satisfies, within the weights of the edges.
  @Test(arguments: 0..<60)
  func cyclesBearTheBound(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let block = SignedBlock.random(14, density: 0.35, weights: 1...4, &random)
    for isIntoTwo in [true, false] {
      let camps = (0..<14).map { _ in Int32.random(in: 0..<(isIntoTwo ? 2 : 4), using: &random) }
      let packing = packing(block, camps, isIntoTwo: isIntoTwo)
      var loads = [Int](repeating: 0, count: block.edges.count)
      for cycle in packing.cycles {
        var ends = [Int](repeating: 0, count: 14)
        for edge in cycle.edges {
          loads[Int(edge)] += cycle.amount
          ends[Int(block.edges[Int(edge)].one)] += 1
          ends[Int(block.edges[Int(edge)].other)] += 1
        }
        #expect(Set(cycle.edges).count == cycle.edges.count && ends.allSatisfy { $0 == 0 || $0 == 2 })
        let hostile = cycle.edges.count { !block.edges[Int($0)].isFriendly }
        #expect(isIntoTwo ? !hostile.isMultiple(of: 2) : hostile == 1)
        #expect(cycle.amount > 0)
      }
      #expect(zip(loads, block.edges).allSatisfy { $0 <= $1.weight })
      #expect(packing.bound == packing.cycles.reduce(0) { $0 + $1.amount })
    }
  }

  /// Where one tie in ten goes against camps of a dense network, no linear program is needed.
  @Test(arguments: [2, 3] as [Int32])
  func camps(count: Int32) {
    let (block, camps) = network(of: 40, campCount: count, against: 10, seed: 3)
    #expect(packing(block, camps, isIntoTwo: count == 2).bound == block.cost(of: camps))
  }

  /// Where one in four does, triangles must be given away for all to find one.
  @Test(arguments: 0..<6)
  func roomIsMade(seed: Int) {
    let (block, camps) = network(of: 40, campCount: 2, against: 4, seed: seed)
    #expect(packing(block, camps, isIntoTwo: true).bound == block.cost(of: camps))
  }

  /// A complete network in which one tie in so many, drawn at random, goes against camps.
  private func network(
    of count: Int32, campCount: Int32, against share: Int, seed: Int
  ) -> (SignedBlock, camps: [Int32]) {
    var random = SeededGenerator(seed: seed)
    let camps = (0..<count).map { _ in Int32.random(in: 0..<campCount, using: &random) }
    var edges: [SignedBlock.Edge] = []
    for one in 0..<count {
      for other in (one + 1)..<count {
        let isTogether = camps[Int(one)] == camps[Int(other)]
        let isAgainst = Int.random(in: 0..<share, using: &random) == 0
        edges.append(SignedBlock.Edge(one: one, other: other, weight: 1, isFriendly: isTogether != isAgainst))
      }
    }
    return (SignedBlock(vertexCount: Int(count), edges: edges), camps)
  }

  private func divisions(of count: Int, into campCount: Int) -> [[Int32]] {
    var all: [[Int32]] = [[]]
    for _ in 0..<count {
      all = all.flatMap { camps in
        (0...min(Int32(campCount) - 1, (camps.max() ?? -1) + 1)).map { camps + [$0] }
      }
    }
    return all
  }
}
