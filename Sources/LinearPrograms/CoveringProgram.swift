import CClp

/// A linear program of covering: the least cost of numbers within limits of which each of some sets adds up to an amount
/// at least.
///
/// Solved by the dual simplex method of CLP (Forrest & Lougee-Heimer, CBC user guide, 2005), which begins anew from the
/// last solution when sets are added or bounds change. Not to be used by two threads at once.
package struct CoveringProgram: ~Copyable {
  private let model: UnsafeMutableRawPointer
  /// The number of unknowns.
  package let count: Int

  private let limits: [Double]

  /// A program without sets.
  ///
  /// - Parameters:
  ///   - costs: What each unknown costs, 0 or more.
  ///   - limits: The most that each unknown can be, 0 or more.
  package init(costs: [Double], limits: [Double]) {
    guard let model = Clp_newModel() else { preconditionFailure("no memory for a linear program") }
    self.model = model
    self.limits = limits
    count = costs.count
    Clp_setLogLevel(model, 0)
    Clp_resize(model, 0, 0)
    let starts = [CoinBigIndex](repeating: 0, count: count + 1)
    Clp_addColumns(
      model, Int32(count), [Double](repeating: 0, count: count), limits, costs, starts, [], [])
  }

  deinit { Clp_deleteModel(model) }

  /// How many sets there are.
  package var setCount: Int { Int(Clp_numberRows(model)) }

  /// Asks for an amount at least from each of these sets of unknowns.
  ///
  /// - Parameters:
  ///   - sets: The sets.
  ///   - amounts: The amount of each.
  package func add(_ sets: [[Int32]], amounts: [Double]) {
    guard !sets.isEmpty else { return }
    var starts: [CoinBigIndex] = [0]
    for set in sets { starts.append(starts[starts.count - 1] + CoinBigIndex(set.count)) }
    let members = sets.flatMap(\.self)
    Clp_addRows(
      model, Int32(sets.count), amounts,
      [Double](repeating: Double.greatestFiniteMagnitude, count: sets.count), starts, members,
      [Double](repeating: 1, count: members.count))
  }

  /// Forgets these sets, by their places in the order in which they were added.
  package func remove(_ places: [Int32]) {
    if !places.isEmpty { Clp_deleteRows(model, Int32(places.count), places) }
  }

  /// The bounds of an unknown, within 0 and its limit.
  package func bounds(of unknown: Int) -> ClosedRange<Double> {
    Clp_columnLower(model)[unknown]...Clp_columnUpper(model)[unknown]
  }

  /// Confines an unknown.
  package func confine(_ unknown: Int, to bounds: ClosedRange<Double>) {
    Clp_columnLower(model)[unknown] = bounds.lowerBound
    Clp_columnUpper(model)[unknown] = bounds.upperBound
    // 3 is "at its lower bound": the basis must not rest on the old one.
    Clp_setColumnStatus(model, Int32(unknown), 3)
  }

  /// The outcome of ``solve()``.
  package struct Solution {
    /// The least cost.
    package let cost: Double
    /// The unknowns, within their limits.
    package let values: [Double]
    /// By how much the cost would grow with each unknown, above 0 at its lower and below 0 at its upper bound.
    package let reducedCosts: [Double]
    /// What each set adds up to.
    package let sums: [Double]
    /// By how much the cost would grow with each set's amount, 0 or more.
    package let burdens: [Double]
  }

  /// The cheapest values; `nil` if the bounds allow none.
  package func solve() -> Solution? {
    Clp_dual(model, 0)
    guard Clp_status(model) == 0 else { return nil }
    let values = UnsafeBufferPointer(start: Clp_primalColumnSolution(model), count: count)
    let costs = UnsafeBufferPointer(start: Clp_dualColumnSolution(model), count: count)
    let sums = UnsafeBufferPointer(start: Clp_primalRowSolution(model), count: setCount)
    let burdens = UnsafeBufferPointer(start: Clp_dualRowSolution(model), count: setCount)
    return Solution(
      cost: Clp_objectiveValue(model), values: zip(values, limits).map { min($1, max(0, $0)) },
      reducedCosts: Array(costs), sums: Array(sums), burdens: burdens.map { max(0, $0) })
  }
}
