extension Table {
  /// The table as CSV (RFC 4180) with a header, comma-separated, lines ended by a line feed.
  ///
  /// Lists are joined by semicolons; no value is an empty field; numbers are in their shortest exact form.
  public func csv() -> String {
    var text = ""
    text.append(csvLine: columns)
    for row in cells { text.append(csvLine: row.lazy.map(\.plain)) }
    return text
  }
}

extension String {
  fileprivate mutating func append(csvLine fields: some Sequence<String>) {
    var isFirst = true
    for field in fields {
      if !isFirst { append(",") }
      isFirst = false
      if field.needsQuotesInCSV {
        append("\"\(field.replacing("\"", with: "\"\""))\"")
      } else {
        append(field)
      }
    }
    append("\n")
  }

  private var needsQuotesInCSV: Bool {
    let blank = UInt8(ascii: " ")
    if utf8.first == blank || utf8.last == blank { return true }
    return utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
      default: false
      }
    }
  }
}
