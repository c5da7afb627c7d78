import AnalysisGraph
import Metrics
import Testing

@Suite struct DistanceProfileTests {
  @Test(arguments: ArcDirection.allCases) func agreesWithOneSearchAfterAnother(direction: ArcDirection) {
    for sample in smallGraphs + randomGraphs + shapedGraphs {
      let profile = distanceProfile(of: sample.graph, direction: direction)
      let rows = hopDistances(direction == .outgoing ? sample.graph : sample.graph.reversed())
      let reached = rows.map { row in row.compactMap(\.self).filter { $0 > 0 } }
      #expect(profile.reachedCounts == reached.map(\.count), "\(sample.name)")
      #expect(profile.farness == reached.map { $0.reduce(0, +) }, "\(sample.name)")
      #expect(profile.eccentricitiesWithinReach == reached.map { $0.max() ?? 0 }, "\(sample.name)")
      expectAgreement(
        profile.harmonicSums, reached.map { $0.reduce(0) { $0 + 1 / Double($1) } }, tolerance: 1e-13,
        sample.name)
      expectDistribution(profile.distribution, of: sample, reached.flatMap(\.self))
      #expect(profile.averagePathLength == profile.distribution.mean)
    }
  }

  private func expectDistribution(
    _ distribution: DistanceDistribution, of sample: NamedGraph, _ distances: [Int]
  ) {
    let multiplicity = sample.graph.isDirected ? 1 : 2
    var counts = [Int](repeating: 0, count: (distances.max() ?? 0) + 1)
    for distance in distances { counts[distance] += 1 }
    #expect(distribution.pairCounts == counts.map { $0 / multiplicity }, "\(sample.name)")
    let pairs = sample.graph.vertexCount * (sample.graph.vertexCount - 1)
    #expect(distribution.unreachablePairCount == (pairs - distances.count) / multiplicity, "\(sample.name)")
    #expect(distribution.greatestDistance == distances.max(), "\(sample.name)")
    let mean = distances.isEmpty ? nil : Double(distances.reduce(0, +)) / Double(distances.count)
    expectAgreement([distribution.mean], [mean], sample.name)
  }

  /// In a path of n, Σd over unordered pairs is (n−1)n(n+1)/6 and n−d pairs are at distance d.
  @Test func longPath() {
    let count = 1300
    let path = makeGraph(count, pairs: (1..<count).map { ($0 - 1, $0) }, isDirected: false)
    let profile = distanceProfile(of: path)
    #expect(profile.distribution.pairCounts == [0] + (1..<count).map { count - $0 })
    #expect(profile.farness.reduce(0, +) == (count - 1) * count * (count + 1) / 3)
    #expect(profile.diameter == 1299)
    #expect(profile.radius == 650)
  }

  @Test func threadsDoNotChangeABit() {
    for sample in shapedGraphs where !sample.name.contains("path") {
      let profiles = [1, 2, 3].map { distanceProfile(of: sample.graph, on: Execution(threads: $0)) }
      #expect(profiles[0] == profiles[1], "\(sample.name)")
      #expect(profiles[0] == profiles[2], "\(sample.name)")
    }
  }

  @Test func namesDoNotChangeABit() {
    for (seed, sample) in (randomGraphs + shapedGraphs.suffix(2)).enumerated() {
      let (graph, newIndex) = sample.relabelled(seed: seed)
      let profile = distanceProfile(of: graph)
      let original = distanceProfile(of: sample.graph)
      #expect(newIndex.map { profile.harmonicSums[$0] } == original.harmonicSums, "\(sample.name)")
      #expect(profile.distribution == original.distribution, "\(sample.name)")
    }
  }

  @Test func tellsHowFarItHasCome() {
    let progress = WorkProgress()
    _ = distanceProfile(of: shapedGraphs[3].graph, on: Execution(threads: 2, progress: progress))
    #expect(progress.fraction == 1)
  }

  @Test func hasNoDiameterOrMeanWithoutPairs() {
    let empty = distanceProfile(of: makeGraph(0, pairs: [], isDirected: false))
    #expect((empty.diameter, empty.radius) == (nil, nil))
    #expect(empty.averagePathLength == nil)
    let alone = distanceProfile(of: makeGraph(1, pairs: [(0, 0)], isDirected: true))
    #expect((alone.diameter, alone.radius) == (0, 0))
    #expect(alone.averagePathLength == nil)
    let apart = distanceProfile(of: makeGraph(2, pairs: [], isDirected: false))
    #expect((apart.diameter, apart.radius) == (nil, nil))
    #expect(apart.distribution.unreachablePairCount == 1)
  }
}
