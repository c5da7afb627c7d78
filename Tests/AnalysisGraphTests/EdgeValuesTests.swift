import Testing

@testable import AnalysisGraph

@Suite struct EdgeValuesTests {
  @Test func equalValuesAreKeptOnce() {
    let values = EdgeValues([2.5, 2.5, 2.5])
    #expect(values == EdgeValues(repeating: 2.5, count: 3))
    #expect(values.commonValue == 2.5)
    #expect(values.values.isEmpty)
    #expect(Array(values) == [2.5, 2.5, 2.5])
  }

  @Test func differentValuesAreKeptEach() {
    let values = EdgeValues([1, 1, 2])
    #expect(values.commonValue == nil)
    #expect(Array(values) == [1, 1, 2])
    #expect(values != EdgeValues([1, 1, 1]))
  }

  @Test func noEdgesHaveNoCommonValue() {
    #expect(EdgeValues<Double>([]).isEmpty)
    #expect(EdgeValues(repeating: 1, count: 0).commonValue == nil)
    #expect(EdgeValues(repeating: 1, count: 0) == EdgeValues([]))
  }
}
