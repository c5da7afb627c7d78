import AnalysisGraph
import Metrics
import Testing

@Suite struct WorkEstimateTests {
  private static let wikiVote = GraphSize(vertexCount: 7_115, edgeCount: 100_762, isDirected: false)
  private static let politician = GraphSize(vertexCount: 5_908, edgeCount: 41_706, isDirected: false)
  private static let random = GraphSize(vertexCount: 100_000, edgeCount: 1_000_000, isDirected: true)
  private static let one = Execution(threads: 1)

  /// Seconds of one thread that were measured: on two social networks, as the difference between 160 and 32 sources on a
  /// random graph, and on a graph of preferential attachment and one of configurations.
  private static let measured: [(estimate: WorkEstimate, seconds: Double)] = [
    (.pathShares(of: wikiVote, on: one), 0.4),
    (.pathShares(of: politician, countsEdges: true, on: one), 0.82),
    (.pathShares(of: politician, distance: .edgeDistances, on: one), 4.9),
    (.pathShares(of: random, from: 128, on: one), 2.1), (.distances(of: wikiVote, on: one), 0.015),
    (.eigenvector(of: GraphSize(vertexCount: 200_048, edgeCount: 1_000_000, isDirected: false)), 0.73),
    (.eigenvector(of: GraphSize(vertexCount: 199_996, edgeCount: 999_995, isDirected: true), copies: 2), 4.5),
  ]

  @Test(arguments: measured) func isRightWithinAFactorOfFour(estimate: WorkEstimate, seconds: Double) {
    #expect(estimate.seconds > seconds / 4 && estimate.seconds < seconds * 4, "\(estimate.seconds)")
  }

  @Test func aMillionVerticesTakeDaysAndASampleOfThemMinutes() {
    let size = GraphSize(vertexCount: 1_000_000, edgeCount: 10_000_000, isDirected: false)
    let all = WorkEstimate.pathShares(of: size, on: Execution(threads: 2))
    let sample = WorkEstimate.pathShares(of: size, from: 100, on: Execution(threads: 2))
    #expect(all.seconds > 86_400)
    #expect(sample.seconds < 300)
    #expect(sample.bytes == all.bytes)
    #expect(WorkEstimate.passes(200, over: size).seconds < 300)
    #expect(WorkEstimate.triangles(of: size).seconds < 300)
  }

  @Test func threadsTakeLessTimeAndMoreMemory() {
    let (one, four) = (
      WorkEstimate.pathShares(of: Self.random, on: Self.one),
      WorkEstimate.pathShares(of: Self.random, on: Execution(threads: 4))
    )
    #expect(four.seconds < one.seconds / 3)
    #expect(four.bytes > 2 * one.bytes)
  }

  @Test func timesAddUpAndTheGreaterMemoryCounts() {
    let sum = WorkEstimate(seconds: 2, bytes: 7) + WorkEstimate(seconds: 3, bytes: 5)
    #expect(sum == WorkEstimate(seconds: 5, bytes: 7))
  }
}
