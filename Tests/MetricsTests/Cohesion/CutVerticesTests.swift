import AnalysisGraph
import Metrics
import Testing

@Suite struct CutVerticesTests {
  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) throws {
    let expected = try #require(reference.column("articulation"))
    #expect(cutVertices(of: reference.graph) == expected.indices.filter { expected[$0] == 1 })
  }

  @Test func agreeWithRemovingEachVertex() {
    for sample in smallGraphs + randomGraphs {
      let graph = sample.graph
      let whole = componentCount(graph.vertexCount, Array(graph.edges))
      let expected = (0..<graph.vertexCount).filter { vertex in
        let rest = graph.edges.filter { $0.tail != vertex && $0.head != vertex }
        return componentCount(graph.vertexCount, rest) - 1 > whole
      }
      #expect(cutVertices(of: graph) == expected, "\(sample)")
    }
  }

  @Test func aLongChainDoesNotOverflowTheStack() {
    #expect(cutVertices(of: longChain).count == 249_998)
  }
}

/// The number of components, by merging the ends of one edge after another.
func componentCount(_ vertexCount: Int, _ edges: [AnalysisGraph.Edge]) -> Int {
  var groups = Array(0..<vertexCount)
  for edge in edges {
    let (old, new) = (groups[edge.tail], groups[edge.head])
    for vertex in groups.indices where groups[vertex] == old { groups[vertex] = new }
  }
  return Set(groups).count
}
