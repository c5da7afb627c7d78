import AnalysisGraph
import Metrics
import Testing

@Suite struct BiconnectedBlocksTests {
  @Test func krackhardtsKiteIsOneBlockAndTwoBridges() {
    let blocks = biconnectedBlocks(of: KnownGraphs.kite)
    #expect(blocks.edges == [Array(0..<16), [16], [17]])
  }

  @Test func aLoopHasNoneAndParallelEdgesShareOne() {
    let graph = makeGraph(4, pairs: [(2, 2), (0, 1), (1, 2), (1, 0), (3, 3)], isDirected: true)
    #expect(biconnectedBlocks(of: graph).labels == [nil, 0, 1, 0, nil])
  }

  /// Two edges share a block if and only if no vertex's removal parts them: each vertex taken out in turn, edges at it
  /// are told apart by the component of their other end.
  @Test func agreeWithRemovingEachVertex() {
    for sample in smallGraphs + randomGraphs {
      let graph = sample.graph
      let edges = Array(graph.edges)
      var groups = edges.map { _ in [Int]() }
      for vertex in 0..<graph.vertexCount {
        let parts = components(graph.vertexCount, edges.filter { $0.tail != vertex && $0.head != vertex })
        for (index, edge) in edges.enumerated() {
          groups[index].append(parts[edge.tail == vertex ? edge.head : edge.tail])
        }
      }
      var known: [[Int]] = []
      let expected = edges.indices.map { index -> Int? in
        guard edges[index].tail != edges[index].head else { return nil }
        if let label = known.firstIndex(of: groups[index]) { return label }
        known.append(groups[index])
        return known.count - 1
      }
      let blocks = biconnectedBlocks(of: graph)
      #expect(blocks.labels == expected, "\(sample)")
      #expect(blocks.count == known.count, "\(sample)")
      #expect(blocks.edges.filter { $0.count == 1 }.map { $0[0] } == bridges(of: graph), "\(sample)")
    }
  }

  /// The lowest vertex of the component of each vertex, by merging the ends of one edge after another.
  private func components(_ vertexCount: Int, _ edges: [AnalysisGraph.Edge]) -> [Int] {
    var groups = Array(0..<vertexCount)
    for edge in edges {
      let (left, right) = (groups[edge.tail], groups[edge.head])
      for vertex in groups.indices where groups[vertex] == max(left, right) {
        groups[vertex] = min(left, right)
      }
    }
    return groups
  }

  @Test func aLongChainDoesNotOverflowTheStack() {
    #expect(biconnectedBlocks(of: longChain).count == 249_999)
  }
}
