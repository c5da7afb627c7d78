import AnalysisGraph
import Testing

@testable import Metrics

@Suite struct CampMarketTests {
  /// What camps are worth and what they cost adds up to all friendship, however groups were united.
  @Test(arguments: 0..<20)
  func worthAndCostAddUp(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let block = SignedBlock.random(9, density: 0.6, weights: 1...4, &random)
    var market = CampMarket(block)
    while market.count > 3 {
      let camps = (0..<market.count).map { _ in Int32.random(in: 0..<3, using: &random) }
      let worth = try (0..<3).reduce(market.base) { sum, camp in
        sum + (try #require(market.worth(of: camps.indices.filter { camps[$0] == camp }.map { Int32($0) })))
      }
      let cost = block.cost(of: market.groups.map { camps[Int($0)] })
      #expect(worth + cost == block.friendship)
      market = market.uniting(Int32.random(in: 1..<Int32(market.count), using: &random), 0)
    }
  }

  @Test func groupsThatStandApartAreWorthNothingTogether() {
    let pairs: [(Int32, Int32)] = [(0, 1), (1, 2), (0, 2)]
    let edges = pairs.map { one, other in
      SignedBlock.Edge(one: one, other: other, weight: 5, isFriendly: true)
    }
    let market = CampMarket(SignedBlock(vertexCount: 3, edges: edges)).parting(2, 0)
    #expect(market.worth(of: [0, 1]) == 5)
    #expect(market.worth(of: [0, 1, 2]) == nil)
    let united = market.uniting(1, 0)
    #expect(united.base == 5 && united.worth(of: [0, 1]) == nil)
    #expect(united.vertices(of: [0]) == [0, 1])
    #expect(united.camp(of: [0, 1]) == [0] && united.camp(of: [1, 2]) == nil)
  }
}
