public import AnalysisGraph

extension WorkEstimate {
  /// What the distances between all pairs take, as in ``distanceProfile(of:distance:direction:on:)``,
  /// ``closeness(of:distance:direction:on:)`` and their like.
  ///
  /// In hops a search runs from 512 vertices at a time, and goes over all arcs a few times for the levels of a graph
  /// that is not long and thin: 6 ns an arc in all if the sets fit the cache of a core, up to 200 ns if they are in memory. With edge distances
  /// every arc is a step in a heap for each source: 12 to 60 ns.
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
      let perArc = size.vertices < 10_000 ? 6e-9 : size.vertices < 100_000 ? 40e-9 : 200e-9
      let sets = Double(3 * SourceSet.capacity / 8)
      return WorkEstimate(
        seconds: batches * (size.arcs * perArc + size.vertices * 50e-9)
          / min(threads, max(1, batches)),
        bytes: threads * size.vertices * (sets + 80) + size.arcs * 16)
    case .edgeDistances:
      let perStep = size.vertices < 10_000 ? 12e-9 : 60e-9
      return WorkEstimate(
        seconds: size.searchedArcs * perStep / threads + size.arcs * 100e-9,
        bytes: threads * size.vertices * 48 + size.arcs * 32)
    }
  }
}
