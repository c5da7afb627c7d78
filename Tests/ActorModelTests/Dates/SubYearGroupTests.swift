import ActorModel
import Testing

@Suite struct SubYearGroupTests {
  /// The months of each part of a year, from its first to its last.
  @Test(arguments: [
    (21, "03 05"), (22, "06 08"), (23, "09 11"), (25, "03 05"), (26, "06 08"), (27, "09 11"), (29, "09 11"),
    (31, "03 05"), (32, "06 08"), (33, "01 03"), (34, "04 06"), (35, "07 09"), (36, "10 12"), (37, "01 04"),
    (38, "05 08"), (39, "09 12"), (40, "01 06"), (41, "07 12"),
  ])
  func partsOfAYear(code: Int, months: String) throws {
    let date = try EDTF("2001-\(code)")
    let ends = months.split(separator: " ")
    let first = try EDTF("2001-\(ends[0])"), last = try EDTF("2001-\(ends[1])")
    #expect(date.earliest == first.earliest)
    #expect(date.latest == last.latest)
    #expect(date.precision == .season)
  }

  /// What runs over the turn of the year belongs to the year in which it begins.
  @Test(arguments: [24, 28, 30])
  func seasonsOverTheTurnOfTheYear(code: Int) throws {
    let date = try EDTF("2003-\(code)"), next = try EDTF("2010-\(code)")
    #expect("\(date.earliest) \(date.latest)" == "2003-12-01 2004-02-29")
    #expect("\(next.earliest) \(next.latest)" == "2010-12-01 2011-02-28")
  }
}
