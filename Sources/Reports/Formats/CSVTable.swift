extension Table {
  /// The table as CSV (RFC 4180) with a header, comma-separated, lines ended by a line feed.
  ///
  /// Lists are joined by semicolons; no value is an empty field; numbers are in their shortest exact form.
  public func csv() -> String {
    ([columns] + cells.map { $0.map(\.plain) })
      .map { $0.map(\.csvField).joined(separator: ",") + "\n" }
      .joined()
  }
}

extension String {
  fileprivate var csvField: String {
    let special = unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return special || first == " " || last == " " ? "\"\(replacing("\"", with: "\"\""))\"" : self
  }
}
