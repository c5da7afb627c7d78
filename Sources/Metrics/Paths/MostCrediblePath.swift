public import AnalysisGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The most credible path between two vertices and how credible it is.
public struct CrediblePath: Sendable, Hashable {
  /// The path; its cost is −ln of its credibility.
  public let path: GraphPath

  /// The product of its edges' confidences, above 0 and at most 1.
  public let credibility: Double

  /// By what the path was chosen.
  public let convention: String
}

/// The path between two vertices whose edges' confidences have the greatest product, or nil if there is none.
///
/// C = Π c = e^(−Σ −ln c), so that it is the shortest path where an edge's length is −ln of its confidence. The
/// graph's distances must be that, as the projection's distance `negativeLogConfidence` makes them; a tie that nobody
/// has judged then counts with the projection's assumed confidence. The product takes confidences as chances that are
/// independent of each other. An edge of confidence 0 is on no path.
///
/// - Parameters:
///   - source: The first vertex.
///   - target: The last vertex; if it is the first, the path has no edges and credibility 1.
///   - graph: A graph whose distances are −ln of confidences. A directed graph's edges are followed from tail to
///     head; weights and signs do not count; of parallel edges the most credible counts, loops are on no path.
///   - avoided: Vertices that the path must not touch.
/// - Returns: Of equally credible paths the one with the fewest edges, and of these the one with the lowest vertex
///   indices from the start on.
/// - Complexity: O((n + m) log m) time, O(n + m) space.
public func mostCrediblePath(
  from source: Int, to target: Int, in graph: AnalysisGraph, avoiding avoided: Set<Int> = []
) -> CrediblePath? {
  shortestPath(from: source, to: target, in: graph, distance: .edgeDistances, avoiding: avoided).map {
    CrediblePath(
      path: $0, credibility: exp(-$0.cost),
      convention: """
        The product of the confidences of a path's edges, e to the power of minus the sum of their distances; of \
        parallel edges the most credible counts, loops, weights and signs do not count.
        """)
  }
}
