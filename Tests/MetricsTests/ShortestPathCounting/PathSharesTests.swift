import AnalysisGraph
import Testing

@testable import Metrics

@Suite struct PathSharesTests {
  @Test(arguments: [false, true]) func batchedAgreesWithOneByOne(countsArcs: Bool) throws {
    for sample in largerGraphs + randomGraphs {
      let batched = try #require(sum(sample.graph, .hops, countsArcs, .batched))
      let scalar = try #require(sum(sample.graph, .hops, countsArcs, .scalar))
      expectAgreement(batched.vertices, scalar.vertices, "\(sample.name)")
      expectAgreement(batched.arcs, scalar.arcs, "arcs of \(sample.name)")
      #expect(countsArcs || batched.arcs.isEmpty)
    }
  }

  @Test func unfoldedAgreesWithFolded() throws {
    for sample in largerGraphs + randomGraphs where !sample.graph.isDirected {
      let everyone = Array(0..<sample.graph.vertexCount)
      for distance in PathDistance.allCases {
        let folded = try #require(sum(sample.graph, distance, true, .automatic))
        let plain = try #require(sum(sample.graph, distance, true, .automatic, from: everyone))
        expectAgreement(folded.vertices, plain.vertices, "\(distance), \(sample.name)")
        let edges = edgeSums(folded.arcs, sample.graph, distance)
        expectAgreement(edges, edgeSums(plain.arcs, sample.graph, distance), "edges, \(sample.name)")
      }
    }
  }

  /// Every shortest path of d edges has d of them and d − 1 inner vertices, so that the sums are known from distances.
  @Test func sumsAreThoseOfDistances() throws {
    for sample in largerGraphs {
      let shares = try #require(sum(sample.graph, .hops, true, .automatic))
      var edges = 0
      var inner = 0
      for source in 0..<sample.graph.vertexCount {
        for case let distance? in breadthFirstDistances(from: source, in: sample.graph) where distance > 0 {
          edges += distance
          inner += distance - 1
        }
      }
      #expect(abs(shares.arcs.reduce(0, +) / Double(edges) - 1) < 1e-12, "\(sample.name)")
      #expect(abs(shares.vertices.reduce(0, +) / Double(inner) - 1) < 1e-12, "\(sample.name)")
    }
  }

  /// A tree folds into one vertex; nothing is left to search.
  @Test func treesFoldAway() {
    for sample in largerGraphs where sample.name == "undirected tree" {
      let rows = SimpleRows(sample.graph, .outgoing, distance: .hops)
      let trees = FoldedTrees(undirected: rows)
      #expect((0..<sample.graph.vertexCount).count { !trees.isFolded($0) } == 1)
      #expect(PathCore(rows, folding: trees, isDirected: false).vertexCount == 0)
    }
  }

  private func sum(
    _ graph: AnalysisGraph, _ distance: PathDistance, _ countsArcs: Bool, _ kernel: PathShares.Kernel,
    from sources: [Int]? = nil
  ) -> PathShares? {
    PathShares.sum(
      over: SimpleRows(graph, .outgoing, distance: distance), isDirected: graph.isDirected, from: sources,
      countsArcs: countsArcs, kernel: kernel, on: Execution(threads: 1))
  }

  /// What both arcs of each undirected edge have together, by the ends of the edge.
  private func edgeSums(_ arcs: [Double], _ graph: AnalysisGraph, _ distance: PathDistance) -> [Double] {
    let rows = SimpleRows(graph, .outgoing, distance: distance)
    var sums: [[Int]: Double] = [:]
    for vertex in 0..<rows.vertexCount {
      for arc in rows[vertex] {
        let ends = [min(vertex, rows.neighbor(arc)), max(vertex, rows.neighbor(arc))]
        sums[ends, default: 0] += arcs[arc]
      }
    }
    return sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}
