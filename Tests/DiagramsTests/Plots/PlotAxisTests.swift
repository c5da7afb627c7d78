import Testing

@testable import Diagrams

@Suite struct PlotAxisTests {
  @Test(arguments: [
    ([3.0, 66], [0.0, 20, 40, 60, 80]), ([0.12, 0.4], [0, 0.1, 0.2, 0.3, 0.4]),
    ([], [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ([-4, 4], [-4, -2, 0, 2, 4]), ([.nan, .infinity, 5], [0, 1, 2, 3, 4, 5]),
  ])
  func marksRoundNumbers(values: [Double], ticks: [Double]) {
    let axis = PlotAxis(covering: values)
    #expect(axis.ticks.count == ticks.count)
    for (one, other) in zip(axis.ticks, ticks) { #expect(abs(one - other) < 1e-9) }
  }

  @Test(arguments: [1e-9, 0.37, 1, 12, 99.9, 1e12])
  func coversEverything(value: Double) {
    let axis = PlotAxis(covering: [value, -value / 3])
    #expect(axis.ticks[0] <= -value / 3 && axis.ticks[axis.ticks.count - 1] >= value * (1 - 1e-9))
    #expect(axis.ticks.count <= 9)
    #expect(axis.place(0, from: 10, to: 20) >= 10 && axis.place(value, from: 10, to: 20) <= 20 + 1e-6)
  }
}
