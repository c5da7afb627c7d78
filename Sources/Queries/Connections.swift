public import AnalysisGraph
import Metrics

/// Finds how two actors are connected.
public struct Connections: Sendable {
  /// What makes one path better than another.
  public enum Criterion: String, Sendable, Hashable, Codable, CaseIterable {
    /// Fewer steps.
    case length
    /// Stronger ties: the least sum of reciprocal weights.
    case strength
    /// More credible ties: the greatest product of confidences.
    case confidence

    /// The distance that a projection must have for this criterion.
    public var distance: Projection.Distance {
      switch self {
      case .length: .unit
      case .strength: .inverse
      case .confidence: .negativeLogConfidence
      }
    }
  }

  /// Paths, and whether they are all there are.
  public struct Answer: Sendable, Hashable {
    /// The paths, the best first.
    public let paths: [ActorPath]
    /// Whether no path was left out because of a limit.
    public let isComplete: Bool

    /// Creates an answer.
    public init(paths: [ActorPath], isComplete: Bool) {
      self.paths = paths
      self.isComplete = isComplete
    }
  }

  /// The shortest paths, and how many they are.
  public struct Shortest: Sendable, Hashable {
    /// Those that are listed, in the order of the file.
    public let answer: Answer
    /// How many there are, listed or not; nil if they can't be counted. Above 2⁵³ it is rounded.
    public let count: Double?
    /// What counts as a path, and which lengths are equal.
    public let convention: String
  }

  private let projected: ProjectedGraph
  private let from: Int
  private let to: Int
  private let avoided: Set<Int>

  /// Prepares a search between two vertices that touches none of the avoided ones.
  public init(from: Int, to: Int, avoiding avoided: Set<Int> = [], in projected: ProjectedGraph) {
    self.from = from
    self.to = to
    self.avoided = avoided
    self.projected = projected
  }

  /// The best simple paths, at most `count` of them and of at most `maximumLength` steps.
  ///
  /// The best is the one of the least cost under the projection's distance, then of the fewest steps, then the
  /// first by its actors' ids (Yen 1971). With both another distance than steps and a most length, all paths
  /// of that length are listed first, and if there are more than `limit`, a better one may be missing.
  ///
  /// - Returns: The paths; not complete if there may be others that `count` asks for.
  public func best(_ count: Int, maximumLength: Int? = nil, limit: Int = .max) -> Answer {
    if let maximumLength, projected.projection.distance != .unit {
      let found = all(maximumLength: maximumLength, limit: limit)
      return Answer(paths: Array(found.paths.prefix(count)), isComplete: found.isComplete)
    }
    if count == 1, maximumLength == nil {
      let path = shortestPath(
        from: from, to: to, in: projected.graph, distance: .edgeDistances, avoiding: avoided)
      return Answer(paths: path.map { [ActorPath($0, in: projected)] } ?? [], isComplete: true)
    }
    let paths = KShortestSimplePaths(
      from: from, to: to, in: projected.graph, distance: .edgeDistances, avoiding: avoided)
    var best: [ActorPath] = []
    for path in paths {
      if path.length > maximumLength ?? .max { break }
      if best.count == limit { return Answer(paths: best, isComplete: false) }
      best.append(ActorPath(path, in: projected))
      if best.count == count { break }
    }
    return Answer(paths: best, isComplete: true)
  }

  /// All paths of the least cost under the projection's distance: how many there are, and at most `limit` of them.
  public func allShortest(limit: Int) -> Shortest {
    let found = allShortestPaths(
      from: from, to: to, in: projected.graph,
      distance: projected.projection.pathDistance, avoiding: avoided, limit: limit)
    return Shortest(
      answer: Answer(
        paths: found.paths.map { ActorPath($0, in: projected) }, isComplete: found.isComplete),
      count: found.count, convention: found.convention)
  }

  /// The best path whose steps' signs multiply to `sign`, as far as it could be found.
  public struct Signed: Sendable, Hashable {
    /// The path, or nil; see ``isProven``.
    public let path: ActorPath?
    /// Whether that is certain; if not, the search stopped at its limit.
    public let isProven: Bool
    /// What counts as a path and as its sign.
    public let convention: String
  }

  /// Finds the best simple path whose steps' signs multiply to a sign: the enemy of an enemy is a friend.
  ///
  /// Steps that are neutral or mixed are on no such path.
  ///
  /// - Parameters:
  ///   - sign: Positive or negative.
  ///   - limit: The most walks to look at; whether there is a path of a sign at all can be hard to tell.
  /// - Returns: The path, or none, and whether that is certain.
  public func best(sign: AnalysisGraph.Sign, limit: Int) -> Signed {
    let found = shortestSignedPath(
      from: from, to: to, sign: sign, in: projected.graph, distance: .edgeDistances, avoiding: avoided,
      limit: limit)
    return Signed(
      path: found.path.map { ActorPath($0, in: projected) }, isProven: found.isProven,
      convention: found.convention)
  }

  /// All simple paths of at most `maximumLength` steps, the best first, at most `limit` of them.
  public func all(maximumLength: Int, limit: Int) -> Answer {
    let found = allSimplePaths(
      from: from, to: to, in: projected.graph, maximumLength: maximumLength, distance: .edgeDistances,
      avoiding: avoided, limit: limit)
    let paths = found.paths.map { ActorPath($0, in: projected) }
    return Answer(
      paths: paths.enumerated().sorted { left, right in
        (left.element.cost, left.element.length, left.offset)
          < (right.element.cost, right.element.length, right.offset)
      }.map(\.element),
      isComplete: found.isComplete)
  }
}
