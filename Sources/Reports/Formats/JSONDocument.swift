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
    return String(decoding: closingEmptyLists(Array(try encoder.encode(value))), as: UTF8.self) + "\n"
  }

  /// Writes `[]` and `{}` where Foundation leaves a blank line between the brackets.
  ///
  /// Texts are safe: a line feed in JSON never stands inside one.
  private static func closingEmptyLists(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1)
    var position = 0
    while position < bytes.count {
      result.append(bytes[position])
      let isOpening = bytes[position] == UInt8(ascii: "[") || bytes[position] == UInt8(ascii: "{")
      position += 1
      guard isOpening, bytes[position...].starts(with: [10, 10]) else { continue }
      position = bytes[position...].firstIndex { $0 != 10 && $0 != 32 } ?? bytes.count
    }
    return result
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
