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

  /// Granovetter's hypothetical network of 1973, and “edge betweenness divided by degree” in table 1 of the paper.
  @Test func agreesWithThePaper() {
    let neighbors: [(Int, [Int])] = [
      (1, [2, 3, 24]), (2, [3, 4]), (3, [4, 5]), (4, [5, 6]), (5, [6]), (6, [7]), (7, [8]),
      (8, [9, 10, 11, 14]),
      (9, [10]), (10, [11]), (11, [12, 13, 14]), (12, [13, 14]), (13, [14, 15]), (15, [16, 17]), (16, [17]),
      (17, [18]), (18, [19, 20, 21]), (19, [20]), (20, [21, 22, 25]), (22, [23, 25]), (23, [24, 25]),
      (24, [25]),
    ]
    let pairs = neighbors.flatMap { one, others in others.map { (one - 1, $0 - 1) } }
    let published = [
      46.511, 17.668, 23.044, 23.286, 17.768, 47.527, 72.09, 33.956, 12, 10.667, 20.498, 8, 43.117, 17.923,
      56.606,
      12, 56.184, 42.605, 12, 32.964, 12, 11.8, 10.667, 46.273, 31.955,
    ]
    let computed = everettValente(of: makeGraph(25, pairs: pairs, isDirected: false)).values
    #expect(computed.count == published.count)
    for (vertex, (computed, published)) in zip(computed, published).enumerated() {
      #expect(abs((computed ?? .nan) - published) < 6e-4, "vertex \(vertex + 1)")
    }
  }

  /// The measure is the mean edge betweenness of a vertex's ties, in each component.
  @Test(arguments: randomGraphs.indices)
  func isTheMeanBetweennessOfTies(index: Int) {
    let graph = randomGraphs[index].graph
    let pairs = Set(
      graph.edges.filter { $0.tail != $0.head }.map { [min($0.tail, $0.head), max($0.tail, $0.head)] }
    )
    .map { ($0[0], $0[1]) }
    let simple = makeGraph(graph.vertexCount, pairs: pairs, isDirected: false)
    let shares = edgeBetweenness(of: simple).values
    var sums = [Double](repeating: 0, count: graph.vertexCount)
    var degrees = sums
    for (edge, (one, other)) in pairs.enumerated() {
      for end in [one, other] {
        sums[end] += shares[edge] ?? .nan
        degrees[end] += 1
      }
    }
    let expected: [Double?] = zip(sums, degrees).map { $1 == 0 ? nil : $1 == 1 ? 0 : $0 / $1 }
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
