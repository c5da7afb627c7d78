public import AnalysisGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension WorkEstimate {
  /// What ``betweenness(of:distance:normalized:on:)``, ``edgeBetweenness(of:distance:normalized:on:)`` and their
  /// samples take.
  ///
  /// Sources times the arcs that they reach, on each thread at the same time, without the trees of an undirected graph
  /// if all vertices are sources. An arc costs what it costs to read the row of eight
  /// numbers of the vertex that it leads to, by where the rows are: 0.3 ns in the cache of a core, 1.5 ns in that of
  /// the processor, 5 ns in memory. With edge distances every arc is a step in a heap: 60 ns.
  ///
  /// - Parameters:
  ///   - size: The size of the graph.
  ///   - sourceCount: Where paths begin; nil for all vertices.
  ///   - distance: What a path's length is.
  ///   - countsEdges: Whether paths over edges are counted too.
  ///   - execution: The threads.
  /// - Returns: The estimate.
  public static func pathShares(
    of size: GraphSize, from sourceCount: Int? = nil, distance: PathDistance = .hops,
    countsEdges: Bool = false, on execution: Execution = Execution()
  ) -> WorkEstimate {
    let share = sourceCount.map { min(1, Double($0) / max(1, size.vertices)) }
    let searched = share.map { $0 * size.searchedArcs } ?? size.searchedCoreArcs
    let threads = Double(min(execution.threads, Execution.strandCount))
    let perArc: Double
    let perVertex: Double
    switch distance {
    case .hops:
      let rows = size.vertices * Double(2 * MemoryLayout<Lanes>.stride)
      perArc = rows < 1e6 ? 0.3e-9 : rows < 16e6 ? 1.5e-9 : 5e-9
      // Path counts, shares, sums and their like, and the entries of a batch, of which a vertex has about three.
      perVertex = Double(6 * MemoryLayout<Lanes>.stride)
    case .edgeDistances:
      perArc = 60e-9
      perVertex = 64
    }
    let edges = countsEdges ? 2 : 1.0
    return WorkEstimate(
      seconds: searched * perArc * edges / threads + size.arcs * 100e-9,
      bytes: threads * (size.vertices * perVertex + (countsEdges ? size.arcs * 8 : 0)) + size.arcs * 32)
  }
}
