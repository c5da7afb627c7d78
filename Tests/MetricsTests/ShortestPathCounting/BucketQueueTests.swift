import AnalysisGraph
import Testing

@testable import Metrics

@Suite struct BucketQueueTests {
  /// Lengths between which sums are equal, or equal but for rounding, or of which many lie in one bucket.
  static let lengths: [[Double]] = [
    [1, 2, 3], [0.1, 0.2, 0.3], [1.0 / 3, 2.0 / 3, 1], [1, 10, 100, 1000, 10_000], [1, 1 + 1e-9, 2],
    [1, 1.25, 1.5, 1.75], [0.7, 0.7 * 1024 / 1023, 1.4], [1e-300, 3e-300], [1e290, 2e290],
  ]

  @Test(arguments: lengths, [false, true]) func findsThePathsThatAHeapFinds(
    lengths: [Double], isDirected: Bool
  )
    throws
  {
    for seed in 0..<12 {
      let graph = randomGraph(with: lengths, isDirected: isDirected, seed: seed)
      let rows = SimpleRows(graph, .outgoing, distance: .edgeDistances)
      let core = PathCore(rows, folding: FoldedTrees(vertexCount: graph.vertexCount), isDirected: isDirected)
      #expect(isHeld(core))
      let buckets = try #require(sum(rows, isDirected, .automatic))
      let heap = try #require(sum(rows, isDirected, .scalar))
      expectAgreement(buckets.vertices, heap.vertices, "\(lengths), seed \(seed)")
      expectAgreement(buckets.arcs, heap.arcs, "arcs, \(lengths), seed \(seed)")
    }
  }

  /// Too many buckets, and distances beyond all doubles or with too few digits.
  @Test(arguments: [
    [1, 1e6], [1e-9, 1], [1e308, 1.5e308], [.leastNonzeroMagnitude, .leastNormalMagnitude],
  ])
  func leavesToTheHeapWhatItCannotHold(lengths: [Double]) {
    let graph = randomGraph(with: lengths, isDirected: false, seed: 1)
    let rows = SimpleRows(graph, .outgoing, distance: .edgeDistances)
    let core = PathCore(rows, folding: FoldedTrees(vertexCount: graph.vertexCount), isDirected: false)
    #expect(!isHeld(core))
  }

  @Test func takesTheNearestFirst() {
    let lengths = [1.0, 3.5, 70, 300]
    let star = makeGraph(
      5, lengths.enumerated().map { AnalysisGraph.Edge(tail: 0, head: $0 + 1, distance: $1) },
      isDirected: false)
    let rows = SimpleRows(star, .outgoing, distance: .edgeDistances)
    let core = PathCore(rows, folding: FoldedTrees(vertexCount: 5), isDirected: false)
    guard var queue = BucketQueue(core) else {
      Issue.record("the lengths do not fit")
      return
    }
    for _ in 0..<2 {
      for (vertex, distance) in [(3, 200.0), (1, 0.5), (4, 299), (2, 66.5), (3, 131.5), (3, 64.5)] {
        queue.lower(vertex, to: distance)
      }
      var taken: [Int] = []
      while let vertex = queue.takeNearest() { taken.append(vertex) }
      #expect(taken == [1, 3, 2, 4])
    }
  }

  private func isHeld(_ core: PathCore) -> Bool {
    switch BucketQueue(core) {
    case .some: true
    case .none: false
    }
  }

  private func sum(_ rows: SimpleRows, _ isDirected: Bool, _ kernel: PathShares.Kernel) -> PathShares? {
    PathShares.sum(
      over: rows, isDirected: isDirected, countsArcs: true, kernel: kernel, on: Execution(threads: 1))
  }

  private func randomGraph(with lengths: [Double], isDirected: Bool, seed: Int) -> AnalysisGraph {
    var generator = SeededGenerator(seed: seed)
    let edges = (0..<120).map { number in
      AnalysisGraph.Edge(
        tail: .random(in: 0..<40, using: &generator), head: .random(in: 0..<40, using: &generator),
        distance: lengths[number % lengths.count])
    }
    return makeGraph(40, edges, isDirected: isDirected)
  }
}
