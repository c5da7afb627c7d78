import AnalysisGraph
import Metrics

/// Burt's measures as the formulas stand, over a full matrix.
struct BruteForceHoles {
  /// a(i, j) + a(j, i), without loops.
  private let mutual: [[Double]]

  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    let adjacency = DenseMatrix(graph, weighting).rows
    mutual = adjacency.indices.map { i in
      adjacency.indices.map { i == $0 ? 0 : adjacency[i][$0] + adjacency[$0][i] }
    }
  }

  private var vertices: Range<Int> { mutual.indices }

  private func share(_ i: Int, _ j: Int) -> Double {
    let sum = mutual[i].reduce(0, +)
    return sum > 0 ? mutual[i][j] / sum : 0
  }

  private func neighbors(_ i: Int) -> [Int] { vertices.filter { mutual[i][$0] > 0 } }

  func constraint() -> [Double?] {
    vertices.map { i in
      guard !neighbors(i).isEmpty else { return nil }
      return neighbors(i).reduce(0) { sum, j in
        let others = vertices.filter { $0 != i && $0 != j }
        let invested = share(i, j) + others.reduce(0) { $0 + share(i, $1) * share($1, j) }
        return sum + invested * invested
      }
    }
  }

  func effectiveSize() -> [Double?] {
    vertices.map { i in
      guard !neighbors(i).isEmpty else { return nil }
      return neighbors(i).reduce(0) { sum, j in
        let most = mutual[j].max() ?? 1
        let others = vertices.filter { $0 != i && $0 != j }
        return sum + 1 - others.reduce(0) { $0 + share(i, $1) * mutual[j][$1] / most }
      }
    }
  }
}
