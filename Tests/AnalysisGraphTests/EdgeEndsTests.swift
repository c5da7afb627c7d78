import Testing

@testable import AnalysisGraph

@Suite struct EdgeEndsTests {
  private let tails: [Int32] = [3, 0, 1, 1, 0, 3]
  private let heads: [Int32] = [0, 3, 1, 2, 1, 0]

  @Test(arguments: [true, false]) func endsComeBackAsTheyWereGiven(isDirected: Bool) throws {
    let graph = try AnalysisGraph(vertexCount: 4, tails: tails, heads: heads, isDirected: isDirected)
    #expect(graph.ends.tails == tails)
    #expect(graph.ends.heads == heads)
    #expect(graph.brokenInvariants() == [])
  }

  @Test func aReversedGraphHasThemTheOtherWayRound() throws {
    let graph = try AnalysisGraph(vertexCount: 4, tails: tails, heads: heads, isDirected: true)
    #expect(graph.reversed().ends.tails == heads)
    #expect(graph.reversed().ends.heads == tails)
    #expect(graph.undirected().ends.tails == tails)
  }
}
