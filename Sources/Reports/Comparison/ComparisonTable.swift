import ActorModel
import AnalysisGraph
public import Queries

extension Comparison {
  /// A row for each change: of pairs, ties, actors and sources.
  ///
  /// `before` and `after` are what a field said; of what came or went they are empty. `sources` are those of the
  /// evidence before and after.
  public var table: Table {
    var table = Table(columns: [
      "change", "what", "id", "from", "relation", "to", "field", "before", "after", "sources",
    ])
    for turn in turns {
      table.append([
        .text(turn.kind.rawValue), .text("pair"), .absent, .text(turn.actors[0]), .absent,
        Table.Cell([turn.actors[1]]), .text("sign"), .text(turn.before.description),
        .text(turn.after.description), Table.Cell(Self.sources(of: turn.tiesBefore + turn.tiesAfter)),
      ])
    }
    for difference in ties {
      guard let tie = difference.tie else { continue }
      let sources = Self.sources(of: [difference.before, difference.after].compactMap(\.self))
      for change in difference.changes {
        table.append([
          .text(change.kind.rawValue), .text("tie"), .text(tie.id), .text(tie.from), .text(tie.relation),
          Table.Cell(tie.others), Table.Cell(change.field?.field), Table.Cell(change.field?.before),
          Table.Cell(change.field?.after), Table.Cell(sources),
        ])
      }
    }
    for actor in actors { Self.append(actor, (actor.after ?? actor.before)?.id, "actor", to: &table) }
    for source in sources { Self.append(source, (source.after ?? source.before)?.id, "source", to: &table) }
    return table
  }

  private static func append<Thing>(
    _ difference: Difference<Thing>, _ id: String?, _ what: String, to table: inout Table
  ) {
    let start: [Table.Cell] = [
      .text(difference.word), .text(what), Table.Cell(id), .absent, .absent, .absent,
    ]
    if difference.fields.isEmpty { table.append(start) }
    for field in difference.fields {
      table.append(start + [.text(field.field), Table.Cell(field.before), Table.Cell(field.after)])
    }
  }

  private static func sources(of ties: [Tie]) -> [String] {
    Array(ties.flatMap(\.evidence).map(\.source).uniqued)
  }
}
