public import AnalysisGraph
import LinearAlgebra

/// The PN index: centrality that friends raise and enemies lower, and well-connected ones more so.
///
/// Everett & Borgatti, Networks containing negative ties (2014): (I − A/(2n−2))⁻¹·1 with A = P − 2N, P and N the matrices
/// of friends and enemies. In a directed graph the outgoing version is (I − AAᵀ/(4(n−1)²))⁻¹(I + A/(2n−2))·1, and the
/// incoming one the same with A transposed. Neighbors count once, as friend, as enemy or as both; weights, neutral
/// edges and loops do not count.
///
/// - Parameters:
///   - graph: The graph.
///   - direction: Which version in a directed graph.
/// - Returns: The index of each vertex, between −1 and 2; no value where there are fewer than two vertices or the
///   equations have no single solution.
/// - Complexity: O(n³) time, O(n²) space.
public func pnIndex(of graph: AnalysisGraph, direction: ArcDirection = .outgoing) -> Scores {
  let n = graph.vertexCount
  let formula =
    switch direction {
    case _ where !graph.isDirected: "(I − A/(2n − 2))⁻¹·1"
    case .outgoing: "(I − AAᵀ/(2n − 2)²)⁻¹(I + A/(2n − 2))·1, the version of outgoing edges,"
    case .incoming: "(I − AᵀA/(2n − 2)²)⁻¹(I + Aᵀ/(2n − 2))·1, the version of incoming edges,"
    }
  let convention = """
    \(formula) with A = P − 2N, P the friends and N the enemies (Everett & Borgatti 2014). Neighbors count once; \
    weights, neutral edges and loops do not count.
    """
  guard n > 1 else { return .none(for: graph, because: "there are no others.", convention: convention) }
  let rows = graph.rows(direction)
  var matrix = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  let scale = Double(2 * n - 2)
  for vertex in 0..<n {
    var (friends, enemies) = (Set<Int>(), Set<Int>())
    for arc in rows[vertex] where rows.neighbor(arc) != vertex {
      let sign = graph.signs[rows.edge(arc)]
      if sign == .positive || sign == .mixed { friends.insert(rows.neighbor(arc)) }
      if sign == .negative || sign == .mixed { enemies.insert(rows.neighbor(arc)) }
    }
    for friend in friends { matrix[vertex][friend] += 1 / scale }
    for enemy in enemies { matrix[vertex][enemy] -= 2 / scale }
  }
  var equations = LinearEquations(order: n)
  for vertex in 0..<n {
    equations[vertex, vertex] = 1
    for other in 0..<n {
      equations[vertex, other] -=
        graph.isDirected
        ? (0..<n).reduce(0) { $0 + matrix[vertex][$1] * matrix[other][$1] } : matrix[vertex][other]
    }
  }
  let right = graph.isDirected ? matrix.map { 1 + $0.reduce(0, +) } : [Double](repeating: 1, count: n)
  guard let solution = equations.solved(for: right) else {
    return .none(for: graph, because: "the equations have no single solution.", convention: convention)
  }
  return Scores(solution, convention: convention)
}
