import AnalysisGraph
import Metrics
import Testing

@Suite struct SignedLaplacianTests {
  /// The least eigenvalue is what the greatest one of c − (D − A) lacks to c, with c beyond all of them.
  @Test(arguments: SignedGraphs.samples.indices)
  func agreesWithPowersOfTheMatrix(index: Int) throws {
    let graph = SignedGraphs.samples[index]
    let (friendly, hostile) = graph.signedMatrices
    let conflict = algebraicConflict(of: graph)
    for (component, value) in zip(conflict.components, conflict.values) {
      let degrees = component.map { friendly.rows[$0].reduce(0, +) + hostile.rows[$0].reduce(0, +) }
      let shift = 2 * (degrees.max() ?? 0) + 1
      var shifted = DenseMatrix(order: component.count)
      for (i, row) in component.enumerated() {
        for (j, column) in component.enumerated() {
          shifted.rows[i][j] =
            i == j ? shift - degrees[i] : friendly.rows[row][column] - hostile.rows[row][column]
        }
      }
      let value = try #require(value)
      #expect(abs(shift - greatestEigenvalue(shifted) - value) < 1e-6 * shift, "component \(component)")
    }
  }

  /// Of a positive definite matrix, by squaring it until one direction is left.
  private func greatestEigenvalue(_ matrix: DenseMatrix) -> Double {
    var power = matrix
    for _ in 0..<40 {
      let norm = power.rows.flatMap(\.self).map(abs).max() ?? 1
      power = power.map { $0 / norm }
      power = power.times(power)
    }
    let column = (0..<matrix.order).max { power.rows[$0][$0] < power.rows[$1][$1] } ?? 0
    let vector = power.rows.map { $0[column] }
    let image = matrix.times(vector)
    return zip(vector, image).reduce(0) { $0 + $1.0 * $1.1 } / vector.reduce(0) { $0 + $1 * $1 }
  }

  @Test(.enabled(if: SignedGraphs.tribes != nil, "the reference data beside the project is absent"))
  func tribes() throws {
    let conflict = algebraicConflict(of: try #require(SignedGraphs.tribes))
    #expect(conflict.values.count == 1 && abs((conflict.least ?? 0) - 1.0402890812) < 1e-9)
  }

  /// Of an unbalanced triangle times a weight it is that weight times the value, however great the weight.
  @Test(arguments: [1e-300, 1, 1e15, 1e300])
  func growsWithWeights(weight: Double) throws {
    let triangle = [(0, 1), (1, 2), (0, 2)].map {
      AnalysisGraph.Edge(tail: $0.0, head: $0.1, weight: weight, sign: .negative)
    }
    let conflict = algebraicConflict(of: makeGraph(3, triangle, isDirected: false))
    #expect(abs(try #require(conflict.least) / weight - 1) < 1e-12)
  }

  /// The least weight of the triangle goes against its camps; rounding hides it, which is not the same as balance.
  @Test func isNoZeroWhereItIsHidden() {
    let edges = [(0, 1, 1e300), (1, 2, 1e300), (0, 2, 1)].map {
      AnalysisGraph.Edge(tail: $0.0, head: $0.1, weight: $0.2, sign: .negative)
    }
    let conflict = algebraicConflict(of: makeGraph(3, edges, isDirected: false))
    #expect(conflict.values == [nil] && conflict.least == nil)
  }

  /// It is 0 in exactly the components without frustration.
  @Test(arguments: 1...4)
  func isZeroWhereBalanced(vertexCount: Int) {
    for (number, graph) in SignedGraphs.all(vertexCount).enumerated() {
      let isBalanced = algebraicConflict(of: graph).values.allSatisfy { $0 == 0 }
      #expect(isBalanced == (graph.leastFrustration == 0), "graph \(number)")
    }
  }
}
