import Testing

@Suite struct GraphShapesTests {
  /// OEIS A000273 and A000088: 9,608 directed graphs on 5 unlabelled vertices, 156 undirected ones on 6.
  @Test func thereAreAsManyAsCounted() {
    #expect(GraphShapes.directedOfFive.count == 9608)
    #expect(GraphShapes.undirectedOfSix.count == 156)
  }

  /// OEIS A000273: 1,540,944 directed graphs on 6 unlabelled vertices.
  @Test(.enabled(if: isExhaustive, "ENTENTE_EXHAUSTIVE is not 6: make exhaust"))
  func thereAreAsManyOfSixAsCounted() {
    #expect(GraphShapes.directedOfSix.count == 1_540_944)
  }
}
