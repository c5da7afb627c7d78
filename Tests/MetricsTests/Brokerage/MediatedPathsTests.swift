import AnalysisGraph
import Metrics
import Testing

@Suite struct MediatedPathsTests {
  /// All shortest friendly paths of each hostile pair, listed one by one.
  @Test(arguments: SignedGraphs.samples.indices)
  func agreesWithListingPaths(index: Int) {
    let graph = SignedGraphs.samples[index]
    func has(_ sign: AnalysisGraph.Sign, _ one: Int, _ other: Int) -> Bool {
      graph.hasArc(sign, from: one, to: other) || graph.hasArc(sign, from: other, to: one)
    }
    let n = graph.vertexCount
    let pairs = (0..<n).flatMap { one in (0..<one).map { (one, $0) } }
    let friends = makeGraph(
      n, pairs: pairs.filter { has(.positive, $0.0, $0.1) && !has(.negative, $0.0, $0.1) }, isDirected: false)
    var expected = [Double](repeating: 0, count: n)
    for (one, other) in pairs where has(.negative, one, other) && !has(.positive, one, other) {
      let paths = shortestPaths(friends, from: one, to: other)
      for path in paths {
        for vertex in path.dropFirst().dropLast() { expected[vertex] += 1 / Double(paths.count) }
      }
    }
    expectAgreement(mediatedPaths(of: graph).values, expected, "sample \(index)")
    #expect(
      mediatedPaths(of: graph, on: Execution(threads: 1))
        == mediatedPaths(of: graph, on: Execution(threads: 2)))
  }

  private func shortestPaths(_ graph: AnalysisGraph, from source: Int, to target: Int) -> [[Int]] {
    var paths = [[source]]
    for _ in 0..<graph.vertexCount {
      let found = paths.filter { $0.last == target }
      if !found.isEmpty { return found }
      paths = paths.flatMap { path in
        (0..<graph.vertexCount).filter { next in
          !path.contains(next)
            && graph.edges.contains { Set([$0.tail, $0.head]) == Set([path[path.count - 1], next]) }
        }.map { path + [$0] }
      }
    }
    return []
  }
}
