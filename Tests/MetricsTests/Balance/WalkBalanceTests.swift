import AnalysisGraph
import Foundation
import Metrics
import Testing

@Suite struct WalkBalanceTests {
  /// e^A by halving until small, a Taylor series, and squaring: nothing of eigenvalues.
  private func exponential(_ matrix: DenseMatrix) -> DenseMatrix {
    let halvings = 12
    let small = matrix.map { $0 / Double(1 << halvings) }
    var sum = DenseMatrix(order: matrix.order)
    for index in 0..<matrix.order { sum.rows[index][index] = 1 }
    var term = sum
    for power in 1...18 {
      term = term.times(small).map { $0 / Double(power) }
      for row in 0..<matrix.order {
        for column in 0..<matrix.order { sum.rows[row][column] += term.rows[row][column] }
      }
    }
    for _ in 0..<halvings { sum = sum.times(sum) }
    return sum
  }

  @Test(arguments: SignedGraphs.samples.indices)
  func agreesWithTheExponential(index: Int) {
    let graph = SignedGraphs.samples[index]
    let (friendly, hostile) = graph.signedMatrices
    var (net, whole) = (friendly, friendly)
    for row in 0..<graph.vertexCount {
      for column in 0..<graph.vertexCount {
        net.rows[row][column] -= hostile.rows[row][column]
        whole.rows[row][column] += hostile.rows[row][column]
      }
    }
    let (netWalks, wholeWalks) = (exponential(net), exponential(whole))
    let ratio =
      net.rows.indices.reduce(0) { $0 + netWalks.rows[$1][$1] }
      / net.rows.indices.reduce(0) { $0 + wholeWalks.rows[$1][$1] }
    let balance = walkBalance(of: graph)
    #expect(abs((balance.value ?? 0) - ratio) < 1e-9)
    let local: [Double?] = net.rows.indices.map { vertex in
      whole.rows[vertex].contains { $0 > 0 }
        ? netWalks.rows[vertex][vertex] / wholeWalks.rows[vertex][vertex] : nil
    }
    expectAgreement(balance.local.values, local, "sample \(index)")
  }

  /// Read (1954), with the value that the definition gives in another implementation.
  @Test(.enabled(if: SignedGraphs.tribes != nil, "the reference data beside the project is absent"))
  func tribes() throws {
    let balance = walkBalance(of: try #require(SignedGraphs.tribes))
    #expect(abs((balance.value ?? 0) - 0.3575761057) < 1e-9)
  }

  @Test func largeWeightsDoNotOverflow() {
    let edges = [(0, 1), (1, 2), (0, 2)].map { AnalysisGraph.Edge(tail: $0.0, head: $0.1, weight: 5_000) }
    let balanced = walkBalance(of: makeGraph(3, edges, isDirected: false))
    #expect(balanced.value == 1 && balanced.local.values == [1, 1, 1])
    let turned = edges.enumerated().map { index, edge in
      var edge = edge
      edge.sign = index == 0 ? .negative : .positive
      return edge
    }
    #expect(walkBalance(of: makeGraph(3, turned, isDirected: false)).value == 0)
  }

  @Test func withoutSignedEdgesThereIsNoValue() {
    let balance = walkBalance(of: makeGraph(2, [.init(tail: 0, head: 1, sign: .neutral)], isDirected: false))
    #expect(balance.value == nil && balance.local.values == [nil, nil])
  }
}
