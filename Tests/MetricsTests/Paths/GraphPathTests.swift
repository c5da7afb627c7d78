import AnalysisGraph
import Metrics
import Testing

@Suite struct GraphPathTests {
  /// The enemy of my enemy: 0 −3→ 1 ←−2 2, walked against its second edge.
  private let enemies = makeGraph(
    4,
    [
      .init(tail: 0, head: 1, weight: 3, sign: .negative, distance: 0.25),
      .init(tail: 2, head: 1, weight: 2, sign: .negative, distance: 0.5),
      .init(tail: 2, head: 3, weight: 9, sign: .neutral, distance: 2),
    ], isDirected: false)

  @Test func describesItsSteps() throws {
    let path = try #require(shortestPath(from: 0, to: 2, in: enemies, distance: .edgeDistances))
    #expect(path.vertices == [0, 1, 2])
    #expect(path.edges == [0, 1])
    #expect(path.isForward == [true, false])
    #expect(path.length == 2)
    #expect(path.cost == 0.75)
    #expect(path.sign == .positive)
    #expect(path.strength == 2)
    #expect(path.product(of: [0.5, 0.25, nil]) == 0.125)
  }

  @Test func anUnknownConfidenceMakesThePathsUnknown() throws {
    let path = try #require(shortestPath(from: 0, to: 3, in: enemies))
    #expect(path.product(of: [0.5, nil, 1]) == nil)
    #expect(path.sign == .neutral)
    #expect(path.cost == 3)
  }

  @Test func aPathWithoutEdgesIsPositive() throws {
    let path = try #require(shortestPath(from: 1, to: 1, in: enemies))
    #expect(path.vertices == [1] && path.edges == [] && path.cost == 0)
    #expect(path.sign == .positive)
    #expect(path.strength == nil)
    #expect(path.product(of: [nil, nil, nil]) == 1)
  }

  @Test func theShortestOfParallelEdgesStandsForAll() throws {
    let graph = makeGraph(
      2,
      [
        .init(tail: 0, head: 1, distance: 2), .init(tail: 1, head: 0, distance: 1),
        .init(tail: 0, head: 1, distance: 1),
      ], isDirected: false)
    let byDistance = try #require(shortestPath(from: 0, to: 1, in: graph, distance: .edgeDistances))
    #expect(byDistance.edges == [1] && byDistance.isForward == [false])
    #expect(try #require(shortestPath(from: 0, to: 1, in: graph)).edges == [0])
    #expect(KShortestSimplePaths(from: 0, to: 1, in: graph).map(\.vertices) == [[0, 1]])
    #expect(try #require(shortestPath(from: 0, to: 1, in: graph.undirected())).isForward == [true])
  }
}
