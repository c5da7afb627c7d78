import AnalysisGraph
import Foundation
import Metrics
import Testing

@Suite struct MostCrediblePathTests {
  @Test func agreesWithTheProductsOfAllPaths() throws {
    for sample in randomGraphs where sample.graph.edgeCount <= 14 {
      let graph = sample.graph
      let confidences = graph.weights.map { $0 / 3 }
      let credible = try graph.withDistances(confidences.map { -log($0) })
      let all = BruteForcePaths(graph, .hops)
      for target in 0..<graph.vertexCount {
        let products = all.sorted(from: 0, to: target).map { path in
          var product = 1.0
          for step in zip(path.vertices, path.vertices.dropFirst()) {
            let edges = (0..<graph.edgeCount).filter { joins($0, step, in: graph) }
            product *= edges.map { confidences[$0] }.max() ?? 0
          }
          return product
        }
        let found = mostCrediblePath(from: 0, to: target, in: credible)
        expectAgreement([found?.credibility], [products.max()], "to \(target), \(sample)")
        let product = found.flatMap { $0.path.product(of: confidences) }
        expectAgreement([found?.credibility], [product], "to \(target), \(sample)")
      }
    }
  }

  private func joins(_ edge: Int, _ step: (Int, Int), in graph: AnalysisGraph) -> Bool {
    let ends = (graph.tail(of: edge), graph.head(of: edge))
    return ends == step || (!graph.isDirected && ends == (step.1, step.0))
  }

  /// Two steps of 0.9 are more credible than one of 0.8, and a step of confidence 0 is none.
  @Test func certaintyIsOneAndDisbeliefIsNoPath() throws {
    let graph = try makeGraph(5, pairs: [(0, 1), (1, 2), (0, 2), (2, 3), (0, 4)], isDirected: true)
      .withDistances([0.9, 0.9, 0.8, 0, 1].map { -log($0) })
    let found = try #require(mostCrediblePath(from: 0, to: 2, in: graph))
    #expect(found.path.vertices == [0, 1, 2])
    #expect(abs(found.credibility - 0.81) < 1e-15)
    #expect(mostCrediblePath(from: 0, to: 2, in: graph, avoiding: [1])?.path.vertices == [0, 2])
    #expect(mostCrediblePath(from: 0, to: 3, in: graph) == nil)
    #expect(mostCrediblePath(from: 0, to: 4, in: graph)?.credibility == 1)
    #expect(mostCrediblePath(from: 3, to: 3, in: graph)?.credibility == 1)
  }
}
