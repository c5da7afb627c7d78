import AnalysisGraph
import Testing

@testable import Metrics

@Suite struct BranchAndPriceTests {
  private func solve(_ block: SignedBlock, threads: Int = 1, seconds: Double? = nil) -> (BranchAndPrice, Int)
  {
    var search = BranchAndPrice(
      block, ManyCamps(block, seed: 1), deadline: Deadline(seconds: seconds), on: Execution(threads: threads))
    let bound = search.run()
    return (search, bound)
  }

  /// Against all divisions of eight vertices, from no division to begin with.
  @Test(arguments: 0..<60)
  func isTheLeastOfAllDivisions(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let block = SignedBlock.random(8, density: 0.8, weights: seed.isMultiple(of: 2) ? 1...1 : 1...5, &random)
    let least = allDivisions(of: 8).map { block.cost(of: $0.map(Int32.init)) }.min()
    let (search, bound) = solve(block)
    #expect(!search.wasCut && bound == least && block.cost(of: search.division.best) == least)
  }

  /// Against branch and cut, which is built differently, where groups must often be united and set apart.
  @Test(arguments: 0..<12)
  func agreesWithBranchAndCut(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let block = SignedBlock.random(
      20, density: 0.45, weights: seed.isMultiple(of: 3) ? 1...7 : 1...1, &random)
    var cutting = BranchAndCut(block, ManyCamps(block, seed: 1), deadline: Deadline(seconds: nil))
    let least = cutting.run()
    let (search, bound) = solve(block)
    #expect(!search.wasCut && bound == least && block.cost(of: search.division.best) == least)
  }

  @Test func theAnswerDoesNotDependOnThreads() {
    var random = SeededGenerator(seed: 3)
    let block = SignedBlock.random(24, density: 0.4, weights: 1...1, &random)
    let (one, two) = (solve(block, threads: 1), solve(block, threads: 2))
    #expect(one.1 == two.1 && one.0.division.best == two.0.division.best)
  }

  @Test func withoutTimeThereIsABound() {
    var random = SeededGenerator(seed: 3)
    let block = SignedBlock.random(24, density: 0.4, weights: 1...1, &random)
    let (search, bound) = solve(block, seconds: 0)
    #expect(search.wasCut && bound >= 0 && bound < block.cost(of: search.division.best))
  }
}
