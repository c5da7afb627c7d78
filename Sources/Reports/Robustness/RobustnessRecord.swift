import ActorModel
import AnalysisGraph
import Metrics
import Queries

/// The robustness of a ranking in machine formats.
public struct RobustnessRecord: Encodable {
  private struct Probabilities: Encodable {
    let reliability: [String: Double]
    let credibility: [String: Double]
    let ungraded: Double
    let confidenceFirst: Bool
  }

  private struct Precedence: Encodable {
    let first: String
    let second: String
    let share: Double
  }

  private let measure: String
  private let draws: Int
  private let seed: Int
  private let probabilities: Probabilities
  private let actors: [Table.Row]
  private let order: [Precedence]
  private let without: [Table.Row]
  private let ties: [Table.Row]
  private let frustration: Double?
  private let convention: [String: String]
  private let projection: ProjectionRecord

  /// Records findings.
  ///
  /// - Parameters:
  ///   - findings: The findings.
  ///   - actors: The rows of actors to show.
  public init(_ findings: RobustnessFindings, actors: [Table.Row]) {
    measure = findings.measure
    draws = findings.stability.drawCount
    seed = findings.seed
    let table = findings.table
    probabilities = Probabilities(
      reliability: Dictionary(uniqueKeysWithValues: table.reliability.map { ($0.key.rawValue, $0.value) }),
      credibility: Dictionary(
        uniqueKeysWithValues: table.credibility.map { (String($0.key.rawValue), $0.value) }),
      ungraded: table.ungraded, confidenceFirst: table.usesConfidence)
    self.actors = actors
    order = findings.precedences.map { one, other, share in
      Precedence(
        first: findings.projected.actors[one].id, second: findings.projected.actors[other].id, share: share)
    }
    without = findings.omissionTable.rows
    ties = findings.tieTable.rows
    frustration = findings.omissions.frustration?.value
    convention = [
      "measure": findings.omissions.scores.convention,
      "draws": """
      Each tie is kept by itself with its probability: its judged confidence, or else its best evidence, worth the \
      lesser of the values of its two grades, less what disputes it. Low and high are what 5 % and 95 % of the draws \
      do not exceed; rank 1 is the greatest score, equals share the best rank; a draw with several first is shared.
      """,
      "without": """
      Ties that no evidence supports once the source, with what is quoted in it, or the claimant is left out are gone. \
      \(CampShift.convention)
      """,
    ]
    projection = ProjectionRecord(findings.projected)
  }
}
