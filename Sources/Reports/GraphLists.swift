public import ActorModel

extension Table {
  /// Actors with the number of ties each takes part in.
  public init(actors: some Sequence<Actor>, ties: some Sequence<Tie>) {
    var counts: [String: Int] = [:]
    for tie in ties {
      for actor in Set(tie.participants) { counts[actor, default: 0] += 1 }
    }
    self.init(columns: ["id", "name", "kind", "aliases", "bloc", "ties", "summary"])
    for actor in actors {
      append([
        .text(actor.id), .text(actor.name), .text(actor.kind.rawValue), Table.Cell(actor.aliases),
        Table.Cell(actor.bloc), .integer(counts[actor.id] ?? 0), Table.Cell(actor.summary),
      ])
    }
  }

  /// Ties, in the columns of ``TieRecord``.
  public init(ties: some Sequence<Tie>) {
    self.init(columns: TieRecord.columns)
    for tie in ties { append(TieRecord(tie).row) }
  }

  /// Ties for people, in the columns of ``TieRecord/readableColumns``.
  public init(readable ties: [TieRecord]) {
    self.init(columns: TieRecord.readableColumns)
    for tie in ties { append(tie.readableRow) }
  }

  /// Sources with the number of ties that rest on each.
  public init(sources: [Source], ties: some Sequence<Tie>) {
    var counts: [String: Int] = [:]
    for tie in ties {
      for source in Set(tie.evidence.map(\.source)) { counts[source, default: 0] += 1 }
    }
    self.init(columns: [
      "id", "title", "authors", "publisher", "date", "url", "accessed", "reliability", "quoted_in", "licence",
      "ties", "note",
    ])
    for source in sources {
      append([
        .text(source.id), .text(source.title), Table.Cell(source.authors), Table.Cell(source.publisher),
        Table.Cell(source.date?.description), Table.Cell(source.url),
        Table.Cell(source.accessed?.description),
        Table.Cell(source.reliability?.rawValue), Table.Cell(source.quotedIn), Table.Cell(source.licence),
        .integer(counts[source.id] ?? 0), Table.Cell(source.note),
      ])
    }
  }

  /// The relations of a taxonomy with the number of ties that have each.
  public init(relations taxonomy: Taxonomy, ties: some Sequence<Tie>) {
    var counts: [String: Int] = [:]
    for tie in ties { counts[tie.relation, default: 0] += 1 }
    self.init(columns: ["id", "label", "inverse_label", "parent", "sign", "directed", "ties", "summary"])
    for relation in taxonomy.relations {
      append([
        .text(relation.id), .text(relation.label), .text(relation.inverseLabel), Table.Cell(relation.parent),
        .text(relation.sign.description), .flag(relation.isDirected), .integer(counts[relation.id] ?? 0),
        Table.Cell(relation.summary),
      ])
    }
  }
}
