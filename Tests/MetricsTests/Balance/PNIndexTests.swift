import AnalysisGraph
import Metrics
import Testing

@Suite struct PNIndexTests {
  /// The matrix P − 2N over 2n − 2.
  private func scaled(_ graph: AnalysisGraph) -> DenseMatrix {
    var matrix = DenseMatrix(order: graph.vertexCount)
    for row in 0..<graph.vertexCount {
      for column in 0..<graph.vertexCount where row != column {
        let friend = graph.hasArc(.positive, from: row, to: column) ? 1.0 : 0
        let enemy = graph.hasArc(.negative, from: row, to: column) ? 1.0 : 0
        matrix.rows[row][column] = (friend - 2 * enemy) / Double(2 * graph.vertexCount - 2)
      }
    }
    return matrix
  }

  /// As a sum over walks: 1 + A·1 + A²·1 + …, and in a directed graph of alternating ones.
  @Test(arguments: SignedGraphs.samples.indices)
  func agreesWithTheSeries(index: Int) {
    let graph = SignedGraphs.samples[index]
    for direction in ArcDirection.allCases {
      let matrix = direction == .outgoing ? scaled(graph) : scaled(graph).transposed()
      let ones = [Double](repeating: 1, count: graph.vertexCount)
      let first = graph.isDirected ? zip(ones, matrix.times(ones)).map { $0 + $1 } : ones
      let step = graph.isDirected ? matrix.times(matrix.transposed()) : matrix
      var (sum, term) = (first, first)
      for _ in 0..<3_000 {
        term = step.times(term)
        sum = zip(sum, term).map { $0 + $1 }
      }
      expectAgreement(
        pnIndex(of: graph, direction: direction).values, sum, tolerance: 1e-7, "sample \(index)")
    }
  }

  @Test func theConventionIsTheFormula() {
    let arc = makeGraph(3, [.init(tail: 0, head: 1)], isDirected: true)
    let edge = makeGraph(3, [.init(tail: 0, head: 1)], isDirected: false)
    #expect(pnIndex(of: edge).convention.hasPrefix("(I − A/(2n − 2))⁻¹·1 with A = P − 2N"))
    #expect(pnIndex(of: arc).convention.hasPrefix("(I − AAᵀ/(2n − 2)²)⁻¹(I + A/(2n − 2))·1, "))
    #expect(
      pnIndex(of: arc, direction: .incoming).convention.hasPrefix(
        "(I − AᵀA/(2n − 2)²)⁻¹(I + Aᵀ/(2n − 2))·1, "))
  }

  @Test func twoFriendsHaveTwoEachAndTwoEnemiesNoValue() {
    let friends = pnIndex(of: makeGraph(2, [.init(tail: 0, head: 1)], isDirected: false))
    #expect(friends.values == [2, 2])
    let enemies = pnIndex(of: makeGraph(2, [.init(tail: 0, head: 1, sign: .negative)], isDirected: false))
    #expect(enemies.values == [nil, nil])
    #expect(pnIndex(of: makeGraph(1, [], isDirected: false)).values == [nil])
  }
}
