import AnalysisGraph
import Metrics
import Testing

@Suite struct DistanceProfileTests {
  @Test(arguments: ArcDirection.allCases) func agreesWithOneSearchAfterAnother(direction: ArcDirection) throws
  {
    for sample in smallGraphs + randomGraphs + shapedGraphs {
      let profile = distanceProfile(of: sample.graph, direction: direction)
      let rows = hopDistances(direction == .outgoing ? sample.graph : sample.graph.reversed())
      let reached = rows.map { row in row.compactMap(\.self).filter { $0 > 0 } }
      #expect(profile.reachedCounts == reached.map(\.count), "\(sample.name)")
      #expect(profile.farness == reached.map { Double($0.reduce(0, +)) }, "\(sample.name)")
      #expect(profile.eccentricitiesWithinReach == reached.map { Double($0.max() ?? 0) }, "\(sample.name)")
      expectAgreement(
        profile.harmonicSums, reached.map { $0.reduce(0) { $0 + 1 / Double($1) } }, tolerance: 1e-13,
        sample.name)
      try expectDistribution(#require(profile.distribution), of: sample, reached.flatMap(\.self))
      expectWhole(profile, reached.flatMap { $0.map(Double.init) }, sample)
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
  }

  private func expectWhole(_ profile: DistanceProfile, _ distances: [Double], _ sample: NamedGraph) {
    let multiplicity = sample.graph.isDirected ? 1 : 2
    let pairs = sample.graph.vertexCount * (sample.graph.vertexCount - 1)
    #expect(profile.pairCount == pairs / multiplicity, "\(sample.name)")
    #expect(profile.unreachablePairCount == (pairs - distances.count) / multiplicity, "\(sample.name)")
    let mean = distances.isEmpty ? nil : distances.reduce(0, +) / Double(distances.count)
    expectAgreement(
      [profile.greatestDistance, profile.averagePathLength], [distances.max(), mean], sample.name)
  }

  /// The distances of Floyd & Warshall, in either direction.
  @Test(arguments: ArcDirection.allCases) func byDistancesAgreesWithFloydAndWarshall(
    direction: ArcDirection
  ) {
    for sample in smallGraphs + randomGraphs {
      let profile = distanceProfile(of: sample.graph, distance: .edgeDistances, direction: direction)
      let rows = floydWarshall(
        direction == .outgoing ? sample.graph : sample.graph.reversed(), .edgeDistances)
      let reached = rows.indices.map { from in
        rows.indices.filter { $0 != from && rows[from][$0] < .infinity }.map { rows[from][$0] }
      }
      #expect(profile.reachedCounts == reached.map(\.count), "\(sample.name)")
      expectAgreement(profile.farness, reached.map { $0.reduce(0, +) }, sample.name)
      expectAgreement(
        profile.harmonicSums, reached.map { $0.reduce(0) { $0 + 1 / $1 } }, sample.name)
      expectAgreement(profile.eccentricitiesWithinReach, reached.map { $0.max() ?? 0 }, sample.name)
      #expect(profile.distribution == nil)
      expectWhole(profile, reached.flatMap(\.self), sample)
      let whole = reached.filter { $0.count == rows.count - 1 }.map { $0.max() ?? 0 }
      expectAgreement([profile.radius], [whole.min()], sample.name)
      expectAgreement(
        [profile.diameter], [whole.count == rows.count ? whole.max() : nil], sample.name)
    }
  }

  /// Two at distance 0 are infinitely near, and three steps of 0 are as long as none.
  @Test func distancesOfZero() {
    let edges = [(0, 1), (1, 2)].map { AnalysisGraph.Edge(tail: $0.0, head: $0.1, distance: 0) }
    let profile = distanceProfile(of: makeGraph(3, edges, isDirected: false), distance: .edgeDistances)
    #expect((profile.diameter, profile.radius) == (0, 0))
    #expect(profile.averagePathLength == 0)
    #expect(profile.closeness.values == [nil, nil, nil])
    #expect(profile.closeness.absence == "all within reach are at distance 0")
    #expect(profile.harmonic().values == [nil, nil, nil])
    #expect(profile.harmonic().absence == "another is at distance 0")
    #expect(profile.eccentricity.values == [0, 0, 0])
  }

  /// An edge of infinite length leads nowhere.
  @Test func distancesWithoutEnd() {
    let edge = AnalysisGraph.Edge(tail: 0, head: 1, distance: .infinity)
    let profile = distanceProfile(of: makeGraph(2, [edge], isDirected: false), distance: .edgeDistances)
    #expect((profile.diameter, profile.radius) == (nil, nil))
    #expect(profile.greatestDistance == nil && profile.averagePathLength == nil)
    #expect(profile.unreachablePairCount == 1)
    #expect(profile.eccentricity.absence == "not all others are within reach")
  }

  /// In a path of n, Σd over unordered pairs is (n−1)n(n+1)/6 and n−d pairs are at distance d.
  @Test func longPath() {
    let count = 1300
    let path = makeGraph(count, pairs: (1..<count).map { ($0 - 1, $0) }, isDirected: false)
    let profile = distanceProfile(of: path)
    #expect(profile.distribution?.pairCounts == [0] + (1..<count).map { count - $0 })
    let sum = (count - 1) * count * (count + 1) / 3
    #expect(profile.farness.reduce(0, +) == Double(sum))
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
    #expect(apart.unreachablePairCount == 1)
  }
}
