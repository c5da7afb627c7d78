import AnalysisGraph
import Metrics
import Testing

@Suite struct ChangePointsTests {
  @Test func findsTheStepOfALevelSeries() {
    let found = changePoints(of: [1, 1, 1, 1, 5, 5, 5, 5, 2, 2, 2, 2])
    #expect(found.positions == [4, 8] && found.levels == [1, 5, 2])
  }

  @Test(arguments: [[], [3], [2, 2], [Double](repeating: 7, count: 40)])
  func aLevelSeriesHasNone(values: [Double]) {
    let found = changePoints(of: values)
    #expect(found.positions.isEmpty && found.levels.count == min(1, values.count) && found.cost == 0)
  }

  /// Every way of cutting the series into levels, each cost summed from the definition.
  @Test(arguments: 0..<150)
  func noDivisionIsBetter(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let values = (0..<Int.random(in: 1...11, using: &random)).map { _ in
      seed.isMultiple(of: 2)
        ? Double(Int.random(in: 0...4, using: &random)) : Double.random(in: -9...9, using: &random)
    }
    let penalty = seed.isMultiple(of: 3) ? nil : Double.random(in: 0...12, using: &random)
    let found = changePoints(of: values, penalty: penalty)
    func cost(_ positions: [Int]) -> Double {
      let bounds: [Int] = [0] + positions + [values.count]
      var sum = found.penalty * Double(positions.count)
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        let part = values[start..<end]
        let mean = part.reduce(0, +) / Double(part.count)
        for value in part { sum += (value - mean) * (value - mean) }
      }
      return sum
    }
    var least = Double.infinity
    for cuts in 0..<(1 << (values.count - 1)) {
      let positions = (0..<values.count).filter { $0 > 0 && cuts & (1 << ($0 - 1)) != 0 }
      least = min(least, cost(positions))
    }
    #expect(abs(cost(found.positions) - least) < 1e-9, "\(values), \(found.positions)")
    #expect(abs(found.cost - least) < 1e-7)
  }

  @Test func doesNotDependOnScaleAndPlace() {
    let values = [3.0, 4, 3, 9, 8, 9, 9, 2, 1, 2, 2, 2, 1]
    let moved = values.map { $0 * 1e6 - 4e8 }
    #expect(changePoints(of: values).positions == changePoints(of: moved).positions)
    #expect(changePoints(of: values).positions == [3, 7])
  }
}
