public import AnalysisGraph
import LinearAlgebra

/// The least eigenvalue of the signed Laplacian of each component, which is 0 where the component is balanced.
public struct AlgebraicConflict: Sendable, Hashable {
  /// The vertices of each component that signed edges hold together, single vertices left out, in the order of their
  /// first vertices.
  public let components: [[Int]]
  /// The least eigenvalue of each component, 0 or more: 0 if the component is balanced and only then; `nil` if it isn't,
  /// but so little beside its weights that rounding hides the value.
  public let values: [Double?]
  /// What is counted.
  public let convention: String

  /// The least of all components; `nil` without signed edges, and where it is hidden.
  public var least: Double? {
    values.contains(0) ? 0 : values.contains(nil) ? nil : values.compactMap(\.self).min()
  }
}

/// The least eigenvalue of the signed Laplacian D − A by component: 0 if the component falls into two clean camps, and
/// the greater the farther it is from that.
///
/// Kunegis et al., Spectral analysis of signed graphs for clustering, prediction and visualization (2010), who call it
/// algebraic conflict. A is the friendly less the hostile weight of each pair, D the weight of all signed edges at a
/// vertex.
///
/// - Parameter graph: The graph. Direction does not count; mixed edges are friendly and hostile by half.
/// - Returns: The eigenvalue of each component.
/// - Complexity: O(n³) time and O(n²) space in the largest component.
public func algebraicConflict(of graph: AnalysisGraph) -> AlgebraicConflict {
  var components: [[Int]] = []
  var values: [Double?] = []
  SignedAdjacency(graph).forEachPart { part in
    guard part.vertices.count > 1 else { return }
    components.append(part.vertices)
    guard !part.isBalanced else { return values.append(0) }
    let scale = part.vertices.indices.reduce(0.0) { greatest, row in
      part.vertices.indices.reduce(greatest) { max($0, part.whole[row, $1]) }
    }
    var laplacian = SymmetricMatrix(order: part.vertices.count)
    for row in part.vertices.indices {
      var sum = 0.0
      for column in part.vertices.indices where column != row {
        laplacian[row, column] = -part.net[row, column] / scale
        sum += part.whole[row, column] / scale
      }
      laplacian[row, row] = sum
    }
    let greatest = part.vertices.indices.reduce(0.0) { max($0, laplacian[$1, $1]) }
    let least = laplacian.eigenvalues().first ?? 0
    // Less than what rounding may make of nothing.
    let isHidden = least < 1e-13 * greatest * Double(part.vertices.count)
    values.append(isHidden ? nil : least * scale)
  }
  return AlgebraicConflict(
    components: components, values: values,
    convention: """
      Least eigenvalue of the signed Laplacian D − A of each component, 0 if it is balanced. A is the friendly less the \
      hostile weight of each pair, D the weight of all signed edges at a vertex; neutral edges and loops do not count; \
      parallel edges add up, and so do those of either direction.
      """)
}
