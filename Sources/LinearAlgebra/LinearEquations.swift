import CLapack

/// A dense square matrix of the left sides of linear equations.
package struct LinearEquations: Sendable {
  /// The number of equations and of unknowns.
  package let order: Int
  /// The coefficients column by column.
  private var values: [Double]

  /// Equations whose left sides are 0.
  package init(order: Int) {
    self.order = order
    values = [Double](repeating: 0, count: order * order)
  }

  /// The coefficient of an unknown in an equation.
  package subscript(equation: Int, unknown: Int) -> Double {
    get { values[unknown * order + equation] }
    set { values[unknown * order + equation] = newValue }
  }

  /// The unknowns by Gaussian elimination with LAPACK; `nil` if there is no single solution.
  ///
  /// - Parameter right: The right side of each equation.
  /// - Returns: A number for each unknown.
  /// - Complexity: O(order³).
  package func solved(for right: [Double]) -> [Double]? {
    precondition(right.count == order, "one right side for each equation")
    guard order > 0 else { return [] }
    var matrix = values
    var unknowns = right
    var size = Int32(order)
    var sides: Int32 = 1
    var pivots = [Int32](repeating: 0, count: order)
    var info: Int32 = 0
    dgesv_(&size, &sides, &matrix, &size, &pivots, &unknowns, &size, &info)
    return info == 0 ? unknowns : nil
  }
}
