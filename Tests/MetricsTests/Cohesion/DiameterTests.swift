import AnalysisGraph
import Metrics
import Testing

@Suite struct DiameterTests {
  /// Zachary's club has diameter 5, the Petersen graph 2, a ring of n has n/2.
  @Test func knownGraphs() {
    #expect(diameter(of: KnownGraphs.karate).value == 5)
    let petersen: [(Int, Int)] = [
      (0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (0, 5), (1, 6), (2, 7), (3, 8), (4, 9), (5, 7), (7, 9), (9, 6),
      (6, 8), (8, 5),
    ]
    #expect(diameter(of: makeGraph(10, pairs: petersen, isDirected: false)).value == 2)
    let ring: [(Int, Int)] = (0..<101).map { ($0, ($0 + 1) % 101) }
    #expect(diameter(of: makeGraph(101, pairs: ring, isDirected: false)).value == 50)
    #expect(diameter(of: makeGraph(101, pairs: ring, isDirected: true)).value == 100)
  }

  @Test func agreesWithAllDistances() {
    for sample in smallGraphs + randomGraphs + shapedGraphs.filter({ !$0.name.contains("ring") })
      + strongGraphs
    {
      let graph = sample.graph
      let rows = hopDistances(graph)
      let distances = rows.flatMap(\.self)
      let reachable = distances.compactMap(\.self).max().map(Double.init)
      let allPairs = distances.contains(nil) ? nil : reachable
      #expect(diameter(of: graph).value == allPairs, "\(sample.name)")
      let found = graph.vertexCount > 1 && reachable == 0 ? nil : reachable
      #expect(diameter(of: graph, scope: .reachablePairs).value == found, "\(sample.name)")
      #expect(
        diameter(of: graph, scope: .largestComponent).value == largestComponentDiameter(rows),
        "\(sample.name)")
    }
  }

  private func largestComponentDiameter(_ rows: [[Int?]]) -> Double? {
    var best: [Int] = []
    for vertex in rows.indices {
      let mates = rows.indices.filter { rows[vertex][$0] != nil && rows[$0][vertex] != nil }
      if mates.count > best.count { best = mates }
    }
    return best.flatMap { from in best.compactMap { rows[from][$0] } }.max().map(Double.init)
  }

  /// Weighted as in ``floydWarshall(_:_:)``, over the same pairs.
  @Test func byDistancesAgreesWithFloydAndWarshall() {
    for sample in smallGraphs + randomGraphs {
      let rows = floydWarshall(sample.graph, .edgeDistances)
      let between = rows.indices.flatMap { from in
        rows.indices.filter { $0 != from }.map { rows[from][$0] }
      }
      func found(_ scope: DiameterScope) -> Double? {
        diameter(of: sample.graph, distance: .edgeDistances, scope: scope).value
      }
      let isWhole = !rows.isEmpty && !between.contains(.infinity)
      expectAgreement([found(.allPairs)], [isWhole ? between.max() ?? 0 : nil], sample.name)
      let reachable = rows.count == 1 ? 0 : between.filter { $0 < .infinity }.max()
      expectAgreement([found(.reachablePairs)], [reachable], sample.name)
      var largest: [Int] = []
      for vertex in rows.indices {
        let mates = rows.indices.filter { rows[vertex][$0] < .infinity && rows[$0][vertex] < .infinity }
        if mates.count > largest.count { largest = mates }
      }
      let greatest = largest.flatMap { from in largest.map { rows[from][$0] } }.max()
      expectAgreement([found(.largestComponent)], [greatest], sample.name)
    }
  }

  @Test func threadsDoNotMatter() {
    for sample in shapedGraphs.suffix(1) + strongGraphs {
      for scope in DiameterScope.allCases {
        let results = [1, 2, 3].map {
          diameter(of: sample.graph, scope: scope, on: Execution(threads: $0))
        }
        #expect(results[0] == results[1], "\(sample.name)")
        #expect(results[0] == results[2], "\(sample.name)")
      }
    }
  }

  @Test func aPathOfAHundredThousandTakesAFewSearches() {
    let pairs = (1..<100_000).map { ($0 - 1, $0) }
    #expect(diameter(of: makeGraph(100_000, pairs: pairs, isDirected: false)).value == 99_999)
  }

  @Test func hasAValueOnlyWherePairsHave() {
    let empty = makeGraph(0, pairs: [], isDirected: true)
    let alone = makeGraph(1, pairs: [(0, 0)], isDirected: true)
    let apart = makeGraph(2, pairs: [], isDirected: false)
    #expect(DiameterScope.allCases.map { diameter(of: empty, scope: $0).value } == [nil, nil, nil])
    #expect(DiameterScope.allCases.map { diameter(of: alone, scope: $0).value } == [0, 0, 0])
    #expect(DiameterScope.allCases.map { diameter(of: apart, scope: $0).value } == [nil, nil, 0])
  }

  /// Strongly connected digraphs: a ring with chords, with and without a tail in both directions.
  private var strongGraphs: [NamedGraph] {
    (0..<12).map(strongGraph)
  }

  private func strongGraph(seed: Int) -> NamedGraph {
    var generator = SeededGenerator(seed: seed)
    let ring = Int.random(in: 20...90, using: &generator)
    let count = seed.isMultiple(of: 2) ? ring : ring + 40
    var pairs: [(Int, Int)] = (0..<ring).map { ($0, ($0 + 1) % ring) }
    for _ in 0..<ring * (seed % 4) {
      let tail = Int.random(in: 0..<ring, using: &generator)
      pairs.append((tail, Int.random(in: 0..<ring, using: &generator)))
    }
    for end in ring..<count { pairs += [(end - 1, end), (end, end - 1)] }
    return NamedGraph(
      name: "ring \(seed) with chords", graph: makeGraph(count, pairs: pairs, isDirected: true))
  }
}
