import AnalysisGraph
import Metrics
import Testing

@Suite struct CampLiaisonTests {
  /// All triples of two friends of a third, who are no friends of each other, in three camps.
  @Test(arguments: SignedGraphs.samples.indices)
  func agreesWithAllTriples(index: Int) {
    let graph = SignedGraphs.samples[index]
    func has(_ sign: AnalysisGraph.Sign, _ one: Int, _ other: Int) -> Bool {
      graph.hasArc(sign, from: one, to: other) || graph.hasArc(sign, from: other, to: one)
    }
    func areFriends(_ one: Int, _ other: Int) -> Bool {
      has(.positive, one, other) && !has(.negative, one, other)
    }
    let division = correlationClustering(of: graph)
    let n = graph.vertexCount
    let expected: [Double?] = (0..<n).map { broker in
      let friends = (0..<n).filter { $0 != broker && areFriends($0, broker) }
      let paths = friends.flatMap { one in friends.filter { $0 != one }.map { (one, $0) } }
      return Double(
        paths.count { one, other in
          !areFriends(one, other) && Set([one, broker, other].map { division.camps[$0] }).count == 3
        })
    }
    expectAgreement(campLiaison(of: graph, division: division).values, expected, "sample \(index)")
  }
}
