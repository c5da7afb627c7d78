import ActorModel

/// A table in comma-separated values (RFC 4180), with the place of every cell.
struct CSVText {
  struct Cell {
    var text: String
    /// The bytes between the commas.
    var range: Range<Int>
  }

  /// The rows that aren't blank.
  private(set) var rows: [[Cell]] = []

  /// Reads a table; quotation marks that aren't closed are a finding. O(n).
  init(_ text: [UInt8], file: Int, remarks: Remarks) {
    var row: [Cell] = []
    var offset = 0
    while offset < text.count {
      let (cell, end) = CSVText.cell(in: text, at: offset, file: file, remarks: remarks)
      row.append(cell)
      offset = end
      if offset < text.count, text[offset] == UInt8(ascii: ",") {
        offset += 1
        if offset < text.count { continue }
        row.append(Cell(text: "", range: offset..<offset))
      }
      if row.count > 1 || !cell.text.isEmpty { rows.append(row) }
      row = []
      while offset < text.count, CSVText.isBreak(text[offset]) { offset += 1 }
    }
  }

  /// Whether a line is the header of a table of ties.
  static func isHeaderOfTies(_ line: String) -> Bool {
    let names = CSVText(Array(line.utf8), file: 0, remarks: Remarks()).rows.first?.map(\.text) ?? []
    return names.contains("from") && names.contains("to")
      || names.contains("source") && names.contains("target")
  }

  private static func cell(
    in text: [UInt8], at start: Int, file: Int, remarks: Remarks
  ) -> (Cell, end: Int) {
    guard text[start] == UInt8(ascii: "\"") else {
      let end = text[start...].firstIndex { $0 == UInt8(ascii: ",") || isBreak($0) } ?? text.count
      return (Cell(text: String(decoding: text[start..<end], as: UTF8.self), range: start..<end), end)
    }
    var bytes: [UInt8] = []
    var offset = start + 1
    while let quote = text[offset...].firstIndex(of: UInt8(ascii: "\"")) {
      bytes += text[offset..<quote]
      offset = quote + 1
      guard offset < text.count, text[offset] == UInt8(ascii: "\"") else {
        return finish(bytes, text, start..<offset, file: file, remarks: remarks)
      }
      bytes.append(UInt8(ascii: "\""))
      offset += 1
    }
    remarks.add(
      .error, "open-quote", "the quotation mark is not closed", at: Spot(file: file, offset: start),
      suggestion: "close it, or write \"\" for a quotation mark inside quotes")
    bytes += text[offset...]
    return (Cell(text: String(decoding: bytes, as: UTF8.self), range: start..<text.count), text.count)
  }

  private static func finish(
    _ bytes: [UInt8], _ text: [UInt8], _ range: Range<Int>, file: Int, remarks: Remarks
  ) -> (Cell, end: Int) {
    let end = text[range.upperBound...].firstIndex { $0 == UInt8(ascii: ",") || isBreak($0) } ?? text.count
    if end > range.upperBound {
      remarks.add(
        .error, "text-after-quote", "text follows the closing quotation mark",
        at: Spot(file: file, offset: range.upperBound),
        suggestion: "write \"\" for a quotation mark inside quotes")
    }
    return (Cell(text: String(decoding: bytes, as: UTF8.self), range: range), end)
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
