import ActorModel
import Testing

@Suite struct TextColumnTests {
  /// Numbers by value, with and without large gaps; what only looks like a number is text.
  @Test(arguments: [
    (["10", "9", "b", "a", "007", "1", "é", "", "B"], ["1", "9", "10", "", "007", "B", "a", "b", "é"]),
    (
      ["999999999999999999", "5", "1000000000000000000"], ["5", "999999999999999999", "1000000000000000000"]
    ),
    (["2", "0", "1"], ["0", "1", "2"]), (["ab", "a", "abc"], ["a", "ab", "abc"]),
  ])
  func textsAscend(texts: [String], ascending: [String]) throws {
    let column = TextColumn(texts)
    let positions = try #require(column.ascendingPositions())
    #expect(positions.map { texts[Int($0)] } == ascending)
    let sorted = column.rearranged(by: positions)
    #expect(Array(sorted) == ascending && sorted == TextColumn(ascending))
    #expect(sorted.ascendingPositions() == nil)
  }

  @Test func equalTextsStayInTheirOrder() {
    #expect(TextColumn(["b", "7", "a", "7", "a"]).ascendingPositions() == [1, 3, 2, 4, 0])
    #expect(TextColumn(["5", "5"]).ascendingPositions() == nil)
    #expect(TextColumn([]).ascendingPositions() == nil)
  }
}
