import AnalysisGraph

/// What one strand of the work finds of ``PathShares``, by vertex and arc of the core.
struct StrandShares: Sendable {
  let vertices: [Double]
  let arcs: [Double]

  /// How many batches are done alike before the kernel is chosen anew.
  private static let probeInterval = 32

  /// Does batches of up to eight sources each; nil if there are more shortest paths than the greatest Double.
  init?(
    _ core: PathCore, from batches: [ArraySlice<Int>], countsArcs: Bool, _ kernel: PathShares.Kernel,
    _ progress: WorkProgress?
  ) {
    let credit = PathCredit(core, countsArcs: countsArcs)
    let areCountable =
      if core.lengths.isEmpty {
        Self.addHops(core, from: batches, to: credit, kernel, progress)
      } else if kernel != .scalar, let buckets = BucketQueue(core) {
        Self.addLengths(DijkstraBrandes(core, queue: buckets), core, from: batches, to: credit, progress)
      } else {
        Self.addLengths(
          DijkstraBrandes(core, queue: IndexedHeap(itemLimit: core.vertexCount)), core, from: batches,
          to: credit,
          progress)
      }
    guard areCountable else { return nil }
    vertices = credit.vertices.array(count: core.vertexCount)
    arcs = credit.arcs.array(count: countsArcs ? core.arcCount : 0)
  }

  private static func addHops(
    _ core: PathCore, from batches: [ArraySlice<Int>], to credit: borrowing PathCredit,
    _ kernel: PathShares.Kernel, _ progress: WorkProgress?
  ) -> Bool {
    var scalar = ScalarBrandes(core)
    var batched = kernel != .scalar ? BatchedBrandes(core) : nil
    var prefersBatch = true
    for (index, sources) in batches.enumerated() {
      let probes = kernel == .automatic && index.isMultiple(of: probeInterval)
      if prefersBatch || probes, batched != nil {
        var weights = Lanes.zero
        for (lane, source) in sources.enumerated() { weights[lane] = core.sizes[source] }
        guard batched?.addPaths(from: sources, weights: weights, to: credit) == true else { return false }
        if probes { prefersBatch = batched?.isWorthwhile() == true }
      } else {
        for source in sources {
          guard scalar.addPaths(from: source, weight: core.sizes[source], to: credit) else { return false }
        }
      }
      progress?.advance(by: sources.count)
    }
    return true
  }

  private static func addLengths<Queue: DistanceQueue & ~Copyable>(
    _ search: consuming DijkstraBrandes<Queue>, _ core: PathCore, from batches: [ArraySlice<Int>],
    to credit: borrowing PathCredit, _ progress: WorkProgress?
  ) -> Bool {
    var search = search
    for sources in batches {
      for source in sources {
        guard search.addPaths(from: source, weight: core.sizes[source], to: credit) else { return false }
      }
      progress?.advance(by: sources.count)
    }
    return true
  }
}
