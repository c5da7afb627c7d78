import AnalysisGraph
import Testing

@testable import Metrics

@Suite struct CampSearchTests {
  /// Against all camps of small blocks, at prices of which some are just enough and some are not.
  @Test(arguments: 0..<200)
  func findsACampIfThereIsOne(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let block = SignedBlock.random(3 + seed % 9, density: 0.7, weights: 1...3, &random)
    var market = CampMarket(block)
    if seed.isMultiple(of: 3) { market = market.parting(0, 2) }
    if seed.isMultiple(of: 4) { market = market.uniting(0, 1) }
    let prices = (0..<market.count).map { _ in 1024 * Int.random(in: 0...4, using: &random) }
    func excess(_ camp: [Int32]) -> Int? {
      market.worth(of: camp).map { worth in camp.reduce(worth) { $0 - prices[Int($1)] } }
    }
    let greatest =
      (0..<(1 << market.count)).compactMap { bits in
        excess((0..<market.count).filter { bits >> $0 & 1 == 1 }.map { Int32($0) })
      }.max() ?? 0
    let search = CampSearch(market, prices: prices, deadline: Deadline(seconds: nil))
    let outcome = search.run(on: Execution(threads: 1))
    #expect(outcome.isComplete && outcome.camps.isEmpty == (greatest <= 0))
    let quick = search.quickCamps(on: Execution(threads: 1), seed: seed)
    #expect(quick.isEmpty || greatest > 0)
    for camp in outcome.camps + quick { #expect(excess(camp) ?? 0 > 0) }
  }

  @Test func theAnswerDoesNotDependOnThreads() {
    var random = SeededGenerator(seed: 7)
    let market = CampMarket(SignedBlock.random(24, density: 0.4, weights: 1...1, &random))
    let search = CampSearch(market, prices: market.ties.map { _ in 2048 }, deadline: Deadline(seconds: nil))
    let (one, two) = (Execution(threads: 1), Execution(threads: 2))
    #expect(search.run(on: one).camps == search.run(on: two).camps)
    #expect(search.quickCamps(on: one, seed: 3) == search.quickCamps(on: two, seed: 3))
  }

  @Test func withoutTimeItSaysSo() {
    var random = SeededGenerator(seed: 7)
    let market = CampMarket(SignedBlock.random(60, density: 0.5, weights: 1...1, &random))
    let prices = market.ties.indices.map { market.friendship(of: $0) / 3 }
    let outcome = CampSearch(market, prices: prices, deadline: Deadline(seconds: 0)).run(
      on: Execution(threads: 1))
    #expect(!outcome.camps.isEmpty || !outcome.isComplete)
  }
}
