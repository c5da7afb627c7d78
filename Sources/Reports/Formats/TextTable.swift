extension Table {
  /// The table as aligned columns for a terminal, numbers to the right, within a width where that is given.
  ///
  /// Long texts are shortened with an ellipsis only if `width` is given and too small for them. Columns in
  /// which no row has a value are left out.
  ///
  /// - Parameters:
  ///   - width: The width of the terminal, where there is one.
  ///   - heading: What makes a heading stand out.
  /// - Returns: The lines, each ended by a line feed.
  public func text(width: Int? = nil, heading: (String) -> String = { $0 }) -> String {
    withoutEmptyColumns.aligned(width: width, heading: heading)
  }

  private func aligned(width: Int?, heading: (String) -> String) -> String {
    let body = readableRows()
    var widths = columns.indices.map { column in
      ([columns[column]] + body.map { $0[column] }).map(\.count).max() ?? 0
    }
    if let width { widths = Self.fitted(widths, to: width) }
    let isNumeric = columns.indices.map(holdsNumbers)
    func line(_ values: [String]) -> String {
      let padded = values.indices.map { column in
        values[column].padded(to: widths[column], right: isNumeric[column])
      }
      return padded.joined(separator: "  ").trimmingTrailingSpaces
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([heading(line(columns)), line(rule)] + body.map(line)).joined(separator: "\n") + "\n"
  }

  /// Takes width from the widest column until all fit.
  private static func fitted(_ widths: [Int], to total: Int) -> [Int] {
    var widths = widths
    var surplus = widths.reduce(0, +) + 2 * (widths.count - 1) - total
    while surplus > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 12 {
      widths[widest] -= 1
      surplus -= 1
    }
    return widths
  }
}

extension String {
  fileprivate func padded(to width: Int, right: Bool) -> String {
    guard count <= width else { return prefix(max(0, width - 1)) + "…" }
    let space = String(repeating: " ", count: width - count)
    return right ? space + self : self + space
  }

  fileprivate var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text with line breaks and tabs as spaces and without other control characters, so that no name can
  /// break a table or steer a terminal.
  public var onOneLine: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      case .format where !(0x200C...0x200D).contains(scalar.value): continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
