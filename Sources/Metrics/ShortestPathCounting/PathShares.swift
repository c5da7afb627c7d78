import AnalysisGraph

/// How many shortest paths lead through each vertex and over each arc, each ordered pair of ends counting 1 in all.
///
/// This is the one implementation behind betweenness, edge betweenness and their estimates. Trees are folded
/// (undirected graphs), eight sources are searched at once (hops, unless the graph is long and thin), and sources
/// are dealt out to strands, so that every bit is the same on any number of threads.
/// Brandes, A faster algorithm for betweenness centrality (2001); On variants of shortest-path betweenness
/// centrality and their generic computation (2008).
struct PathShares: Sendable {
  /// By vertex: the pairs with paths through it, ends not counted.
  private(set) var vertices: [Double]

  /// By arc of the simple rows: the pairs with paths over it; empty if not asked for. Only the sum over both arcs
  /// of an undirected edge has a meaning.
  private(set) var arcs: [Double]

  /// How searches are done; the choice makes no difference but in speed and rounding.
  enum Kernel { case automatic, batched, scalar }

  /// Below this number of arcs times sources, threads cost more than they save.
  private static let leastWorkForThreads = 100_000

  /// Sums up the paths from all vertices or from some of them.
  ///
  /// - Parameters:
  ///   - rows: Simple rows of outgoing arcs without lengths of 0.
  ///   - isDirected: Whether `rows` are those of a directed graph.
  ///   - sources: Where paths begin, without repetition; nil for everywhere.
  ///   - countsArcs: Whether to count paths over arcs too.
  ///   - kernel: How searches are done.
  ///   - execution: The threads, and who is told; a step is a source.
  /// - Returns: Nil if there are more shortest paths than the greatest Double.
  /// - Complexity: O(nm), O(nm log n) with lengths; space O(n + m) for each thread.
  static func sum(
    over rows: SimpleRows, isDirected: Bool, from sources: [Int]? = nil, countsArcs: Bool = false,
    kernel: Kernel = .automatic, on execution: Execution
  ) -> PathShares? {
    let folds = !isDirected && sources == nil
    let trees = folds ? FoldedTrees(undirected: rows) : FoldedTrees(vertexCount: rows.vertexCount)
    let core = PathCore(rows, folding: trees, isDirected: isDirected)
    let isSource = sources.map { chosen in
      chosen.reduce(into: [Bool](repeating: false, count: rows.vertexCount)) { $0[$1] = true }
    }
    let coreSources = core.sourceOrder().filter { vertex in
      !core.outgoing[vertex].isEmpty && isSource?[Int(core.vertices[vertex])] ?? true
    }
    execution.progress?.begin(steps: max(1, coreSources.count))
    let lanes = Lanes.scalarCount
    let batches = stride(from: 0, to: coreSources.count, by: lanes).map { start in
      coreSources[start..<min(start + lanes, coreSources.count)]
    }
    let strands = min(Execution.strandCount, batches.count)
    let isSmall = core.arcCount * coreSources.count < leastWorkForThreads
    let workers = isSmall ? Execution(threads: 1, progress: execution.progress) : execution
    let parts = workers.map(below: strands) { strand in
      let own = stride(from: strand, to: batches.count, by: strands).map { batches[$0] }
      return StrandShares(core, from: own, countsArcs: countsArcs, kernel, execution.progress)
    }
    var shares = PathShares(vertices: trees.vertexPairs, arcs: [])
    if countsArcs {
      shares.arcs = Array(repeating: 0, count: rows.neighbors.count)
      for vertex in 0..<rows.vertexCount where trees.isFolded(vertex) {
        shares.arcs[Int(trees.arcs[vertex])] = trees.arcPairs[vertex]
      }
    }
    for part in parts {
      guard let part else { return nil }
      for (index, share) in part.vertices.enumerated() { shares.vertices[Int(core.vertices[index])] += share }
      for (index, share) in part.arcs.enumerated() { shares.arcs[Int(core.arcs[index])] += share }
    }
    return shares
  }
}
