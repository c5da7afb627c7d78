import ActorModel
import AnalysisGraph
public import Queries

/// A path in machine formats.
public struct PathRecord: Sendable, Hashable, Encodable {
  struct StepRecord: Sendable, Hashable, Encodable {
    let from: String
    let to: String
    let tie: String
    let relation: String
    let sign: SignRecord
    let confidence: Double?
    let forward: Bool
    let parallel: [String]
  }

  let length: Int
  let cost: Double
  let sign: SignRecord
  let confidence: Double?
  let actors: [String]
  let steps: [StepRecord]

  /// Records a path.
  public init(_ path: ActorPath) {
    length = path.length
    cost = path.cost
    sign = SignRecord(path.sign.description)
    confidence = path.confidence
    actors = path.actors.map(\.id)
    steps = path.steps.map { step in
      StepRecord(
        from: step.from.id, to: step.to.id, tie: step.tie.id, relation: step.tie.relation,
        sign: SignRecord(step.sign.description), confidence: step.confidence, forward: step.isForward,
        parallel: step.others.map(\.id))
    }
  }

  /// The columns of a table of paths for people.
  public static let readableColumns = ["path", "length", "cost", "sign", "confidence", "route"]

  /// The path as a row under ``readableColumns``.
  public static func readableRow(_ path: ActorPath, number: Int) -> [Table.Cell] {
    [
      .integer(number), .integer(path.length), .number(path.cost), .text(path.sign.description),
      Table.Cell(score: path.confidence), .text(path.route),
    ]
  }

  /// The columns of a table of paths.
  public static let columns = ["path", "length", "cost", "sign", "confidence", "actors", "ties"]

  /// The path as a row under ``columns``.
  public func row(number: Int) -> [Table.Cell] {
    [
      .integer(number), .integer(length), .number(cost), .text(sign.description),
      Table.Cell(score: confidence),
      .list(actors), .list(steps.map { "\($0.forward ? "" : "←")\($0.tie)" }),
    ]
  }
}

extension ActorPath {
  /// The path in a line, with the relation of each step and the number of ties parallel to it:
  /// `India ←[visit and 1 more]– Afghan Taliban –[affinity and 4 more]→ TTP`.
  public var route: String {
    steps.reduce(from.name) { route, step in
      let parallel = step.others.isEmpty ? "" : " and \(step.others.count) more"
      let tie = "[\(step.tie.relation)\(parallel)]"
      let arrow =
        step.hasDirection ? (step.isForward ? "–\(tie)→" : "←\(tie)–") : "–\(tie)–"
      return "\(route) \(arrow) \(step.to.name)"
    }
  }
}
