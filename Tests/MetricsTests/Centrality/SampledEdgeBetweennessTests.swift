import AnalysisGraph
import Metrics
import Testing

@Suite struct SampledEdgeBetweennessTests {
  @Test func allSourcesAreExact() {
    for sample in largerGraphs {
      for distance in PathDistance.allCases {
        let sampled = sampledEdgeBetweenness(
          of: sample.graph, sourceCount: sample.graph.vertexCount, distance: distance)
        #expect(sampled.errorBound == 0)
        #expect(sampled.scores.values == edgeBetweenness(of: sample.graph, distance: distance).values)
      }
    }
  }

  /// The mean over all draws of one source is the exact score, whatever the graph: each source is drawn equally often
  /// when the seeds are chosen so.
  @Test func isUnbiased() throws {
    for graph in [KnownGraphs.karate, largerGraphs[0].graph] {
      let exact = edgeBetweenness(of: graph).values.compactMap(\.self)
      var sums = [Double](repeating: 0, count: graph.edgeCount)
      let seeds = 0..<600
      for seed in seeds {
        let sampled = sampledEdgeBetweenness(of: graph, sourceCount: 3, seed: seed).scores.values
        for (edge, value) in sampled.enumerated() { sums[edge] += value ?? .nan }
      }
      let greatest = try #require(exact.max())
      for (sum, value) in zip(sums, exact) {
        #expect(abs(sum / Double(seeds.count) - value) < greatest / 8)
      }
    }
  }

  /// A path of two edges and one source of three: √(ln(4/0.5)/2) = 1.019_666 of n(n−1)/2 = 3 is 3.058_998.
  @Test func boundIsWhatTheFormulaSays() {
    let path = makeGraph(3, pairs: [(0, 1), (1, 2)], isDirected: false)
    let sampled = sampledEdgeBetweenness(of: path, sourceCount: 1, confidence: 0.5)
    #expect(abs(sampled.errorBound - 3.058_998_8) < 1e-6)
    #expect(sampled.sourceCount == 1)
    let directed = makeGraph(3, pairs: [(0, 1), (1, 2)], isDirected: true)
    #expect(
      abs(sampledEdgeBetweenness(of: directed, sourceCount: 1, confidence: 0.5).errorBound - 6.117_997_7)
        < 1e-6)
    #expect(sampled.scores.convention.contains("Estimated from 1 of 3 sources"))
  }

  /// Of 20 seeds at a confidence of 0.5, no more than half may have an error above the bound.
  @Test func boundHoldsOftenEnough() {
    for sample in largerGraphs where sample.name.hasSuffix("grown graph") {
      let exact = edgeBetweenness(of: sample.graph).values.compactMap(\.self)
      let misses = (0..<20).count { seed in
        let sampled = sampledEdgeBetweenness(of: sample.graph, sourceCount: 40, seed: seed, confidence: 0.5)
        return zip(sampled.scores.values, exact).contains { abs(($0 ?? .nan) - $1) > sampled.errorBound }
      }
      #expect(misses <= 10, "\(sample.name)")
    }
  }
}
