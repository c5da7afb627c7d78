public import AnalysisGraph

/// What follows from the lengths of the shortest paths between all pairs of vertices; all of it comes from one run.
///
/// The numbers are the same for any number of threads. In hops, counts and sums of distances are whole numbers, and
/// exact.
public struct DistanceProfile: Sendable, Hashable {
  /// What a path's length is.
  public let distance: PathDistance

  /// How many other vertices each vertex reaches.
  public let reachedCounts: [Int]

  /// The sum of the distances of each vertex to those that it reaches; 0 if it reaches none.
  public let farness: [Double]

  /// The sum of the inverse distances of each vertex to those that it reaches, in hops rounded once; infinite if one
  /// of them is at distance 0.
  public let harmonicSums: [Double]

  /// The distance of each vertex to the farthest of those that it reaches; 0 if it reaches none.
  public let eccentricitiesWithinReach: [Double]

  /// How many pairs are at each number of edges; nil with edge distances.
  public let distribution: DistanceDistribution?

  /// How many pairs count: unordered ones, or ordered ones in a directed graph.
  public let pairCount: Int

  /// The sentence that says whose distances a vertex has; empty in an undirected graph.
  let directionConvention: String

  /// Which pairs count, and what direction, weights, signs, parallel edges and loops count.
  public var convention: String { "\(pairConvention) \(distance.convention)" }

  private let pairConvention: String
}

/// Measures the lengths of the shortest paths between all pairs of vertices.
///
/// In hops a search runs from 512 vertices at a time (see Then et al., The more the merrier: efficient multi-source graph
/// traversal, 2014), or where that does not pay from one. With edge distances Dijkstra's algorithm runs from each.
/// Signs and loops make no difference; of parallel edges the shortest counts.
///
/// - Parameters:
///   - graph: The graph.
///   - distance: What a path's length is.
///   - direction: In a directed graph, whether a vertex has the distances to others (outgoing) or from others
///     (incoming). The distribution is the same.
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: The profile.
/// - Complexity: O(nm) time at worst; about O(nm/512) if the greatest distance is small. With edge distances
///   O(nm log m) time. O(n + m) space on each thread.
public func distanceProfile(
  of graph: AnalysisGraph, distance: PathDistance = .hops, direction: ArcDirection = .outgoing,
  on execution: Execution = Execution()
) -> DistanceProfile {
  switch distance {
  case .hops:
    let tally = DistanceTally(graph, direction, on: execution)
    return DistanceProfile(
      graph, distance, direction, reached: tally.reached, farness: tally.farness.map(Double.init),
      harmonicSums: tally.harmonicSums, eccentricities: tally.eccentricity.map(Double.init),
      distribution: DistanceDistribution(
        orderedPairs: tally.pairs, vertexCount: graph.vertexCount, isDirected: graph.isDirected))
  case .edgeDistances:
    let sums = graph.mapSearches(direction, on: execution) { SearchSums($0) }
    return DistanceProfile(
      graph, distance, direction, reached: sums.map(\.reached), farness: sums.map(\.farness),
      harmonicSums: sums.map(\.inverses), eccentricities: sums.map(\.greatest), distribution: nil)
  }
}

/// What the search from one vertex adds up to.
private struct SearchSums {
  let reached: Int
  var farness = 0.0
  var inverses = 0.0
  let greatest: Double

  init(_ search: borrowing DistanceSearch) {
    reached = search.order.count - 1
    greatest = search.distances[search.order[reached]]
    for vertex in search.order.dropFirst() {
      farness += search.distances[vertex]
      inverses += 1 / search.distances[vertex]
    }
  }
}

extension DistanceProfile {
  fileprivate init(
    _ graph: AnalysisGraph, _ distance: PathDistance, _ direction: ArcDirection, reached: [Int],
    farness: [Double], harmonicSums: [Double], eccentricities: [Double], distribution: DistanceDistribution?
  ) {
    self.distance = distance
    reachedCounts = reached
    self.farness = farness
    self.harmonicSums = harmonicSums
    eccentricitiesWithinReach = eccentricities
    self.distribution = distribution
    let ordered = graph.vertexCount * (graph.vertexCount - 1)
    pairCount = graph.isDirected ? ordered : ordered / 2
    directionConvention = graph.distanceDirectionConvention(direction)
    pairConvention = graph.pairConvention
  }

  /// The number of pairs without a path.
  public var unreachablePairCount: Int {
    let isUndirected = pairCount < farness.count * (farness.count - 1)
    return pairCount - reachedCounts.reduce(0, +) / (isUndirected ? 2 : 1)
  }

  /// The mean distance over the pairs that have a path; nil if none has.
  public var averagePathLength: Double? {
    let reached = reachedCounts.reduce(0, +)
    return reached > 0 ? farness.reduce(0, +) / Double(reached) : nil
  }

  /// The greatest distance of the pairs that have a path; nil if none has.
  public var greatestDistance: Double? {
    reachedCounts.contains { $0 > 0 } ? eccentricitiesWithinReach.max() : nil
  }

  /// The greatest distance of any pair; nil if a pair has no path, or there are no vertices.
  public var diameter: Double? { unreachablePairCount == 0 ? eccentricitiesWithinReach.max() : nil }

  /// The least eccentricity of the vertices that reach all others; nil if none does.
  public var radius: Double? { eccentricities.compactMap(\.self).min() }

  /// The greatest distance of each vertex that reaches all others; nil for the others.
  var eccentricities: [Double?] {
    zip(reachedCounts, eccentricitiesWithinReach).map { $0 == farness.count - 1 ? $1 : nil }
  }
}
