import ActorModel
import Queries
import Testing

@Suite struct TimelineStepTests {
  private static func ties(_ spans: [String]) throws -> [Tie] {
    try spans.map { span in
      Tie(
        id: span, from: "a", relation: "r", parties: .to("b"), sign: .positive,
        validity: try Validity(during: EDTF(span)))
    }
  }

  private func dates(
    _ step: TimelineStep, _ spans: [String], from: String? = nil, to: String? = nil
  ) throws -> [String] {
    try step.dates(
      of: Self.ties(spans), from: try from.map { try EDTF($0) }, to: try to.map { try EDTF($0) }
    ).dates.map(\.date.description)
  }

  @Test func followsEveryChange() throws {
    #expect(
      try dates(.changes, ["1914-06-28/1914-07-05", "1914-07/.."]) == [
        "1914-06-28", "1914-07-01", "1914-07-06", "1914-07-31",
      ])
    #expect(
      try dates(.changes, ["1914-06-28/1914-07-05"], from: "1914-07-01") == ["1914-07-01", "1914-07-06"])
  }

  @Test func takesWholePeriods() throws {
    #expect(try dates(.year, ["1912-05/1914-07"]) == ["1912", "1913", "1914"])
    #expect(try dates(.quarter, ["1914-02-03/1914-07-05"]) == ["1914-33", "1914-34", "1914-35"])
    #expect(try dates(.month, ["1913-12-03/1914-01-05"], to: "1914-02") == ["1913-12", "1914-01", "1914-02"])
    #expect(
      try dates(.day, [], from: "1914-02-27", to: "1914-03-01") == ["1914-02-27", "1914-02-28", "1914-03-01"])
    #expect(try dates(.year, [], from: "-0001", to: "0001") == ["-0001", "0000", "0001"])
  }

  @Test func refusesWhatIsNoSeries() throws {
    #expect(throws: QueryError.self) { try dates(.changes, []) }
    #expect(throws: QueryError.self) { try dates(.year, [], from: "1914", to: "1913") }
    #expect(throws: QueryError.self) { try dates(.day, [], from: "1800", to: "1914") }
  }

  /// Between two changes nothing changes, whatever the certainty.
  @Test(arguments: [
    "1914-06~ 1915", "1911 1913?", "[1912..1914] ..", ".. 1914-07", "1914-07-XX 1914-08", "nil 1914",
    "1914 nil",
    "[1911,1913] 1914~",
  ])
  func noChangeIsMissed(span: String) throws {
    let ends = try span.split(separator: " ").map { $0 == "nil" ? nil : try EDTF(String($0)) }
    let validity = Validity(from: ends[0], to: ends[1])
    let turns = Set(validity.turningDays)
    let first = try #require(CalendarDay(year: 1909, month: 6, day: 1)).dayNumber
    for number in first..<first + 2_500 {
      let day = try #require(CalendarDay(dayNumber: number))
      let now = validity.holds(on: try EDTF(day.description))
      let before = validity.holds(on: try EDTF(day.predecessor.description))
      #expect((now != before) == turns.contains(day), "\(day)")
    }
  }
}
