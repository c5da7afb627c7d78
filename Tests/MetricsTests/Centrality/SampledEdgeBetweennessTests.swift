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

  /// The mean over many seeds comes as near to the exact score as its own scatter lets expect: within five standard
  /// errors, which a right estimate of these few hundred edges leaves once in thousands of runs.
  @Test func isUnbiased() {
    for graph in [KnownGraphs.karate, largerGraphs[0].graph] {
      let exact = edgeBetweenness(of: graph).values.compactMap(\.self)
      let draws = (0..<600).map { seed in
        sampledEdgeBetweenness(of: graph, sourceCount: 3, seed: seed).scores.values.map { $0 ?? .nan }
      }
      let count = Double(draws.count)
      for (edge, value) in exact.enumerated() {
        let mean = draws.reduce(0) { $0 + $1[edge] } / count
        let variance = draws.reduce(0) { $0 + ($1[edge] - mean) * ($1[edge] - mean) } / (count - 1)
        #expect(abs(mean - value) <= 5 * (variance / count).squareRoot(), "edge \(edge)")
      }
    }
  }

  /// A path of two edges and one source of three: √(ln(4/0.5)/2) = 1.019_666 of n(n−1)/2 = 3 is 3.059_000_97.
  @Test func boundIsWhatTheFormulaSays() {
    let path = makeGraph(3, pairs: [(0, 1), (1, 2)], isDirected: false)
    let sampled = sampledEdgeBetweenness(of: path, sourceCount: 1, confidence: 0.5)
    #expect(abs(sampled.errorBound - 3.059_000_97) < 1e-7)
    #expect(sampled.sourceCount == 1)
    let directed = makeGraph(3, pairs: [(0, 1), (1, 2)], isDirected: true)
    #expect(
      abs(sampledEdgeBetweenness(of: directed, sourceCount: 1, confidence: 0.5).errorBound - 6.118_001_94)
        < 1e-7)
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
