import AnalysisGraph
import Metrics
import Testing

@Suite struct EdgeBetweennessTests {
  /// networkx 3.6.1, `edge_betweenness_centrality(karate_club_graph(), normalized=False)`: 71.3928571428571 for the
  /// tie of members 1 and 32, the greatest, which Girvan and Newman (2002) cut first.
  @Test func karateBridge() throws {
    let graph = KnownGraphs.karate
    let values = edgeBetweenness(of: graph).values.compactMap(\.self)
    let greatest = try #require(values.indices.max { values[$0] < values[$1] })
    #expect([graph.tail(of: greatest), graph.head(of: greatest)] == [0, 31])
    #expect(abs(values[greatest] - 71.392_857_142_857_1) < 1e-9)
  }

  @Test(arguments: PathDistance.allCases) func agreesWithAllPathsWrittenOut(distance: PathDistance) {
    for sample in smallGraphs + randomGraphs {
      let graph = sample.graph
      expectAgreement(
        edgeBetweenness(of: graph, distance: distance).values, writtenOut(graph, distance),
        "\(distance), \(sample)")
    }
  }

  /// Goes through every shortest path step by step and deals each step out among the parallel edges that tie.
  private func writtenOut(_ graph: AnalysisGraph, _ distance: PathDistance) -> [Double] {
    let paths = BruteForcePaths(graph, distance)
    var scores = [Double](repeating: 0, count: graph.edgeCount)
    for source in 0..<graph.vertexCount {
      for target in 0..<graph.vertexCount where source != target {
        let sorted = paths.sorted(from: source, to: target)
        let best = sorted.filter { $0.cost == sorted[0].cost }
        for path in best {
          for (from, to) in zip(path.vertices, path.vertices.dropFirst()) {
            let edges = shortestEdges(graph, from, to, distance)
            for edge in edges { scores[edge] += 1 / Double(best.count * edges.count) }
          }
        }
      }
    }
    return graph.isDirected ? scores : scores.map { $0 / 2 }
  }

  private func shortestEdges(
    _ graph: AnalysisGraph, _ from: Int, _ to: Int, _ distance: PathDistance
  ) -> [Int] {
    let edges = (0..<graph.edgeCount).filter { edge in
      let ends = (graph.tail(of: edge), graph.head(of: edge))
      return ends == (from, to) || (!graph.isDirected && ends == (to, from))
    }
    guard distance == .edgeDistances else { return edges }
    let least = edges.map { graph.distances[$0] }.min()
    return edges.filter { graph.distances[$0] == least }
  }

  @Test func parallelEdgesShare() {
    let graph = makeGraph(
      3,
      [
        .init(tail: 0, head: 1, distance: 2), .init(tail: 1, head: 0, distance: 1),
        .init(tail: 1, head: 2), .init(tail: 1, head: 1), .init(tail: 0, head: 2, distance: .infinity),
      ], isDirected: false)
    #expect(edgeBetweenness(of: graph, distance: .edgeDistances).values == [0, 2, 2, 0, 0])
    #expect(edgeBetweenness(of: graph).values == [0.5, 0.5, 1, 0, 1])
  }

  /// Both edges of a path of three vertices carry two of the three pairs.
  @Test func normalisation() {
    let path = makeGraph(3, pairs: [(0, 1), (1, 2)], isDirected: false)
    expectAgreement(edgeBetweenness(of: path, normalized: true).values, [2.0 / 3, 2.0 / 3], "path")
    let loop = makeGraph(1, pairs: [(0, 0)], isDirected: false)
    #expect(edgeBetweenness(of: loop).values == [0])
    #expect(edgeBetweenness(of: loop, normalized: true).values == [nil])
  }

  @Test func hasNoValueWhereDistancesAreZero() {
    let graph = makeGraph(
      3, [.init(tail: 0, head: 1, distance: 0), .init(tail: 1, head: 2)], isDirected: true)
    let scores = edgeBetweenness(of: graph, distance: .edgeDistances)
    #expect(scores.values == [nil, nil])
    #expect(scores.convention.hasPrefix("No value: distances of 0"))
  }

  @Test func isTheSameOnAnyNumberOfThreads() {
    for sample in largerGraphs {
      for distance in PathDistance.allCases {
        let one = edgeBetweenness(of: sample.graph, distance: distance, on: Execution(threads: 1))
        for threads in 2...3 {
          let more = edgeBetweenness(of: sample.graph, distance: distance, on: Execution(threads: threads))
          #expect(one == more, "\(threads) threads, \(distance), \(sample.name)")
        }
      }
    }
  }
}
