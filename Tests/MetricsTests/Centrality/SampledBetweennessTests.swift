import AnalysisGraph
import Metrics
import Testing

@Suite struct SampledBetweennessTests {
  @Test func allSourcesAreExact() {
    for sample in largerGraphs {
      for distance in PathDistance.allCases {
        let sampled = sampledBetweenness(
          of: sample.graph, sourceCount: sample.graph.vertexCount, distance: distance)
        #expect(sampled.errorBound == 0)
        #expect(sampled.scores.values == betweenness(of: sample.graph, distance: distance).values)
      }
    }
  }

  /// Of 20 seeds at a confidence of 0.5, no more than half may have an error above the bound; the bound is so wide
  /// that none has.
  @Test func boundHoldsOftenEnough() {
    for sample in largerGraphs where sample.name.hasSuffix("grown graph") {
      for normalized in [false, true] {
        let exact = betweenness(of: sample.graph, normalized: normalized).values.compactMap(\.self)
        let misses = (0..<20).count { seed in
          let sampled = sampledBetweenness(
            of: sample.graph, sourceCount: 40, seed: seed, normalized: normalized, confidence: 0.5)
          return greatestError(sampled, exact) > sampled.errorBound
        }
        #expect(misses <= 10, "\(sample.name)")
      }
    }
  }

  /// For one vertex of a star the bound is nearly reached: δ is 0 from the centre and n − 2 from every leaf. With one
  /// source of four, √(ln(8/0.5)/2) = 1.177 of n(n−2)/2 = 4 is 4.709.
  @Test func boundIsWhatTheFormulaSays() {
    let star = makeGraph(4, pairs: [(0, 1), (0, 2), (0, 3)], isDirected: false)
    let sampled = sampledBetweenness(of: star, sourceCount: 1, confidence: 0.5)
    #expect(abs(sampled.errorBound - 4.709_640_090_061_899) < 1e-12)
    #expect(sampled.sourceCount == 1)
    let two = sampledBetweenness(of: star, sourceCount: 2, normalized: true, confidence: 0.5)
    #expect(abs(two.errorBound - 4.709_640_090_061_899 * (0.75 / 2).squareRoot() / 3) < 1e-12)
  }

  /// The mean over many seeds is near the exact score, of which the greatest is 231.
  @Test func isUnbiased() {
    let graph = KnownGraphs.karate
    let exact = betweenness(of: graph).values.compactMap(\.self)
    var sums = [Double](repeating: 0, count: graph.vertexCount)
    let seeds = 0..<400
    for seed in seeds {
      let sampled = sampledBetweenness(of: graph, sourceCount: 3, seed: seed).scores.values
      for (vertex, value) in sampled.enumerated() { sums[vertex] += value ?? .nan }
    }
    for (sum, value) in zip(sums, exact) {
      #expect(abs(sum / Double(seeds.count) - value) < 20)
    }
  }

  @Test func sameSeedSameScoresOnAnyNumberOfThreads() {
    for sample in largerGraphs {
      let one = sampledBetweenness(of: sample.graph, sourceCount: 60, seed: 7, on: Execution(threads: 1))
      for threads in 2...3 {
        let more = sampledBetweenness(
          of: sample.graph, sourceCount: 60, seed: 7, on: Execution(threads: threads))
        #expect(one == more, "\(threads) threads, \(sample.name)")
      }
    }
    let graph = largerGraphs[0].graph
    #expect(
      sampledBetweenness(of: graph, sourceCount: 9, seed: 1)
        != sampledBetweenness(of: graph, sourceCount: 9, seed: 2))
  }

  @Test func emptyGraphHasNothingToSample() {
    let empty = makeGraph(0, pairs: [], isDirected: false)
    #expect(sampledBetweenness(of: empty, sourceCount: 5).scores.values == [])
    let pair = makeGraph(2, pairs: [(0, 1)], isDirected: true)
    let sampled = sampledBetweenness(of: pair, sourceCount: 1, normalized: true)
    #expect(sampled.scores.values == [nil, nil])
    #expect(sampled.errorBound == 0)
  }

  private func greatestError(_ sampled: SampledBetweenness, _ exact: [Double]) -> Double {
    zip(sampled.scores.values, exact).map { abs(($0 ?? .nan) - $1) }.max() ?? 0
  }
}
