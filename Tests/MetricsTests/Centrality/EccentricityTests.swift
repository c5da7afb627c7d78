import AnalysisGraph
import Metrics
import Testing

@Suite struct EccentricityTests {
  /// The reference has the column for the connected graphs only.
  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) {
    guard let expected = reference.column("eccentricity") else { return }
    expectAgreement(eccentricity(of: reference.graph).values, expected, "\(reference)")
  }

  @Test(arguments: PathDistance.allCases, ArcDirection.allCases)
  func agreesWithFloydAndWarshall(distance: PathDistance, direction: ArcDirection) {
    for sample in smallGraphs + randomGraphs {
      let graph = direction == .outgoing ? sample.graph : sample.graph.reversed()
      let expected = floydWarshall(graph, distance).map { row in
        row.max().flatMap { $0 < .infinity ? $0 : nil }
      }
      let scores = eccentricity(of: sample.graph, distance: distance, direction: direction)
      expectAgreement(scores.values, expected, "\(distance), \(direction), \(sample)")
    }
  }

  @Test func doesNotDependOnNames() { expectInvariance { eccentricity(of: $0) } }
}
