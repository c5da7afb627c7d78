import AnalysisGraph
import Metrics
import Testing

@Suite struct TrianglesTests {
  /// networkx 3.6.1: sum(triangles.values()) / 3 is 45; 18 at the instructor, 15 at the officer.
  @Test func karateHasFortyFive() {
    let found = triangles(of: KnownGraphs.karate)
    #expect(found.total == 45)
    #expect([found.counts[0], found.counts[33]] == [18, 15])
    #expect(found.tripleCount == 528)
  }

  @Test func agreeWithTryingAllTriples() {
    for sample in smallGraphs + randomGraphs {
      let matrix = TieMatrix(sample.graph)
      let closed = matrix.triples.filter {
        matrix.areNeighbors($0[0], $0[1]) && matrix.areNeighbors($0[0], $0[2])
          && matrix.areNeighbors($0[1], $0[2])
      }
      let found = triangles(of: sample.graph)
      #expect(found.total == closed.count, "\(sample)")
      #expect(
        found.counts == (0..<matrix.order).map { vertex in closed.count { $0.contains(vertex) } }, "\(sample)"
      )
    }
  }

  @Test func doNotDependOnNames() {
    expectInvariance { graph in localClustering(of: graph) }
    for (seed, sample) in randomGraphs.enumerated() {
      let (graph, newIndex) = sample.relabelled(seed: seed)
      let counts = triangles(of: graph).counts
      #expect(newIndex.map { counts[$0] } == triangles(of: sample.graph).counts, "\(sample)")
    }
  }
}
