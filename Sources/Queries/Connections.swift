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
  /// first in the order of the file (Yen 1971).
  public func best(_ count: Int, maximumLength: Int? = nil) -> [ActorPath] {
    let paths = KShortestSimplePaths(
      from: from, to: to, in: projected.graph, distance: .edgeDistances, avoiding: avoided)
    guard let maximumLength else {
      return paths.prefix(count).map { ActorPath($0, in: projected) }
    }
    guard projected.projection.distance == .unit else {
      return Array(all(maximumLength: maximumLength, limit: .max).paths.prefix(count))
    }
    return paths.prefix(count).filter { $0.length <= maximumLength }.map { ActorPath($0, in: projected) }
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
