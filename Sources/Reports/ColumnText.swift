import Foundation

extension Table {
  /// The cells of each row as people read them: one number of decimals for each column of numbers.
  func readableRows() -> [[String]] {
    let decimals = columns.indices.map { column in
      Self.decimals(
        for: cells.compactMap { row in
          if case .number(let value) = row[column] { value } else { nil }
        })
    }
    return cells.map { row in
      row.indices.map { column in row[column].readable(decimals: decimals[column]).onOneLine }
    }
  }

  /// As many decimals as give the greatest value four significant digits, and no more than the values need.
  private static func decimals(for values: [Double]) -> Int {
    let fractions = values.filter { abs($0 - $0.rounded()) > 1e-9 }
    guard let greatest = fractions.map(\.magnitude).max() else { return 0 }
    let exponent = Int(log10(greatest).rounded(.down))
    let most = Swift.min(6, Swift.max(1, 3 - exponent))
    return (1...most).first { decimals in
      let scale = pow(10, Double(decimals))
      return values.allSatisfy { abs($0 * scale - ($0 * scale).rounded()) < 1e-6 }
    } ?? most
  }
}

extension Table.Cell {
  /// The value with this many decimals if it is a number, and a dash for no value.
  fileprivate func readable(decimals: Int) -> String {
    switch self {
    case .number(let value): String(format: "%.\(decimals)f", value)
    case .null: "–"
    default: plain
    }
  }
}
