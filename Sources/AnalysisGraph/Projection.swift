public import ActorModel

/// Which part of an ``ActorGraph`` is analysed, and how its ties become edges.
///
/// Every result carries its projection, so that a number in a report can be computed again from what is
/// printed with it. ``apply(to:)`` does the work.
public struct Projection: Sendable, Hashable {
  /// How the direction of ties is treated.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Ties lead from one actor to the other; a relation without direction leads both ways.
    case directed
    /// Ties connect both actors alike.
    case undirected
    /// Ties lead back from the second actor to the first.
    case reversed
  }

  /// Which of several competing statements count.
  public enum Claims: Sendable, Hashable {
    /// All ties but those that are deprecated, denied or merely forecast: the default.
    case current
    /// Of the current ties, only those of the best rank between the same actors with the same relation.
    case preferred
    /// Every tie of the file.
    case all
    /// Current ties with evidence from this source, or from a source quoted in it.
    case by(source: String)
    /// Current ties with evidence from any other source that isn't quoted in this one either.
    case without(source: String)
  }

  /// How the weights of parallel ties become the weight of one edge.
  public enum Merge: String, Sendable, Hashable, Codable, CaseIterable {
    case sum
    case max
    case mean
    case count
  }

  /// How the length of an edge comes about.
  public enum Distance: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every edge has length 1.
    case unit
    /// The reciprocal of the merged weight: strong ties are short.
    case inverse
    /// −ln of the best confidence of the edge's ties, so that the shortest path is the most credible one. A tie
    /// whose confidence nobody has judged counts as ``Projection/assumedConfidence``.
    case negativeLogConfidence = "negative-log-confidence"
  }

  /// How sure it must be that a tie holds at the chosen date.
  public enum Required: String, Sendable, Hashable, Codable, CaseIterable {
    /// The tie surely holds, whatever its imprecise dates turn out to be.
    case certain
    /// The tie may hold.
    case possible
  }

  /// The confidence, in percent, that a tie counts with where nobody has judged it.
  public static let assumedConfidence = 50

  /// Relations to keep with all their kinds; empty keeps every relation.
  public var relations: [String] = []
  /// Relations to leave out with all their kinds.
  public var excludedRelations: [String] = []
  /// The sign to keep; `nil` keeps every sign.
  public var sign: Sign?
  /// How the direction of ties is treated.
  public var direction = Direction.directed
  /// The date on which ties must hold.
  public var asOf: EDTF?
  /// The interval at some time of which ties must hold.
  public var window: EDTF?
  /// How sure it must be that a tie holds at `asOf` or in `window`.
  public var certainty = Required.possible
  /// The least confidence; a tie without any is left out if this is set.
  public var minimumConfidence: Int?
  /// The worst credibility that a tie's best evidence may have; ungraded ties are left out if this is set.
  public var minimumCredibility: Credibility?
  /// Which of several competing statements count.
  public var claims = Claims.current
  /// How the weights of parallel ties become one.
  public var merge = Merge.sum
  /// How the length of an edge comes about.
  public var distance = Distance.unit
  /// Kinds of actors to keep; empty keeps every kind.
  public var kinds: [Actor.Kind] = []
  /// The ids of the actors to keep; `nil` keeps everybody.
  public var only: [String]?

  /// Creates the projection that keeps every current tie, directed, with lengths of 1.
  public init() {}
}

extension Projection.Claims: CustomStringConvertible {
  /// The form used on the command line: `current`, `preferred`, `all`, `by:SOURCE` or `without:SOURCE`.
  public var description: String {
    switch self {
    case .current: "current"
    case .preferred: "preferred"
    case .all: "all"
    case .by(let source): "by:\(source)"
    case .without(let source): "without:\(source)"
    }
  }

  /// Reads the form used on the command line; `nil` if it is none.
  public init?(_ text: String) {
    switch text {
    case "current": self = .current
    case "preferred": self = .preferred
    case "all": self = .all
    default:
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "by": self = .by(source: parts[1])
      case "without": self = .without(source: parts[1])
      default: return nil
      }
    }
  }
}

/// Why a projection can't be applied to a graph.
public struct ProjectionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong and what to write instead.
  public let description: String
}
