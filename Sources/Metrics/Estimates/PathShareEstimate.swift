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
  /// if all vertices are sources. What an arc costs depends on where the rows of eight numbers for each vertex are: 0.4
  /// ns if they fit the cache of a core, up to 20 ns if they are in memory, and with edge distances, where every arc is
  /// a step in a heap, 12 to 60 ns.
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
    let rows = size.vertices * Double(2 * MemoryLayout<Lanes>.stride)
    let perArc: Double
    let perVertex: Double
    switch distance {
    case .hops:
      perArc = rows < 1e6 ? 0.4e-9 : rows < 4e6 ? 3e-9 : rows < 24e6 ? 10e-9 : 20e-9
      // Path counts, shares, sums and their like, and the entries of a batch, of which a vertex has about three.
      perVertex = Double(6 * MemoryLayout<Lanes>.stride)
    case .edgeDistances:
      perArc = rows < 1e6 ? 12e-9 : 60e-9
      perVertex = 64
    }
    let edges = countsEdges ? 2 : 1.0
    return WorkEstimate(
      seconds: searched * perArc * edges / threads + size.arcs * 100e-9,
      bytes: threads * (size.vertices * perVertex + (countsEdges ? size.arcs * 8 : 0)) + size.arcs * 32)
  }
}
