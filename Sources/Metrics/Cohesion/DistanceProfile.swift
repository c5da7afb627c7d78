public import AnalysisGraph

/// What follows from the numbers of edges on the shortest paths between all pairs of vertices; all of it comes
/// from one run. The numbers are exact, whatever the number of threads.
public struct DistanceProfile: Sendable, Hashable {
  /// How many other vertices each vertex reaches.
  public let reachedCounts: [Int]

  /// The sum of the distances of each vertex to those that it reaches; 0 if it reaches none.
  public let farness: [Int]

  /// The sum of the inverse distances of each vertex to those that it reaches, rounded once.
  public let harmonicSums: [Double]

  /// The distance of each vertex to the farthest of those that it reaches; 0 if it reaches none.
  public let eccentricitiesWithinReach: [Int]

  /// How many pairs are at each distance.
  public let distribution: DistanceDistribution

  /// What direction, weights, signs, parallel edges and loops count.
  public let convention: String
}

/// Measures the numbers of edges on the shortest paths between all pairs of vertices.
///
/// A search runs from 512 vertices at a time (see Then et al., The more the merrier: efficient multi-source graph
/// traversal, 2014), or where that does not pay from one. Weights, signs, parallel edges and loops make no difference.
///
/// - Parameters:
///   - graph: The graph.
///   - direction: In a directed graph, whether a vertex has the distances to others (outgoing) or from others
///     (incoming). The distribution is the same.
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: The profile.
/// - Complexity: O(nm) time at worst; about O(nm/512) if the greatest distance is small.
///   O(n + m) space on each thread.
public func distanceProfile(
  of graph: AnalysisGraph, direction: ArcDirection = .outgoing, on execution: Execution = Execution()
) -> DistanceProfile {
  let tally = DistanceTally(graph, direction, on: execution)
  return DistanceProfile(
    reachedCounts: tally.reached, farness: tally.farness, harmonicSums: tally.harmonicSums,
    eccentricitiesWithinReach: tally.eccentricity,
    distribution: DistanceDistribution(
      orderedPairs: tally.pairs, vertexCount: graph.vertexCount, isDirected: graph.isDirected),
    convention: """
      A vertex itself is not among those that it reaches. \(graph.distanceDirectionConvention(direction)) \
      \(PathDistance.hops.convention)
      """)
}

extension DistanceProfile {
  /// The mean distance over the pairs that have a path; nil if none has.
  public var averagePathLength: Double? { distribution.mean }

  /// The greatest distance of any pair; nil if a pair has no path, or there are no vertices.
  ///
  /// The greatest distance of the pairs that have a path is that of the ``distribution``.
  public var diameter: Int? {
    distribution.unreachablePairCount == 0 && !farness.isEmpty ? distribution.greatestDistance ?? 0 : nil
  }

  /// The least eccentricity of the vertices that reach all others; nil if none does.
  public var radius: Int? {
    zip(reachedCounts, eccentricitiesWithinReach).filter { $0.0 == farness.count - 1 }.map(\.1).min()
  }
}
