import ActorModel
import AnalysisGraph
public import Queries

/// A comparison in machine formats, with the evidence before and after.
public struct ComparisonRecord: Encodable {
  struct StateRecord: Encodable {
    let name: String
    let actors: Int
    let ties: Int
    let projection: ProjectionRecord

    init(_ state: Comparison.State, _ projection: ProjectionRecord) {
      name = state.name
      actors = state.actors.count
      ties = state.ties.count
      self.projection = projection
    }
  }

  struct FieldRecord: Encodable {
    let change: String?
    let field: String
    let before: String?
    let after: String?

    init(_ field: FieldChange, _ change: String? = nil) {
      self.change = change
      self.field = field.field
      before = field.before
      after = field.after
    }
  }

  struct PairRecord: Encodable {
    let change: String
    let flipped: Bool
    let actors: [String]
    let signBefore: SignRecord
    let signAfter: SignRecord
    let tiesBefore: [TieRecord]
    let tiesAfter: [TieRecord]
  }

  struct TieChangeRecord: Encodable {
    let changes: [String]
    let fields: [FieldRecord]
    let before: TieRecord?
    let after: TieRecord?
  }

  struct ThingRecord: Encodable {
    let id: String
    let name: String
    let change: String
    let fields: [FieldRecord]
  }

  let before: StateRecord
  let after: StateRecord
  let pairs: [PairRecord]
  let ties: [TieChangeRecord]
  let actors: [ThingRecord]
  let changedSources: [ThingRecord]
  let sentences: [String]
  let sources: [SourceRecord]
  let convention: [String: String]

  /// Records a comparison of what two projections kept.
  public init(
    _ comparison: Comparison, _ prose: ComparisonProse, before: ProjectionRecord, after: ProjectionRecord
  ) {
    self.before = StateRecord(comparison.before, before)
    self.after = StateRecord(comparison.after, after)
    pairs = comparison.turns.map { turn in
      PairRecord(
        change: turn.kind.rawValue, flipped: turn.kind.isFlip, actors: turn.actors,
        signBefore: SignRecord(turn.before.description), signAfter: SignRecord(turn.after.description),
        tiesBefore: turn.tiesBefore.map(TieRecord.init), tiesAfter: turn.tiesAfter.map(TieRecord.init))
    }
    ties = comparison.ties.map { tie in
      TieChangeRecord(
        changes: Array(tie.changes.map(\.kind.rawValue).uniqued),
        fields: tie.changes.compactMap { change in
          change.field.map { FieldRecord($0, change.kind.rawValue) }
        },
        before: tie.before.map(TieRecord.init), after: tie.after.map(TieRecord.init))
    }
    actors = comparison.actors.compactMap { actor in
      (actor.after ?? actor.before).map {
        ThingRecord(
          id: $0.id, name: $0.name, change: actor.word, fields: actor.fields.map { FieldRecord($0) })
      }
    }
    changedSources = comparison.sources.compactMap { source in
      (source.after ?? source.before).map {
        ThingRecord(
          id: $0.id, name: $0.title, change: source.word, fields: source.fields.map { FieldRecord($0) })
      }
    }
    sentences = [prose.opening] + prose.sections.flatMap { $0.items.flatMap { $0.flatMap(\.self) } }
    sources = SourceRecord.all(prose.sources, citations: prose.citations)
    convention = [
      "matching": Self.matching,
      "pairs":
        "A pair's sign is that of all its signed ties together; rupture and rapprochement are flips between friends and enemies, souring and warming lead to or from both at once.",
    ]
  }

  /// How ties are matched, in a sentence.
  public static let matching =
    "Ties are matched by the ids that people gave them; others by ends and relation, parallel ones if they are alike, then by the date they begin at, then in the order of dates."
}
