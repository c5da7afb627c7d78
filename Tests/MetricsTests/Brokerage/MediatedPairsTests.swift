import AnalysisGraph
import Metrics
import Testing

@Suite struct MediatedPairsTests {
  @Test(arguments: SignedGraphs.samples.indices)
  func agreesWithAllTriples(index: Int) {
    let graph = SignedGraphs.samples[index]
    func has(_ sign: AnalysisGraph.Sign, _ one: Int, _ other: Int) -> Bool {
      graph.hasArc(sign, from: one, to: other) || graph.hasArc(sign, from: other, to: one)
    }
    func areFriends(_ one: Int, _ other: Int) -> Bool {
      has(.positive, one, other) && !has(.negative, one, other)
    }
    func areEnemies(_ one: Int, _ other: Int) -> Bool {
      has(.negative, one, other) && !has(.positive, one, other)
    }
    var counts = [Double](repeating: 0, count: graph.vertexCount)
    var shares = counts
    for one in 0..<graph.vertexCount {
      for other in 0..<one where areEnemies(one, other) {
        let friends = (0..<graph.vertexCount).filter { vertex in
          vertex != one && vertex != other && areFriends(vertex, one) && areFriends(vertex, other)
        }
        for friend in friends {
          counts[friend] += 1
          shares[friend] += 1 / Double(friends.count)
        }
      }
    }
    let mediated = mediatedPairs(of: graph)
    expectAgreement(mediated.count.values, counts, "M1 of sample \(index)")
    expectAgreement(mediated.share.values, shares, "M2 of sample \(index)")
  }

  /// The two `++-` triangles of the tribes have one mediator each.
  @Test(.enabled(if: SignedGraphs.tribes != nil, "the reference data beside the project is absent"))
  func tribes() throws {
    let mediated = mediatedPairs(of: try #require(SignedGraphs.tribes))
    #expect(mediated.count.values.compactMap(\.self).reduce(0, +) == 2)
  }
}
