public import AnalysisGraph
import HeapModule

/// The simple paths between two vertices one after another, shortest first.
///
/// Equally short paths come in order of their number of edges, then of their vertex indices. Paths are computed as
/// they are asked for: `KShortestSimplePaths(…).prefix(k)` computes k.
/// Yen, Finding the k shortest loopless paths in a network (1971), without repetitions by Lawler, A procedure for
/// computing the k best solutions (1972).
/// - Complexity: For k paths of up to l edges, O(k·l·(n + m) log m) time and O(n + m + k·l²) space.
public struct KShortestSimplePaths: Sequence, IteratorProtocol {
  private var search: PathSearch
  private var candidates = Heap<Candidate>()
  private var found: [GraphPath] = []

  /// A path, and where it parted from the path that it was derived from.
  private struct Candidate: Comparable {
    let path: GraphPath
    let parting: Int

    static func == (left: Candidate, right: Candidate) -> Bool { left.path == right.path }

    static func < (left: Candidate, right: Candidate) -> Bool { left.path.precedes(right.path) }
  }

  /// Prepares to list paths.
  ///
  /// - Parameters:
  ///   - source: The first vertex.
  ///   - target: The last vertex; if it is the first, the only path has no edges.
  ///   - graph: A directed graph's edges are followed from tail to head. Loops are on no path; parallel edges don't
  ///     make different paths.
  ///   - distance: What a path's length is.
  ///   - avoided: Vertices that no path may touch.
  public init(
    from source: Int, to target: Int, in graph: AnalysisGraph, distance: PathDistance = .hops,
    avoiding avoided: Set<Int> = []
  ) {
    search = PathSearch(to: target, in: graph, distance: distance, avoiding: avoided)
    if let shortest = search.path(from: source) {
      candidates.insert(Candidate(path: shortest, parting: 0))
    }
  }

  /// The next longer path, or nil after the last.
  public mutating func next() -> GraphPath? {
    guard let best = candidates.popMin() else { return nil }
    found.append(best.path)
    for parting in best.parting..<Swift.max(best.parting, best.path.length) {
      let prefix = Array(best.path.vertices[...parting])
      let barred = found.filter { $0.vertices.starts(with: prefix) }.compactMap { path in
        path.vertices.indices.contains(parting + 1) ? path.vertices[parting + 1] : nil
      }
      let edges = Array(best.path.edges[..<parting])
      if let deviation = search.path(prefix: prefix, edges: edges, without: Set(barred)) {
        candidates.insert(Candidate(path: deviation, parting: parting))
      }
    }
    return best.path
  }
}
