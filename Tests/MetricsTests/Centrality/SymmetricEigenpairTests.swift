import AnalysisGraph
import LinearAlgebra
import Testing

@testable import Metrics

/// The Lanczos method against the dense solution of LAPACK.
@Suite struct SymmetricEigenpairTests {
  @Test(arguments: 0..<12) func agreesWithTheDenseMatrix(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let count = 60 + 20 * seed
    // A tree, so that the graph is connected, and as many edges more, with loops and parallel ones.
    let edges = (0..<2 * count).map { edge in
      AnalysisGraph.Edge(
        tail: edge < count
          ? max(0, edge - 1 - Int.random(in: 0..<3, using: &random))
          : Int.random(in: 0..<count, using: &random),
        head: edge < count ? edge : Int.random(in: 0..<count, using: &random),
        weight: seed.isMultiple(of: 2) ? 1 : Double.random(in: 0.1..<3, using: &random))
    }
    let graph = try AnalysisGraph(vertexCount: count, edges: edges, isDirected: false)
    var places = [Int32](repeating: 0, count: count)
    let rows = SymmetricRows(AdjacencyMatrix(graph, .strength), of: Array(0..<count), &places)
    let pair = try SymmetricEigenpair(of: rows)
    let (values, vectors) = rows.dense.eigenvectors()
    let value = try #require(values.last)
    let vector = try #require(vectors.last)
    let greatest = vector.map { abs($0) }.max() ?? 1
    #expect(abs(pair.value - value) < 1e-12 * value)
    #expect(zip(pair.vector, vector).allSatisfy { abs($0 - abs($1) / greatest) < 1e-9 })
    #expect(pair.vector.allSatisfy { $0 > 0 } && pair.vector.max() == 1)
    #expect(value <= rows.greatestSum * (1 + 1e-12))
  }

  /// Two cliques of 60 that differ by one edge in weight and hang together by a thread: the second eigenvalue is nearer
  /// to the first than a ten-billionth.
  @Test func whatRoundingHidesIsSaid() throws {
    var edges: [AnalysisGraph.Edge] = []
    for clique in [0, 60] {
      for one in 0..<60 {
        for other in 0..<one { edges.append(.init(tail: clique + one, head: clique + other)) }
      }
    }
    edges.append(.init(tail: 0, head: 60, weight: 1e-14))
    let graph = try AnalysisGraph(vertexCount: 120, edges: edges, isDirected: false)
    let scores = eigenvector(of: graph)
    #expect(scores.values.allSatisfy { $0 == nil })
    #expect(scores.convention.hasPrefix("No value: "))
  }
}
