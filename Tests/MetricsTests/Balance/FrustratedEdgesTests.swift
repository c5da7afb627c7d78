import AnalysisGraph
import Metrics
import Testing

@Suite struct FrustratedEdgesTests {
  /// What all best divisions into two camps, tried one by one, say of each edge.
  private func byTrial(_ graph: AnalysisGraph) -> [Frustration?] {
    let divisions = (0..<(1 << max(0, graph.vertexCount - 1))).map { camps in
      (0..<graph.vertexCount).map { camps >> $0 & 1 }
    }
    let least = graph.leastFrustration
    let best = divisions.filter { graph.frustration(of: $0) < least + 1e-9 }
    return graph.edges.map { edge in
      guard edge.tail != edge.head, edge.sign != .neutral else { return nil }
      if edge.sign == .mixed { return .always }
      let count = best.count { ($0[edge.tail] == $0[edge.head]) != (edge.sign == .positive) }
      return count == 0 ? .never : count == best.count ? .always : .sometimes
    }
  }

  @Test(arguments: 0...5)
  func agreesWithAllBestDivisions(vertexCount: Int) {
    for (number, graph) in SignedGraphs.all(vertexCount).enumerated() {
      guard vertexCount < 5 || isExhaustive || number.isMultiple(of: 11) else { continue }
      #expect(
        frustratedEdges(of: graph, on: Execution(threads: 1)) == byTrial(graph), "graph \(number)")
    }
  }

  @Test(arguments: SignedGraphs.samples.indices)
  func agreesOnRandomGraphs(index: Int) {
    let graph = SignedGraphs.samples[index]
    #expect(frustratedEdges(of: graph) == byTrial(graph))
  }

  @Test(arguments: 0..<12)
  func agreesOnLargerGraphs(seed: Int) {
    let graph = SignedGraphs.random(13, edges: 26 + seed, seed: UInt64(seed))
    #expect(frustratedEdges(of: graph) == byTrial(graph))
  }

  /// The best division of the tribes is unique.
  @Test(.enabled(if: SignedGraphs.tribes != nil, "the reference data beside the project is absent"))
  func tribesHaveOneBestDivision() throws {
    let graph = try #require(SignedGraphs.tribes)
    let fates = frustratedEdges(of: graph)
    #expect(fates.allSatisfy { $0 == .always || $0 == .never })
    #expect(fates.indices.filter { fates[$0] == .always } == frustrationIndex(of: graph).frustrated)
  }

  @Test func withoutTimeNothingIsSaid() {
    let fates = frustratedEdges(of: SignedGraphs.random(60, edges: 400, seed: 3), seconds: 0)
    #expect(fates.contains { $0 == nil })
  }
}
