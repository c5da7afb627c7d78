import AnalysisGraph
import Metrics
import Testing

@Suite struct EverettValenteTests {
  /// From betweenness by brute force and the number of neighbors.
  @Test(arguments: randomGraphs.indices)
  func agreesWithTheFormula(index: Int) {
    let graph = randomGraphs[index].graph
    var neighbors = [Set<Int>](repeating: [], count: graph.vertexCount)
    for edge in graph.edges where edge.tail != edge.head {
      neighbors[edge.tail].insert(edge.head)
      neighbors[edge.head].insert(edge.tail)
    }
    let pairs = (0..<graph.vertexCount).flatMap { tail in
      neighbors[tail].filter { $0 > tail }.map { (tail, $0) }
    }
    let simple = makeGraph(graph.vertexCount, pairs: pairs, isDirected: false)
    let reached = (0..<graph.vertexCount).map { vertex in
      var known: Set<Int> = [vertex]
      for _ in 0..<graph.vertexCount { known = known.union(known.flatMap { neighbors[$0] }) }
      return Double(known.count - 1)
    }
    let share = BruteForcePaths(simple, .hops).betweenness()
    let expected: [Double?] = (0..<graph.vertexCount).map { vertex in
      let degree = Double(neighbors[vertex].count)
      guard degree > 0 else { return nil }
      return degree > 1 ? (share[vertex] + reached[vertex]) / degree : 0
    }
    expectAgreement(everettValente(of: graph).values, expected, "\(randomGraphs[index])")
  }

  /// The centre of a star of four leaves: B = 6, so (12 + 4)/4; leaves have one neighbor.
  @Test func starsHaveOneBroker() {
    let star = makeGraph(5, pairs: [(0, 1), (0, 2), (0, 3), (0, 4)], isDirected: false)
    #expect(everettValente(of: star).values == [4, 0, 0, 0, 0])
  }

  @Test func strangersChangeNothing() {
    let pairs = [(0, 1), (0, 2), (0, 3), (1, 2)]
    let alone = everettValente(of: makeGraph(4, pairs: pairs, isDirected: false)).values
    let among = everettValente(of: makeGraph(9, pairs: pairs + [(5, 6), (6, 7)], isDirected: false)).values
    #expect(Array(among.prefix(4)) == alone)
  }
}
