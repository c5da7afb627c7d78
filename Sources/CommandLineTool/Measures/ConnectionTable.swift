import ActorModel
import AnalysisGraph
import Reports

/// Connections in rows: with ids and ties for machines, with names and the number of ties for people.
struct ConnectionTable {
  /// The rows for machines.
  private(set) var table: Table

  private let projected: ProjectedGraph
  private var readableRows: [[String]: [Table.Cell]] = [:]

  /// Begins a table with a column for each measure after those that say which connection it is.
  init(of projected: ProjectedGraph, measures: [String] = []) {
    self.projected = projected
    table = Table(columns: ["from", "to", "ties", "weight", "sign"] + measures)
  }

  /// Adds a connection.
  ///
  /// - Parameters:
  ///   - edge: Its edge.
  ///   - isReversed: Whether to name it from its head to its tail.
  ///   - values: A cell for each measure.
  mutating func append(_ edge: Int, isReversed: Bool = false, values: [Table.Cell] = []) {
    let graph = projected.graph
    let vertices = [graph.tail(of: edge), graph.head(of: edge)]
    let ends = (isReversed ? vertices.reversed() : vertices).map { projected.actors[$0] }
    let ties = projected.ties(of: edge)
    let rest = [.number(graph.weights[edge]), .text(graph.signs[edge].description)] + values
    table.append(ends.map { .text($0.id) } + [.list(ties.map(\.id))] + rest)
    readableRows[ends.map(\.id)] = ends.map { .text($0.name) } + [.integer(ties.count)] + rest
  }

  /// Rows of the table as people read them.
  func readable(_ rows: [Table.Row]) -> Table {
    var readable = Table(columns: table.columns)
    for row in rows {
      if let from = row.text("from"), let to = row.text("to"), let cells = readableRows[[from, to]] {
        readable.append(cells)
      }
    }
    return readable
  }
}
