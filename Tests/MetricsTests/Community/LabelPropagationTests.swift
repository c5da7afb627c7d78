import AnalysisGraph
import Metrics
import Testing

@Suite struct LabelPropagationTests {
  /// The condition by which Raghavan et al. (2007) stop.
  @Test func everyVertexHasALabelThatMostOfItsNeighborsHave() {
    for (seed, graph) in sparseRandomGraphs.enumerated() {
      let communities = labelPropagation(of: graph, seed: seed)
      let labels = communities.groups.labels
      let matrix = DenseMatrix(graph, .strength)
      for vertex in labels.indices {
        var weights = [Double](repeating: 0, count: communities.groups.count)
        for other in labels.indices where other != vertex {
          weights[labels[other]] += matrix.rows[vertex][other]
        }
        #expect(weights[labels[vertex]] == weights.max(), "vertex \(vertex), seed \(seed)")
      }
    }
  }

  @Test func communitiesAreConnected() {
    for (seed, graph) in sparseRandomGraphs.enumerated() {
      for rounds in [1, 2, 100] {
        let communities = labelPropagation(of: graph, seed: seed, rounds: rounds)
        #expect(areConnected(communities.groups, in: graph), "seed \(seed)")
      }
    }
  }

  @Test func recoversPlantedBlocs() {
    let planted = plantedPartition(blocs: 4, size: 30, within: 0.5, between: 0.01, seed: 1)
    #expect(labelPropagation(of: planted.graph).groups.labels == Components(grouping: planted.blocs).labels)
  }

  @Test func weightDecides() {
    let edges = [(0, 1, 1.0), (1, 2, 5), (2, 3, 1), (3, 0, 5)].map {
      AnalysisGraph.Edge(tail: $0.0, head: $0.1, weight: $0.2)
    }
    let communities = labelPropagation(of: makeGraph(4, edges, isDirected: false))
    #expect(communities.groups.members == [[0, 3], [1, 2]])
  }

  @Test func theSameSeedGivesTheSameAnswer() {
    for (seed, graph) in sparseRandomGraphs.enumerated() {
      #expect(labelPropagation(of: graph, seed: seed) == labelPropagation(of: graph, seed: seed))
    }
    #expect(Set((0..<20).map { labelPropagation(of: sparseRandomGraphs[0], seed: $0).groups }).count > 1)
  }

  @Test func isolatesAndLoopsAreByThemselves() {
    let graph = makeGraph(4, pairs: [(1, 3), (2, 2)], isDirected: true)
    #expect(labelPropagation(of: graph).groups.labels == [0, 1, 2, 1])
    #expect(labelPropagation(of: makeGraph(0, pairs: [], isDirected: false)).groups.count == 0)
  }
}
