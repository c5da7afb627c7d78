import ActorModel
public import AnalysisGraph

/// What a result was computed on, for machine formats: enough to compute it again.
public struct ProjectionRecord: Sendable, Hashable, Encodable {
  /// Ties left out for one reason.
  public struct Dropped: Sendable, Hashable, Encodable {
    /// Why they were left out.
    public let reason: String
    /// How many.
    public let ties: Int
  }

  let relations: [String]
  let notRelations: [String]
  let sign: String
  let direction: String
  let asOf: String?
  let window: String?
  let certainty: String?
  let minConfidence: Int?
  let minCredibility: Int?
  let claims: String
  let merge: String
  let distance: String
  let kinds: [String]
  let only: [String]?
  let actors: Int
  let ties: Int
  let edges: Int
  let droppedActors: Int
  let dropped: [Dropped]
  let convention: String

  /// Records the projection of a graph.
  public init(_ projected: ProjectedGraph) {
    let projection = projected.projection
    relations = projection.relations
    notRelations = projection.excludedRelations
    sign = projection.sign?.name ?? "all"
    direction = projection.direction.rawValue
    asOf = projection.asOf?.description
    window = projection.window?.description
    certainty = asOf == nil && window == nil ? nil : projection.certainty.rawValue
    minConfidence = projection.minimumConfidence
    minCredibility = projection.minimumCredibility?.rawValue
    claims = projection.claims.description
    merge = projection.merge.rawValue
    distance = projection.distance.rawValue
    kinds = projection.kinds.map(\.rawValue)
    only = projection.only
    actors = projected.actors.count
    ties = projected.ties.count
    edges = projected.graph.edgeCount
    droppedActors = projected.droppedActors
    dropped = projected.dropped.map { Dropped(reason: $0.reason, ties: $0.count) }
    convention = Self.convention(projection)
  }

  /// How ties become edges, and how long these are.
  private static func convention(_ projection: Projection) -> String {
    let weight =
      switch projection.merge {
      case .sum: "the sum of its ties' weights"
      case .max: "the greatest of its ties' weights"
      case .mean: "the mean of its ties' weights"
      case .count: "the number of its ties"
      }
    let distance =
      switch projection.distance {
      case .unit: "Its length is 1"
      case .inverse: "Its length is 1 over its weight"
      case .negativeLogConfidence:
        """
        Its length is -ln of the best confidence of its ties, of which one that nobody judged counts as \
        \(Projection.assumedConfidence) of 100
        """
      }
    return """
      An edge stands for all ties between two actors\(projection.direction == .undirected ? "" : " in one direction"). \
      Its weight is \(weight). Its sign is positive if some of its ties are positive and the others neutral, negative if \
      some are negative and the others neutral, neutral if all are, and mixed otherwise. \(distance).
      """
  }

  /// The record in a sentence, for people.
  public var sentence: String {
    var parts = [
      counted(actors, "actor"),
      "\(counted(ties, "tie")) \(edges > ties ? "as" : "merged into") \(counted(edges, "edge")) (\(direction))",
    ]
    if !relations.isEmpty { parts.append("relation \(relations.joined(separator: " or "))") }
    if !notRelations.isEmpty { parts.append("relation not \(notRelations.joined(separator: " nor "))") }
    if sign != "all" { parts.append("sign \(sign)") }
    if !kinds.isEmpty { parts.append("kind \(kinds.joined(separator: " or "))") }
    if droppedActors > 0 { parts.append("\(counted(droppedActors, "actor")) not chosen") }
    if let minConfidence { parts.append("confidence \(minConfidence) or more") }
    if let minCredibility { parts.append("credibility \(minCredibility) or better") }
    if let asOf { parts.append("as of \(asOf), \(certainty ?? "")") }
    if let window { parts.append("within \(window), \(certainty ?? "")") }
    if claims != "current" { parts.append("claims \(claims)") }
    if merge != "sum" { parts.append("weights by \(merge)") }
    if distance != "unit" { parts.append("distance \(distance)") }
    if !dropped.isEmpty {
      let reasons = dropped.map { "\($0.ties) \($0.reason)" }.joined(separator: ", ")
      parts.append("left out: \(reasons)")
    }
    return parts.joined(separator: "; ")
  }
}
