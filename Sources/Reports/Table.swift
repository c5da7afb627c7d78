/// A result in rows and columns, which every output format can write.
public struct Table: Sendable, Hashable {
  /// One value of a table.
  public enum Cell: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case list([String])
    /// A measure that has no value here: `null` in JSON, empty elsewhere.
    case null
    /// A field that was not given: left out in JSON, empty elsewhere.
    case absent
  }

  /// One row by column name, for machine formats.
  public struct Row: Sendable, Hashable {
    let columns: [String]
    let cells: [Cell]

    /// The text in a column; `nil` if the column is missing or holds no text.
    public func text(_ column: String) -> String? {
      guard let position = columns.firstIndex(of: column), case .text(let text) = cells[position] else {
        return nil
      }
      return text
    }

    /// The number in a column, whole or not; `nil` if the column is missing or holds none.
    public func number(_ column: String) -> Double? {
      guard let position = columns.firstIndex(of: column) else { return nil }
      return switch cells[position] {
      case .number(let value): value
      case .integer(let value): Double(value)
      default: nil
      }
    }

    /// The whole number in a column; `nil` if the column is missing or holds none.
    public func integer(_ column: String) -> Int? {
      guard let position = columns.firstIndex(of: column), case .integer(let value) = cells[position] else {
        return nil
      }
      return value
    }
  }

  /// The columns' names in snake_case: keys in JSON, header in CSV.
  public var columns: [String]
  /// The rows; each has one cell for each column.
  public private(set) var cells: [[Cell]]

  /// Creates a table without rows.
  public init(columns: [String]) {
    self.columns = columns
    cells = []
  }

  /// Adds a row; missing cells at its end are absent, surplus cells are a programming error.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count <= columns.count, "a row has more cells than the table has columns")
    guard row.count < columns.count else { return cells.append(row) }
    cells.append(row + Array(repeating: .absent, count: columns.count - row.count))
  }

  /// The rows by column name.
  public var rows: [Row] { cells.map { Row(columns: columns, cells: $0) } }

  /// Whether a column holds numbers and nothing else.
  func holdsNumbers(_ column: Int) -> Bool {
    let values = cells.map { $0[column] }.filter { $0 != .absent }
    return !values.isEmpty && values.allSatisfy(\.isNumeric)
  }

  /// The table without the columns in which no row has a value; all of them if there are no rows.
  var withoutEmptyColumns: Table {
    choosing(
      columns.indices.filter { column in cells.isEmpty || cells.contains { $0[column] != .absent } })
  }

  /// The table without columns of these names.
  func filter(_ isKept: (Row) -> Bool) -> Table {
    var table = self
    table.cells = zip(rows, cells).filter { isKept($0.0) }.map(\.1)
    return table
  }

  func without(_ names: [String]) -> Table {
    choosing(columns.indices.filter { !names.contains(columns[$0]) })
  }

  private func choosing(_ kept: [Int]) -> Table {
    var table = Table(columns: kept.map { columns[$0] })
    table.cells = cells.map { row in kept.map { row[$0] } }
    return table
  }

  /// The first rows, at most this many.
  public func prefix(_ count: Int) -> Table {
    var table = self
    table.cells = Array(cells.prefix(max(0, count)))
    return table
  }

  /// The rows by the values of one column: numbers from the greatest down, texts from A to Z, no value last.
  ///
  /// Rows with equal values keep their order.
  ///
  /// - Throws: If there is no such column; the error names those there are.
  public func sorted(by column: String) throws(TableError) -> Table {
    guard let position = columns.firstIndex(of: column) else {
      throw TableError(
        description:
          "there is no column `\(column)` to sort by; the columns are \(columns.joined(separator: ", "))"
      )
    }
    var table = self
    table.cells = cells.enumerated().sorted { left, right in
      switch Cell.comesBefore(left.element[position], right.element[position]) {
      case .some(let before): before
      case nil: left.offset < right.offset
      }
    }.map(\.element)
    return table
  }
}

/// A table that can't be made as asked.
public struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong and what there is instead.
  public let description: String
}

extension Table.Cell {
  /// Text, or absent.
  public init(_ text: String?) { self = text.map(Table.Cell.text) ?? .absent }

  /// A whole number, or absent.
  public init(_ integer: Int?) { self = integer.map(Table.Cell.integer) ?? .absent }

  /// A score, or null where the measure has no value; what rounding took from a short decimal is given back.
  public init(score: Double?) { self = score.map { .number($0.asShortDecimal) } ?? .null }

  /// A list, or absent if it is empty.
  public init(_ list: [String]) { self = list.isEmpty ? .absent : .list(list) }

  /// Whether the first comes before the second; `nil` if they are equal in rank.
  static func comesBefore(_ left: Self, _ right: Self) -> Bool? {
    switch (left.magnitude, right.magnitude) {
    case (.some(let a), .some(let b)): return a == b ? nil : a > b
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil):
      let (a, b) = (left.plain, right.plain)
      if a.isEmpty != b.isEmpty { return b.isEmpty }
      return a == b ? nil : a < b
    }
  }

  private var magnitude: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The value in full, as CSV has it: numbers in their shortest exact form.
  var plain: String {
    switch self {
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    case .flag(let value): String(value)
    case .list(let values): values.joined(separator: "; ")
    case .null, .absent: ""
    }
  }

  var isNumeric: Bool {
    switch self {
    case .integer, .number, .null: true
    default: false
    }
  }
}
