import AnalysisGraph
import Metrics
import Testing

@Suite struct BetweennessTests {
  /// Krackhardt (1990), table 2: Heather is the broker, with 14 of 36 pairs.
  @Test func krackhardtsKite() {
    let expected = [5.0 / 6, 5.0 / 6, 0, 11.0 / 3, 0, 25.0 / 3, 25.0 / 3, 14, 8, 0]
    expectAgreement(betweenness(of: KnownGraphs.kite).values, expected, "Krackhardt's kite")
    expectAgreement(
      betweenness(of: KnownGraphs.kite, normalized: true).values, expected.map { $0 / 36 }, "normalised")
  }

  /// networkx's documentation and igraph: 231.0714285714 for the instructor and 160.5515873016 for the officer.
  @Test func karateLeaders() {
    let scores = betweenness(of: KnownGraphs.karate).values
    expectAgreement([scores[0], scores[33]], [231 + 1.0 / 14, 160.551_587_301_587_3], "karate")
  }

  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) throws {
    let raw = try #require(reference.column("betweenness_raw"))
    expectAgreement(betweenness(of: reference.graph).values, raw, "\(reference)")
    let normalized = try #require(reference.column("betweenness_normalized"))
    expectAgreement(betweenness(of: reference.graph, normalized: true).values, normalized, "\(reference)")
  }

  @Test(arguments: PathDistance.allCases) func agreesWithAllPathsWrittenOut(distance: PathDistance) {
    for sample in smallGraphs + randomGraphs {
      let ordered = BruteForcePaths(sample.graph, distance).betweenness()
      let expected = sample.graph.isDirected ? ordered : ordered.map { $0 / 2 }
      expectAgreement(
        betweenness(of: sample.graph, distance: distance).values, expected, "\(distance), \(sample)")
    }
  }

  @Test func reversalChangesNothing() {
    for sample in randomGraphs {
      let scores = betweenness(of: sample.graph, distance: .edgeDistances).values
      let reversed = betweenness(of: sample.graph.reversed(), distance: .edgeDistances).values
      expectAgreement(reversed, scores, "reversed \(sample)")
    }
  }

  /// Three thirds make a whole though 1/3 + 1/3 + 1/3 is not 1 in every order of rounding, nor 0.1 + 0.2 0.3.
  @Test func lengthsThatDifferByRoundingAreEqual() {
    let graph = makeGraph(
      4,
      [
        .init(tail: 0, head: 1, distance: 0.1), .init(tail: 1, head: 3, distance: 0.2),
        .init(tail: 0, head: 2, distance: 0.15), .init(tail: 2, head: 3, distance: 0.15),
        .init(tail: 0, head: 3, distance: 0.3),
      ], isDirected: true)
    expectAgreement(
      betweenness(of: graph, distance: .edgeDistances).values, [0, 1.0 / 3, 1.0 / 3, 0], "three equal paths")
  }

  /// Shortest paths between the corners of a 36 × 36 grid: 70 choose 35, about 1.1·10²⁰, more than 2⁶⁴.
  @Test func gridWithMorePathsThanAnInteger() {
    let side = 36
    var pairs: [(Int, Int)] = []
    for row in 0..<side {
      for column in 0..<side {
        let cell = row * side + column
        if column + 1 < side { pairs.append((cell, cell + 1)) }
        if row + 1 < side { pairs.append((cell, cell + side)) }
      }
    }
    let directed = makeGraph(side * side, pairs: pairs, isDirected: true)
    let scores = betweenness(of: directed).values.compactMap(\.self)
    let expected = innerVertexSum(side: side)
    #expect(abs(scores.reduce(0, +) / expected - 1) < 1e-12)
  }

  /// The sum of d − 1 over ordered pairs of a grid whose edges lead right and down: every shortest path has d − 1
  /// inner vertices, so that this is the sum of all betweenness.
  private func innerVertexSum(side: Int) -> Double {
    var sum = 0.0
    for right in 0..<side {
      for down in 0..<side where right + down > 0 {
        sum += Double((side - right) * (side - down) * (right + down - 1))
      }
    }
    return sum
  }

  @Test func hasNoValueWhereDistancesAreZero() {
    let graph = makeGraph(
      3, [.init(tail: 0, head: 1, distance: 0), .init(tail: 1, head: 2)], isDirected: false)
    let scores = betweenness(of: graph, distance: .edgeDistances)
    #expect(scores.values == [nil, nil, nil])
    #expect(scores.convention.hasPrefix("No value: distances of 0"))
    #expect(betweenness(of: graph).values == [0, 1, 0])
  }

  @Test func normalisationNeedsThreeVertices() {
    let graph = makeGraph(2, pairs: [(0, 1)], isDirected: false)
    #expect(betweenness(of: graph).values == [0, 0])
    #expect(betweenness(of: graph, normalized: true).values == [nil, nil])
  }

  /// A chain of 1,024 diamonds has 2¹⁰²⁴ shortest paths from end to end, just too many for a Double.
  @Test func hasNoValueWherePathsOverflow() {
    var pairs: [(Int, Int)] = []
    for start in stride(from: 0, to: 3072, by: 3) {
      pairs += [(start, start + 1), (start, start + 2), (start + 1, start + 3), (start + 2, start + 3)]
    }
    let scores = betweenness(of: makeGraph(3073, pairs: pairs, isDirected: true))
    #expect(scores.values.allSatisfy { $0 == nil })
    #expect(scores.convention.hasPrefix("No value: there are more shortest paths"))
  }

  @Test func doesNotDependOnNames() { expectInvariance { betweenness(of: $0, distance: .edgeDistances) } }

  /// Of a vertex with branches of 1, 1 and 3 vertices, 1·1 + 1·3 + 1·3 pairs lie in different branches.
  @Test func treesAndOtherComponents() {
    let graph = makeGraph(
      10, pairs: [(0, 1), (0, 2), (0, 3), (3, 4), (3, 5), (6, 7), (8, 8)], isDirected: false)
    #expect(betweenness(of: graph).values == [7, 0, 0, 7, 0, 0, 0, 0, 0, 0])
  }

  @Test func isTheSameOnAnyNumberOfThreads() {
    for sample in largerGraphs {
      for distance in PathDistance.allCases {
        let one = betweenness(of: sample.graph, distance: distance, on: Execution(threads: 1))
        for threads in 2...3 {
          let more = betweenness(of: sample.graph, distance: distance, on: Execution(threads: threads))
          #expect(one == more, "\(threads) threads, \(distance), \(sample.name)")
        }
      }
    }
  }

  @Test func tellsOfItsProgress() {
    let progress = WorkProgress()
    _ = betweenness(of: KnownGraphs.karate, on: Execution(threads: 2, progress: progress))
    #expect(progress.fraction == 1)
  }
}
