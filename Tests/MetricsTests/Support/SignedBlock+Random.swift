import AnalysisGraph

@testable import Metrics

extension SignedBlock {
  /// A block whose vertices are joined at random, by friends or enemies as likely.
  static func random(
    _ vertexCount: Int, density: Double, weights: ClosedRange<Int>, _ random: inout SeededGenerator
  ) -> SignedBlock {
    var edges: [Edge] = []
    for one in 0..<Int32(vertexCount) {
      for other in (one + 1)..<max(Int32(vertexCount), one + 1)
      where Double.random(in: 0..<1, using: &random) < density {
        edges.append(
          Edge(
            one: one, other: other, weight: 1024 * Int.random(in: weights, using: &random),
            isFriendly: Bool.random(using: &random)))
      }
    }
    return SignedBlock(vertexCount: vertexCount, edges: edges)
  }

  /// The weight of the edges that go against camps.
  func cost(of camps: [Int32]) -> Int {
    edges.reduce(0) { sum, edge in
      (camps[Int(edge.one)] == camps[Int(edge.other)]) == edge.isFriendly ? sum : sum + edge.weight
    }
  }

  /// All friendly weight.
  var friendship: Int { edges.reduce(0) { $1.isFriendly ? $0 + $1.weight : $0 } }
}
