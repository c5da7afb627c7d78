import AnalysisGraph
import Foundation
import TestSupport

/// A graph of the project's reference data and the scores on which networkx 3.6.1 and igraph 1.0.0 agree.
///
/// Undirected and unweighted. A user's clone doesn't have them.
struct ReferenceGraph: CustomStringConvertible {
  let description: String
  let graph: AnalysisGraph
  private let columns: [String: [Double]]

  static let all = [
    "davis_southern_women", "flo_marriage_16", "florentine", "karate", "krackhardt_kite",
  ].compactMap { ReferenceGraph($0) }

  static let isAbsent = "the reference data beside the project is absent"

  func column(_ name: String) -> [Double]? { columns[name] }

  private init?(_ name: String) {
    guard let edgeRows = Self.rows("\(name).edges.csv"), let scoreRows = Self.rows("\(name).node-metrics.csv")
    else { return nil }
    let ids = scoreRows.dropFirst().map { $0[0] }
    let index = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
    let pairs = edgeRows.dropFirst().map { (index[$0[0]] ?? -1, index[$0[1]] ?? -1) }
    description = name
    graph = makeGraph(ids.count, pairs: pairs, isDirected: false)
    columns = Dictionary(
      uniqueKeysWithValues: scoreRows[0].enumerated().dropFirst().map { column in
        (column.element, scoreRows.dropFirst().map { Double($0[column.offset]) ?? .nan })
      })
  }

  private static func rows(_ name: String) -> [[String]]? {
    guard let url = Shared.file("reference/\(name)"), let text = try? String(contentsOf: url, encoding: .utf8)
    else { return nil }
    return text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
