import AnalysisGraph

/// Who is tied to whom, written out: slow, for checks.
struct TieMatrix {
  let order: Int
  private let ties: [[Bool]]

  init(_ graph: AnalysisGraph) {
    order = graph.vertexCount
    var ties = [[Bool]](repeating: Array(repeating: false, count: order), count: order)
    for edge in graph.edges where edge.tail != edge.head {
      ties[edge.tail][edge.head] = true
      if !graph.isDirected { ties[edge.head][edge.tail] = true }
    }
    self.ties = ties
  }

  /// Whether an edge leads from one vertex to another.
  func leads(_ from: Int, _ to: Int) -> Bool { ties[from][to] }

  func areNeighbors(_ left: Int, _ right: Int) -> Bool { ties[left][right] || ties[right][left] }

  /// All sets of three vertices.
  var triples: [[Int]] {
    (0..<order).flatMap { first in
      (first..<order).dropFirst().flatMap { second in
        (second..<order).dropFirst().map { [first, second, $0] }
      }
    }
  }
}
