import ActorModel
import Testing

/// Cases read `date first-day last-day precision`.
@Suite struct EDTFTests {
  @Test(arguments: [
    "1985-04-12 1985-04-12 1985-04-12 day",
    "1985-04 1985-04-01 1985-04-30 month",
    "2024-02 2024-02-01 2024-02-29 month",
    "1900-02 1900-02-01 1900-02-28 month",
    "1985 1985-01-01 1985-12-31 year",
    "198 1980-01-01 1989-12-31 decade",
    "19 1900-01-01 1999-12-31 century",
    "-04 -0499-01-01 -0400-12-31 century",
    "-193 -1939-01-01 -1930-12-31 decade",
    "1985-04-12T23:20:30-04 1985-04-12 1985-04-12 time",
    "1985-04-12T24:00:00Z 1985-04-12 1985-04-12 time",
    "0000-02-29 0000-02-29 0000-02-29 day",
    "-0004-02-29 -0004-02-29 -0004-02-29 day",
  ])
  func levelZero(_ line: String) throws {
    try check(line)
  }

  @Test(arguments: [
    "Y170000002 170000002-01-01 170000002-12-31 year",
    "Y-10000 -10000-01-01 -10000-12-31 year",
    "Y999999999999 999999999999-01-01 999999999999-12-31 year",
    "2004-06-11% 2004-06-11 2004-06-11 day",
    "201X 2010-01-01 2019-12-31 year",
    "2004-XX 2004-01-01 2004-12-31 month",
    "1985-04-XX 1985-04-01 1985-04-30 day",
    "1985-XX-XX 1985-01-01 1985-12-31 day",
    "1985/.. 1985-01-01 .. interval",
    "../1985-04 .. 1985-04-30 interval",
    "1985-04-12/ 1985-04-12 .. interval",
    "/1985 .. 1985-12-31 interval",
    "/ .. .. interval",
    "-1985 -1985-01-01 -1985-12-31 year",
    "2025-10~/2026-01 2025-10-01 2026-01-31 interval",
    ".. .. .. open",
  ])
  func levelOne(_ line: String) throws {
    try check(line)
  }

  @Test(arguments: [
    "Y-17E7 -170000000-01-01 -170000000-12-31 year",
    "1950S2 1900-01-01 1999-12-31 year",
    "1950S4 1950-01-01 1950-12-31 year",
    "-1950S2 -1999-01-01 -1900-12-31 year",
    "Y171010000S3 171000000-01-01 171999999-12-31 year",
    "Y3388E2S3 338000-01-01 338999-12-31 year",
    "[1667,1668,1670..1672] 1667-01-01 1672-12-31 set",
    "[..1760-12-03] .. 1760-12-03 set",
    "[1760-12..] 1760-12-01 .. set",
    "{1960,1961-12} 1960-01-01 1961-12-31 set",
    "{..1984} .. 1984-12-31 set",
    "[..1760-12-03,1762] .. 1762-12-31 set",
    "156X-12-25 1560-12-25 1569-12-25 day",
    "XXXX-12-XX 0000-12-01 9999-12-31 day",
    "-XXXX -9999-01-01 -0001-12-31 year",
    "1XX3 1003-01-01 1993-12-31 year",
    "1984-1X 1984-10-01 1984-12-31 month",
    "1984-X1-31 1984-01-31 1984-01-31 day",
    "15XX-02-29 1504-02-29 1596-02-29 day",
    "XXXX-02-29 0000-02-29 9996-02-29 day",
    "2016-02-X9 2016-02-09 2016-02-29 day",
    "2015-02-X9 2015-02-09 2015-02-19 day",
    "2004-06-~01/2004-06-~20 2004-06-01 2004-06-20 interval",
    "?2004-06-~11 2004-06-11 2004-06-11 day",
    "20XX-41 2000-07-01 2099-12-31 season",
  ])
  func levelTwo(_ line: String) throws {
    try check(line)
  }

  private func check(_ line: String) throws {
    let fields = line.split(separator: " ").map(String.init)
    let date = try EDTF(fields[0])
    #expect("\(date) \(date.earliest) \(date.latest) \(date.precision)" == line)
  }

  @Test(arguments: [
    ("1984", false, false), ("1984?", true, false), ("1984~", false, true), ("1984%", true, true),
    ("2004-06-~11", false, true), ("?2004-06-~11", true, true), ("2004-%06", true, true),
    ("1984/2004-06~", false, true), ("1984?/2004~", true, true), ("/2004?", true, false),
    ("2001-21?", true, false),
    ("[1667,1668~]", false, true), ("{1667..1670?}", true, false), ("197?", true, false),
    ("19~", false, true),
    ("Y17E7~", false, true), ("1950S2%", true, true), ("..", false, false),
  ])
  func marks(text: String, isUncertain: Bool, isApproximate: Bool) throws {
    let date = try EDTF(text)
    #expect(date.isUncertain == isUncertain)
    #expect(date.isApproximate == isApproximate)
  }

  @Test(arguments: ["199X", "1985-XX-XX", "1950S2", "[1667,167X]", "2004-06-XX/2004-07-03"])
  func unspecifiedDigits(text: String) throws {
    #expect(try EDTF(text).hasUnspecifiedDigits)
  }

