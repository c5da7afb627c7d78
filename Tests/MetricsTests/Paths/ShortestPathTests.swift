import AnalysisGraph
import Foundation
import Metrics
import Testing

@Suite struct ShortestPathTests {
  @Test(arguments: PathDistance.allCases) func agreesWithAllPathsWrittenOut(distance: PathDistance) {
    for sample in smallGraphs + randomGraphs {
      let all = BruteForcePaths(sample.graph, distance)
      for source in 0..<sample.graph.vertexCount {
        for target in 0..<sample.graph.vertexCount {
          let path = shortestPath(from: source, to: target, in: sample.graph, distance: distance)
          let best = all.sorted(from: source, to: target).first
          let found = path.map { BruteForcePaths.Path(vertices: $0.vertices, cost: $0.cost) }
          guard found != best else { continue }
          Issue.record(
            "\(source) to \(target): \(String(describing: path)), not \(String(describing: best)): \(sample)")
          return
        }
      }
    }
  }

  @Test func goesAroundWhatIsAvoided() {
    let ring = makeGraph(5, pairs: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)], isDirected: false)
    #expect(shortestPath(from: 0, to: 2, in: ring)?.vertices == [0, 1, 2])
    #expect(shortestPath(from: 0, to: 2, in: ring, avoiding: [1])?.vertices == [0, 4, 3, 2])
    #expect(shortestPath(from: 0, to: 2, in: ring, avoiding: [1, 4]) == nil)
    #expect(shortestPath(from: 0, to: 2, in: ring, avoiding: [0]) == nil)
    #expect(shortestPath(from: 0, to: 2, in: ring, avoiding: [2]) == nil)
  }

  /// Two steps of confidence 0.9 are more credible than one of 0.8, and a step of confidence 0 is none.
  @Test func theMostCredibleIsShortestByMinusLogConfidence() throws {
    let graph = makeGraph(4, pairs: [(0, 1), (1, 2), (0, 2), (2, 3)], isDirected: true)
    let confidences = [0.9, 0.9, 0.8, 0]
    let relaid = try graph.withDistances(confidences.map { -log($0) })
    let path = try #require(shortestPath(from: 0, to: 2, in: relaid, distance: .edgeDistances))
    #expect(path.vertices == [0, 1, 2])
    #expect(path.product(of: confidences) == 0.81)
    #expect(shortestPath(from: 0, to: 3, in: relaid, distance: .edgeDistances) == nil)
  }

  /// Certain steps have length 0; paths neither circle on them nor take more than they need.
  @Test func distancesOfZeroDoNotTrapThePath() {
    let pairs = [(0, 1), (1, 2), (2, 0), (2, 3), (1, 3), (3, 4)]
    let graph = makeGraph(
      5, pairs.map { .init(tail: $0.0, head: $0.1, distance: 0) }, isDirected: false)
    let path = shortestPath(from: 0, to: 4, in: graph, distance: .edgeDistances)
    #expect(path?.vertices == [0, 1, 3, 4])
    #expect(
      KShortestSimplePaths(from: 0, to: 4, in: graph, distance: .edgeDistances).map(\.vertices)
        == [[0, 1, 3, 4], [0, 2, 3, 4], [0, 1, 2, 3, 4], [0, 2, 1, 3, 4]])
  }

  @Test func aLongChainDoesNotOverflowTheStack() {
    let path = shortestPath(from: 0, to: 99_999, in: longChain)
    #expect(path?.length == 99_999)
  }

  @Test func byMinusLogConfidenceItHasTheGreatestProduct() throws {
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
        let found = shortestPath(from: 0, to: target, in: credible, distance: .edgeDistances)
        expectAgreement([found.map { exp(-$0.cost) }], [products.max()], "to \(target), \(sample)")
        let product = found.flatMap { $0.product(of: confidences) }
        expectAgreement([product], [products.max()], "to \(target), \(sample)")
      }
    }
  }

  private func joins(_ edge: Int, _ step: (Int, Int), in graph: AnalysisGraph) -> Bool {
    let ends = (graph.tail(of: edge), graph.head(of: edge))
    return ends == step || (!graph.isDirected && ends == (step.1, step.0))
  }
}
