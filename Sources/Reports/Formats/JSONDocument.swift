import FoundationEssentials

/// Writes results as JSON: keys in snake_case and alphabetical order, numbers in their shortest exact form.
public enum JSONDocument {
  /// The value as an indented document that ends with a line feed.
  ///
  /// - Throws: If a number in it is not finite, which no result may hold.
  public static func text(of value: some Encodable) throws -> String {
    try encoded(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// The value on one line that ends with a line feed, for JSON Lines.
  ///
  /// - Throws: If a number in it is not finite, which no result may hold.
  public static func line(of value: some Encodable) throws -> String {
    try encoded(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func encoded(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting) throws
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

extension Table.Row: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Encodes the row as an object with the columns as keys; absent cells are left out, null ones are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for (column, cell) in zip(columns, cells) {
      let key = Key(stringValue: column)
      switch cell {
      case .text(let value): try container.encode(value, forKey: key)
      case .integer(let value): try container.encode(value, forKey: key)
      case .number(let value): try container.encode(value, forKey: key)
      case .flag(let value): try container.encode(value, forKey: key)
      case .list(let values): try container.encode(values, forKey: key)
      case .null: try container.encodeNil(forKey: key)
      case .absent: continue
      }
    }
  }
}