  @Test(arguments: ["1999", "199", "Y17E7", "1985-21", "1985~/..", ".."])
  func noUnspecifiedDigits(text: String) throws {
    #expect(try !EDTF(text).hasUnspecifiedDigits)
  }

  @Test func equalityIsOfTheText() throws {
    #expect(try EDTF("2025-10") == EDTF("2025-10"))
    #expect(try EDTF("1984") != EDTF("1984-XX"))
    #expect(try Set([EDTF("2025"), EDTF("2025"), EDTF("2026")]).count == 2)
    #expect(try EDTF("..") == .open)
  }
}

/// Cases read `date other answer`.
@Suite struct EDTFComparisonTests {
  @Test(arguments: [
    "2025-10 2025-10-15 certain",
    "2025-10-XX 2025-10-15 possible",
    "2025-10 2025-11 no",
    "1984~ 1984 possible",
    "1984~ 1985 possible",
    "1984~ 1986 no",
    "1984? 1985 possible",
    "1984% 1986 possible",
    "1984% 1987 no",
    "2025-10~ 2025-09-30 possible",
    "2025-10~ 2025-08-31 no",
    "2025-10~ 2025-11-30 possible",
    "2025-09~ 2025-10-31 possible",
    "2025-02~ 2025-03-31 possible",
    "2025-02~ 2025-04-01 no",
    "2004?-02-29 2005-02-28 possible",
    "2004?-02-29 2005-03-01 no",
    "2025-10-09~ 2025-10-12 possible",
    "2025-10-09~ 2025-10-13 no",
    "2025-XX~ 2024-01-01 possible",
    "2025-XX~ 2023-12-31 no",
    "198X~ 1975 possible",
    "19XX~ 1850 possible",
    "19XX~ 1799 no",
    "2004?-06-11 2005-06-11 possible",
    "2004-06~-11 2004-07-11 possible",
    "2004?-06-~11 2005-06-14 possible",
    "2004?-06-~11 2005-06-15 no",
    "2001-21~ 2001-08-31 possible",
    "2001-21~ 2001-09-01 no",
    "1984~ 1900/2000 certain",
    "2004/.. 2004-06 possible",
    "2004/.. 2010 certain",
    "2004-01-01/.. 2010 certain",
    "2004-01-01/ 2010 possible",
    "2004-01-01/ 2004-01-01 certain",
    "/2004 1990 possible",
    "../2004 1990 certain",
    "/2004 2005 no",
    ".. 2025 certain",
    "/ 2025 possible",
    "[1667,1760] 1667 possible",
    "[1667,1760] 1700 no",
    "{1667,1760} 1667 certain",
    "{1667,1760} 1700 no",
    "[1667,1760] 1600/1800 certain",
    "[1667,1760] {1600..1700,1701..1800} certain",
    "[1670..1672] 1671 possible",
    "{1670..1672} 1671 certain",
    "{..1984} -0044 certain",
    "[..1984] -0044 possible",
    "[1984..] 1983 no",
    "{1984..} 2525 certain",
  ])
  func overlaps(_ line: String) throws {
    let (left, right, answer) = try read(line)
    #expect(left.overlaps(right) == answer)
    #expect(right.overlaps(left) == answer)
  }

  @Test(arguments: [
    "2024 2025 certain",
    "2025 2025 no",
    "2025-10 2025-10-31 no",
    "2025-10-XX 2025-10-31 possible",
    "2025-10-XX 2025-11 certain",
    "1984~ 1985 possible",
    "1984~ 1986 certain",
    "1985 1984~ no",
    "2004/2006 2006-06 possible",
    "2004/.. 3000 no",
    "2004/ 3000 possible",
    "[1667,1760] 1700 possible",
    "{1667,1760} 1700 no",
    "{1667,1670} 1700 certain",
    ".. 2025 no",
    "2001-24 2002-21 certain",
  ])
  func isBefore(_ line: String) throws {
    let (left, right, answer) = try read(line)
    #expect(left.isBefore(right) == answer)
  }

  @Test(arguments: [
    "2025 2025-10-09 certain",
    "2025-10-09 2025 no",
    "2025-10 2025-10-XX certain",
    "2025-10-XX 2025-10-09 possible",
    "198X 1984 possible",
    "198 1984 certain",
    "1984~ 1984 possible",
    "1984 1984~ possible",
    "1980/1990 1985 certain",
    "1980/1990 1980 possible",
    "{2004-01,2004-02} 2004-01-15/2004-02-15 certain",
    "{2004-01,2004-03} 2004-01-15/2004-03-15 no",
    "[2004-01,2004-02] 2004-01-15 possible",
    ".. {1984,2525} certain",
    "2004-01-01/.. 2525 certain",
    "2004-01-01/ 2525 possible",
  ])
  func contains(_ line: String) throws {
    let (left, right, answer) = try read(line)
    #expect(left.contains(right) == answer)
  }

  private func read(_ line: String) throws -> (EDTF, EDTF, Certainty) {
    let fields = line.split(separator: " ").map(String.init)
    return try (EDTF(fields[0]), EDTF(fields[1]), #require(Certainty(rawValue: fields[2])))
  }
}
