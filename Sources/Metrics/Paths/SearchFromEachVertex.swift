import AnalysisGraph

extension AnalysisGraph {
  /// What `score` makes of the search by edge distances from each vertex in turn.
  func mapSearches<Score: Sendable>(
    _ direction: ArcDirection, on execution: Execution,
    score: @Sendable (borrowing DistanceSearch) -> Score
  ) -> [Score] {
    let rows = SimpleRows(self, direction, distance: .edgeDistances)
    let parts = 8 * Execution.strandCount
    execution.progress?.begin(steps: vertexCount)
    return execution.sized(for: rows.neighbors.count).map(below: parts) { part in
      let sources = vertexCount * part / parts..<vertexCount * (part + 1) / parts
      guard !sources.isEmpty else { return [Score]() }
      var search = DistanceSearch(rows)
      return sources.map { source in
        search.run(from: source)
        execution.progress?.advance()
        return score(search)
      }
    }.flatMap(\.self)
  }
}
