import Testing

@Suite struct DigraphShapesTests {
  /// OEIS A000273: 9,608 directed graphs on 5 unlabelled vertices.
  @Test func thereAreAsManyAsCounted() {
    #expect(DigraphShapes.ofFive.count == DigraphShapes.count)
  }
}
