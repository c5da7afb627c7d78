public import AnalysisGraph

extension WorkEstimate {
  /// What the distances between all pairs take, as in ``distanceProfile(of:direction:on:)``,
  /// ``closeness(of:distance:direction:on:)`` and their like.
  ///
  /// In hops a search runs from 512 vertices at a time, and goes over all arcs a few times for the levels of a graph
  /// that is not long and thin; an arc costs 10 ns then. With edge distances every arc is a step in a heap for each
  /// source: 60 ns.
  ///
  /// - Parameters:
  ///   - size: The size of the graph.
  ///   - distance: What a path's length is.
  ///   - execution: The threads.
  /// - Returns: The estimate.
  public static func distances(
    of size: GraphSize, distance: PathDistance = .hops, on execution: Execution = Execution()
  ) -> WorkEstimate {
    let threads = Double(execution.threads)
    switch distance {
    case .hops:
      let capacity = Double(SourceSet.capacity)
      let batches = max(1, size.vertices / capacity)
      let sets = Double(3 * SourceSet.capacity / 8)
      return WorkEstimate(
        seconds: batches * (size.arcs * 10e-9 * usualLevels + size.vertices * 50e-9)
          / min(threads, max(1, batches)),
        bytes: threads * size.vertices * (sets + 80) + size.arcs * 16)
    case .edgeDistances:
      return WorkEstimate(
        seconds: size.searchedArcs * 60e-9 / threads + size.arcs * 100e-9,
        bytes: threads * size.vertices * 48 + size.arcs * 32)
    }
  }

  /// How many levels of a search go over most arcs.
  private static let usualLevels = 4.0
}
