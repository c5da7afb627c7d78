import CLapack

/// A dense symmetric matrix.
package struct SymmetricMatrix: Sendable {
  /// The number of rows.
  package let order: Int
  private var values: [Double]

  /// A matrix of zeros.
  package init(order: Int) {
    self.order = order
    values = [Double](repeating: 0, count: order * order)
  }

  /// The value at a row and a column; setting it sets the one across the diagonal too.
  package subscript(row: Int, column: Int) -> Double {
    get { values[row * order + column] }
    set {
      values[row * order + column] = newValue
      values[column * order + row] = newValue
    }
  }

  /// The first rows and columns.
  package func leading(_ count: Int) -> SymmetricMatrix {
    guard count < order else { return self }
    var leading = SymmetricMatrix(order: count)
    for row in 0..<count {
      for column in 0...row { leading[row, column] = self[row, column] }
    }
    return leading
  }

  /// Eigenvalues in ascending order, by the divide-and-conquer method of LAPACK (Anderson et al., LAPACK users' guide,
  /// 1999).
  ///
  /// - Complexity: O(order³).
  package func eigenvalues() -> [Double] { eigen(vectors: false).values }

  /// Eigenvalues in ascending order, and the eigenvector of each, of length 1.
  ///
  /// - Complexity: O(order³).
  package func eigenvectors() -> (values: [Double], vectors: [[Double]]) {
    let (values, flat) = eigen(vectors: true)
    return (values, (0..<order).map { Array(flat[($0 * order)..<(($0 + 1) * order)]) })
  }

  private func eigen(vectors: Bool) -> (values: [Double], matrix: [Double]) {
    guard order > 0 else { return ([], []) }
    var matrix = values
    var eigenvalues = [Double](repeating: 0, count: order)
    var size = Int32(order)
    // The lengths that the routine's documentation asks for.
    var length = Int32(vectors ? 1 + 6 * order + 2 * order * order : 2 * order + 1)
    var moreLength = Int32(vectors ? 3 + 5 * order : 1)
    var work = [Double](repeating: 0, count: Int(length))
    var moreWork = [Int32](repeating: 0, count: Int(moreLength))
    var info: Int32 = 0
    dsyevd_(
      vectors ? "V" : "N", "U", &size, &matrix, &size, &eigenvalues, &work, &length, &moreWork, &moreLength,
      &info, 1,
      1)
    precondition(info == 0, "the eigenvalues of a symmetric matrix of finite numbers converge")
    return (eigenvalues, matrix)
  }
}
