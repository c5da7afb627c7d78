import AnalysisGraph
import Metrics
import Testing

@Suite struct SignedDegreeTests {
  @Test(arguments: SignedGraphs.samples.indices, [ArcDirection.outgoing, .incoming])
  func agreesWithCounting(index: Int, direction: ArcDirection) {
    let graph = SignedGraphs.samples[index]
    let degree = signedDegree(of: graph, direction: direction)
    func count(_ sign: AnalysisGraph.Sign, at vertex: Int) -> Double {
      let others = (0..<graph.vertexCount).filter { other in
        other != vertex
          && (direction == .outgoing
            ? graph.hasArc(sign, from: vertex, to: other) : graph.hasArc(sign, from: other, to: vertex))
      }
      return Double(others.count)
    }
    for vertex in 0..<graph.vertexCount {
      let (friends, enemies) = (count(.positive, at: vertex), count(.negative, at: vertex))
      #expect(degree.positive.values[vertex] == friends && degree.negative.values[vertex] == enemies)
      #expect(degree.net.values[vertex] == friends - enemies)
      #expect(degree.ratio.values[vertex] == (friends + enemies > 0 ? friends / (friends + enemies) : nil))
    }
  }
}
