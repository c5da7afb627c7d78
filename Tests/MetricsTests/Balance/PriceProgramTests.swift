import Testing

@testable import Metrics

@Suite struct PriceProgramTests {
  /// Three friends of weight 1, of which only pairs are known: half of each pair makes 1.5, at prices of a half each.
  @Test func findsTheLowestPrices() throws {
    let pairs: [(Int32, Int32)] = [(0, 1), (1, 2), (0, 2)]
    let edges = pairs.map { one, other in
      SignedBlock.Edge(one: one, other: other, weight: 1024, isFriendly: true)
    }
    let market = CampMarket(SignedBlock(vertexCount: 3, edges: edges))
    var program = PriceProgram(market, scale: 1024)
    let areNew = (program.add([[0, 1], [1, 2], [0, 2]]), program.add([[1, 2]]))
    #expect(areNew.0 && !areNew.1)
    let first = program.solve()
    let halves = try #require(first)
    #expect(halves.lowest.allSatisfy { (512...513).contains($0) })
    #expect(halves.parts.map(\.camp) == [[0, 1], [1, 2], [0, 2]])
    #expect(halves.parts.allSatisfy { abs($0.part - 0.5) < 1e-9 })
    #expect(halves.prices(addingUpTo: 2000).reduce(0, +) == 2000)
    let pair = try #require(halves.doubtfulPair(of: 3))
    #expect(pair.one == 0 && pair.other == 1)
    program.add([[0, 1, 2]])
    let second = program.solve()
    let whole = try #require(second)
    #expect((3072...3075).contains(whole.sum) && whole.doubtfulPair(of: 3) == nil)
    #expect(Set(whole.division(of: market)).count == 1)
  }
}
