import ActorModel
import AnalysisGraph
import Metrics
import Queries

/// What some edits would change, in machine formats.
public struct ScenarioRecord: Encodable {
  private struct Paths: Encodable {
    let opened: Int
    let closed: Int
    let cutOff: [String]
    let joined: [String]
  }

  private struct Stand: Encodable {
    let id: String
    let with: [String]
    let against: [String]
  }

  private struct Camps: Encodable {
    let hold: Bool?
    let moved: [String]?
    let joined: [String]?
    let left: [String]?
    let decided: [Stand]?
    let opened: [Stand]?
    let before: [[String]]
    let after: [[String]]
  }

  private let changes: [String]
  private let measure: String
  private let measures: [Table.Row]
  private let actors: [Table.Row]
  private let camps: Camps
  private let paths: Paths
  private let convention: [String: String]
  private let projection: ProjectionRecord

  /// Records findings.
  public init(_ findings: ScenarioFindings) {
    changes = findings.changes
    measure = findings.measure
    measures = findings.measureTable.rows
    actors = findings.actorTable.rows
    let shift = findings.camps
    func ids(_ part: KeyPath<CampShift.Sides, [Actor]>) -> [String]? {
      shift?.sides?[keyPath: part].map(\.id)
    }
    func stands(_ part: KeyPath<CampShift.Sides, [CampShift.Stand]>) -> [Stand]? {
      shift?.sides?[keyPath: part].map {
        Stand(id: $0.actor.id, with: $0.with.map(\.id), against: $0.against.map(\.id))
      }
    }
    camps = Camps(
      hold: shift?.hold, moved: ids(\.moved), joined: ids(\.joined), left: ids(\.left),
      decided: stands(\.decided), opened: stands(\.opened), before: findings.before.campMembers,
      after: findings.after.campMembers)
    paths = Paths(
      opened: findings.pathChanges.opened, closed: findings.pathChanges.closed,
      cutOff: findings.cutOff.map(\.id),
      joined: findings.joined.map(\.id))
    convention = [
      "measure": findings.before.scores.convention, "frustration": findings.before.frustration.convention,
      "triangle_balance": findings.before.triangles.convention, "walk_balance": WalkBalance.convention,
      "camps": CampShift.convention,
      "ranks": """
      1 is the greatest score; equals share the best rank. Best and worst are the ranks of 90 % of the draws, in which \
      each tie is kept with its probability and an added one always.
      """,
    ]
    projection = ProjectionRecord(findings.before.projected)
  }
}

extension NetworkState {
  /// The ids of the actors of each of the two camps; those without signed ties stand in the first.
  fileprivate var campMembers: [[String]] {
    var camps = [[String]](repeating: [], count: frustration.campCount)
    for (vertex, camp) in frustration.camps.enumerated() { camps[camp].append(projected.actors[vertex].id) }
    return camps
  }
}
