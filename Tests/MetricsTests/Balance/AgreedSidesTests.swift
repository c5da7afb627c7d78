import AnalysisGraph
import Metrics
import TestSupport
import Testing

@Suite struct AgreedSidesTests {
  /// Of each two vertices whether all best divisions into two camps, tried one by one, have them together or apart.
  private func byTrial(_ graph: AnalysisGraph) -> [[Bool?]] {
    let divisions = (0..<(1 << max(0, graph.vertexCount - 1))).map { camps in
      (0..<graph.vertexCount).map { camps >> $0 & 1 }
    }
    let least = graph.leastFrustration
    let best = divisions.filter { graph.frustration(of: $0) < least + 1e-9 }
    return (0..<graph.vertexCount).map { one in
      (0..<graph.vertexCount).map { other in
        let count = best.count { $0[one] == $0[other] }
        return count == 0 ? false : count == best.count ? true : nil
      }
    }
  }

  private func found(_ graph: AnalysisGraph) throws -> [[Bool?]] {
    let agreed = try #require(agreedSides(of: frustrationIndex(of: graph), in: graph))
    return (0..<graph.vertexCount).map { one in
      (0..<graph.vertexCount).map { agreed.areTogether(one, $0) }
    }
  }

  @Test(arguments: 0...5)
  func agreesWithAllBestDivisions(vertexCount: Int) throws {
    for (number, graph) in SignedGraphs.all(vertexCount).enumerated() {
      guard vertexCount < 5 || isExhaustive || number.isMultiple(of: 101) else { continue }
      #expect(try found(graph) == byTrial(graph), "graph \(number)")
    }
  }

  @Test(arguments: SignedGraphs.samples.indices)
  func agreesOnRandomGraphs(index: Int) throws {
    let graph = SignedGraphs.samples[index]
    #expect(try found(graph) == byTrial(graph))
  }

  @Test(arguments: 0..<8)
  func agreesOnLargerGraphs(seed: Int) throws {
    let graph = SignedGraphs.random(12, edges: 22 + seed, seed: UInt64(seed))
    #expect(try found(graph) == byTrial(graph))
  }

  @Test func withoutTimeNothingIsSaid() {
    let graph = SignedGraphs.random(60, edges: 400, seed: 3)
    #expect(agreedSides(of: frustrationIndex(of: graph, seconds: 0), in: graph, seconds: 0) == nil)
  }
}
