import ActorModel
import Testing

@Suite("Date phrase")
struct DatePhraseTests {
  @Test(
    "dates read as people say them, and as written where words would say more",
    arguments: [
      ("2021-08-15", "15 August 2021"), ("2025-10~", "about October 2025"), ("2022?", "2022 (uncertain)"),
      ("199X", "199X"), ("1999-XX", "1999-XX"),
      ("[2025-10..2026-01]", "some time between October 2025 and January 2026"),
    ])
  func phrase(date: String, phrase: String) throws {
    #expect(try EDTF(date).phrase == phrase)
  }

  @Test(
    "an interval spans a period",
    arguments: [
      ("2021-08-15/..", "since 15 August 2021, still going on"), ("2019/2020", "from 2019 to 2020"),
      ("/2020", "until 2020"),
    ])
  func period(interval: String, phrase: String) throws {
    #expect(try Validity(during: try EDTF(interval)).phrase == phrase)
  }

  @Test("what is no interval spans none", arguments: ["2021", "..", "[2021,2022]"])
  func noInterval(date: String) throws {
    #expect(throws: EDTFError.self) { try Validity(during: try EDTF(date)) }
  }
}
