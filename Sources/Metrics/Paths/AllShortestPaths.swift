public import AnalysisGraph

/// The shortest paths between two vertices that ``allShortestPaths(from:to:in:distance:avoiding:limit:)`` found.
public struct ShortestPaths: Sendable, Hashable {
  /// The paths in order of their vertex indices.
  public let paths: [GraphPath]

  /// Whether these are all; if not, the list was cut at its limit.
  public let isComplete: Bool

  /// How many there are, listed or not; nil if that is beyond 10³⁰⁸, or if edges of length 0 form a circle on the
  /// way and the list is not complete.
  public let count: Double?

  /// The length of each; nil if there is none.
  public let cost: Double?

  /// What counts as a path and as its length.
  public let convention: String
}

/// All shortest paths between two vertices: how many there are, and a list of them.
///
/// An arc is on a shortest path if the vertices at its ends differ by its length in their distance to the target.
/// The paths are counted over these arcs from the target back, σ(v) = Σ σ(w), and listed by going forward over them.
/// Lengths that agree to 12 digits are equal.
///
/// - Parameters:
///   - source: The first vertex.
///   - target: The last vertex; if it is the first, the only path has no edges.
///   - graph: A directed graph's edges are followed from tail to head. Loops are on no path; parallel edges don't
///     make different paths, the shortest stands for all.
///   - distance: What a path's length is.
///   - avoided: Vertices that no path may touch.
///   - limit: The most paths to list; all are counted.
/// - Returns: The count and the list; 0 and empty if no path leads to the target.
/// - Complexity: O(n + m + paths · length · greatest degree) time, with (n + m) log m for edge distances; O(n + m)
///   space besides the paths. Where edges of length 0 form a circle the search may come to dead ends, at worst
///   exponentially many.
public func allShortestPaths(
  from source: Int, to target: Int, in graph: AnalysisGraph, distance: PathDistance = .hops,
  avoiding avoided: Set<Int> = [], limit: Int = .max
) -> ShortestPaths {
  let tight = TightArcs(
    from: source,
    TargetDistances(
      to: target, in: graph, distance: distance, avoiding: avoided,
      until: distance == .hops ? source : nil))
  let listed = tight.paths(limit: limit)
  let count: Double? =
    switch tight.count() {
    case .paths(let count): count
    case .overflow: nil
    case .circle: listed.isComplete ? Double(listed.paths.count) : nil
    }
  return ShortestPaths(
    paths: listed.paths.map { vertices in
      GraphPath(
        vertices: vertices, edges: tight.toTarget.edges(along: vertices), in: graph, distance: distance)
    }, isComplete: listed.isComplete, count: count,
    cost: tight.toTarget.isReached(from: source) ? tight.toTarget.length(from: source) : nil,
    convention:
      "Paths are sequences of vertices that visit none twice. \(distance.convention)\(distance.equalityConvention)"
  )
}
