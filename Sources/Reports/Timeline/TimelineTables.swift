import ActorModel
import AnalysisGraph
import Metrics
import Queries

extension TimelineFindings {
  /// A row for each date, for machines: what surely and what may hold, what changed, and the measures.
  public var table: Table {
    var table = Table(
      columns: ["date"]
        + ["actors", "ties", "positive", "negative"].flatMap { ["\($0)_certain", "\($0)_possible"] }
        + ["begun", "ended", "soured", "warmed"] + series.map(\.column)
        + actorSeries.map { "\($0.measure):\($0.actor.id)" })
    for row in dates.indices {
      let (certain, possible) = (certain[row], possible[row])
      let counts = [\Counts.actors, \.ties, \.positive, \.negative].flatMap { count in
        [Table.Cell.integer(certain[keyPath: count]), .integer(possible[keyPath: count])]
      }
      table.append([.text(dates[row].date.description)] + counts + changeCells(row) + valueCells(row))
    }
    return table
  }

  /// The rows of some dates as people read them: `8–11` where 8 surely are and 11 may be.
  public func readable(_ rows: [Table.Row]) -> Table {
    let chosen = series.indices.filter { series[$0].column != Self.lowerBound }
    var table = Table(
      columns: [
        "date", "actors", "ties", "friendly", "hostile", "begun", "ended", "soured", "warmed",
      ]
        + chosen.map { series[$0].name } + actorSeries.map { "\($0.measure) \($0.actor.name)" })
    let positions = Dictionary(
      dates.enumerated().map { ($1.date.description, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows.compactMap({ $0.text("date").flatMap { positions[$0] } }) {
      func span(_ count: KeyPath<Counts, Int>) -> Table.Cell {
        let (low, high) = (certain[row][keyPath: count], possible[row][keyPath: count])
        return .text(low == high ? "\(low)" : "\(low)–\(high)")
      }
      let values = valueCells(row)
      table.append(
        [.text(dates[row].name), span(\.actors), span(\.ties), span(\.positive), span(\.negative)]
          + changeCells(row) + chosen.map { readableCell(series[$0], row) ?? values[$0] }
          + values.dropFirst(series.count))
    }
    return table
  }

  /// The interval of a frustration index that was not proven in time.
  private func readableCell(_ series: Series, _ row: Int) -> Table.Cell? {
    guard series.column == "frustration", let bounds = frustrationBounds?[row], bounds.least < bounds.most
    else { return nil }
    return .text("\(bounds.least.decimals)–\(bounds.most.decimals)")
  }

  private func changeCells(_ row: Int) -> [Table.Cell] {
    let change = changes[row]
    return [
      .integer(change.begun.count), .integer(change.ended.count),
      .integer(change.turns.count { $0.kind == .rupture || $0.kind == .souring }),
      .integer(change.turns.count { $0.kind == .rapprochement || $0.kind == .warming }),
    ]
  }

  private func valueCells(_ row: Int) -> [Table.Cell] {
    series.map { Table.Cell(score: $0.values[row]) } + actorSeries.map { Table.Cell(score: $0.values[row]) }
  }

  /// A row for each tie that began or ended and each pair that turned.
  public var changeTable: Table {
    var table = Table(columns: ["date", "change", "id", "from", "relation", "to", "sign", "sources"])
    for (date, change) in zip(dates, changes) {
      func add(_ word: String, _ tie: Tie) {
        let sources = Array(tie.evidence.map(\.source).uniqued)
        table.append([
          .text(date.date.description), .text(word), .text(tie.id), .text(tie.from), .text(tie.relation),
          Table.Cell(tie.others), .text(tie.sign.description), Table.Cell(sources),
        ])
      }
      for turn in change.turns {
        table.append([
          .text(date.date.description), .text(turn.kind.rawValue), .absent, .text(turn.actors[0]), .absent,
          Table.Cell([turn.actors[1]]), .text(turn.after.description),
          Table.Cell(
            Array((turn.tiesBefore + turn.tiesAfter).flatMap(\.evidence).map(\.source).uniqued)),
        ])
      }
      for tie in change.begun { add("begun", tie) }
      for tie in change.ended { add("ended", tie) }
    }
    return table
  }
}
