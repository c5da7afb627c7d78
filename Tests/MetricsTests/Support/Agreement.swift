import AnalysisGraph
import Metrics
import Testing

/// Records an issue unless both lists have values in the same places that differ by at most `tolerance`.
func expectAgreement(
  _ actual: [Double?], _ expected: [Double?], tolerance: Double = 1e-9, _ subject: @autoclosure () -> String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard actual.count == expected.count else {
    Issue.record(
      "\(actual.count) values, not \(expected.count): \(subject())", sourceLocation: sourceLocation)
    return
  }
  for (vertex, (left, right)) in zip(actual, expected).enumerated() {
    let agrees: Bool
    if let left, let right {
      agrees = abs(left - right) <= tolerance * max(1, abs(right))
    } else {
      agrees = left == nil && right == nil
    }
    if !agrees {
      let values = "\(left?.description ?? "no value"), not \(right?.description ?? "no value")"
      Issue.record("Vertex \(vertex) has \(values): \(subject())", sourceLocation: sourceLocation)
      return
    }
  }
}

/// Records an issue if a measure's scores depend on the names of the vertices or the order of the edges.
func expectInvariance(
  sourceLocation: SourceLocation = #_sourceLocation, _ measure: (AnalysisGraph) -> Scores
) {
  for (seed, sample) in randomGraphs.enumerated() {
    let (graph, newIndex) = sample.relabelled(seed: seed)
    let scores = measure(graph).values
    expectAgreement(
      newIndex.map { scores[$0] }, measure(sample.graph).values, "relabelled \(sample)",
      sourceLocation: sourceLocation)
  }
}
