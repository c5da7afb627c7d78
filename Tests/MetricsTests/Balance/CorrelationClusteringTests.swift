import AnalysisGraph
import Metrics
import Testing

@Suite struct CorrelationClusteringTests {
  /// Against all divisions of every signed graph of up to five vertices: 52 each.
  @Test(arguments: 0...5)
  func isTheLeastOfAllDivisions(vertexCount: Int) {
    let divisions = allDivisions(of: vertexCount)
    for (number, graph) in SignedGraphs.all(vertexCount).enumerated() {
      guard vertexCount < 5 || isExhaustive || number.isMultiple(of: 7) else { continue }
      let division = correlationClustering(of: graph, on: Execution(threads: 1))
      let least = divisions.map { graph.frustration(of: $0) }.min() ?? 0
      #expect(division.isProven && division.value == least, "graph \(number)")
      #expect(graph.frustration(of: division.camps) == division.value, "graph \(number)")
    }
  }

  @Test(arguments: SignedGraphs.samples.indices)
  func isTheLeastOnRandomGraphs(index: Int) {
    let graph = SignedGraphs.samples[index]
    let division = correlationClustering(of: graph)
    let least = allDivisions(of: graph.vertexCount).map { graph.frustration(of: $0) }.min() ?? 0
    #expect(division.isProven && abs(division.value - least) < 1e-9)
    #expect(abs(graph.frustration(of: division.camps) - division.value) < 1e-9)
    let weight = division.frustrated.reduce(0.0) { sum, edge in
      sum + graph.weights[edge] * (graph.signs[edge] == .mixed ? 0.5 : 1)
    }
    #expect(abs(weight - division.value) < 1e-9)
  }

  /// Read (1954); 2 and three camps are what an exact solver built differently gives.
  @Test(.enabled(if: SignedGraphs.tribes != nil, "the reference data beside the project is absent"))
  func tribesFallIntoThree() throws {
    let division = correlationClustering(of: try #require(SignedGraphs.tribes))
    #expect(division.isProven && division.value == 2 && division.campCount == 3)
  }

  @Test(arguments: 0..<20)
  func isNeverMoreThanTheFrustrationIndex(seed: Int) {
    let graph = SignedGraphs.random(24, edges: 60, seed: UInt64(seed))
    let division = correlationClustering(of: graph)
    #expect(division.isProven)
    #expect(division.value <= frustrationIndex(of: graph).value)
  }

  @Test func theAnswerDoesNotDependOnThreads() {
    let graph = SignedGraphs.random(40, edges: 120, seed: 5)
    #expect(
      correlationClustering(of: graph, on: Execution(threads: 1))
        == correlationClustering(of: graph, on: Execution(threads: 2)))
  }

  @Test func withoutTimeThereIsAnInterval() {
    let division = correlationClustering(of: SignedGraphs.random(60, edges: 400, seed: 3), seconds: 0)
    #expect(!division.isProven && division.lowerBound < division.value)
  }
}
