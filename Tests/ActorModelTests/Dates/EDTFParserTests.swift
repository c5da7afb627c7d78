import ActorModel
import Testing

@Suite struct EDTFParserTests {
  /// The days of the calendar, and no others.
  @Test(arguments: [2023, 2024, 1900, 2000, 0, 9999])
  func daysAreThoseOfTheCalendar(year: Int) {
    for month in 0...25 {
      for day in 0...40 {
        let text = [pad(year, 4), pad(month, 2), pad(day, 2)].joined(separator: "-")
        let expected = CalendarDay(year: year, month: month, day: day).map(DateBound.day)
        let date = try? EDTF(text)
        if date?.earliest != expected || date?.latest != expected { Issue.record("\(text)") }
      }
    }
  }

  /// The bounds of each pattern, against the days whose text matches it.
  @Test(arguments: ["1900", "190X", "19X4", "-000X", "-0X04"])
  func unspecifiedDigits(year: String) {
    let days = days(matching: year)
    for month in twoDigitPatterns(tens: "012X", ones: "01249X") {
      let ofMonth = days.filter { matches(pad($0.month, 2), month) }
      for day in twoDigitPatterns(tens: "0123X", ones: "0189X") {
        let matching = ofMonth.filter { matches(pad($0.day, 2), day) }
        let date = try? EDTF("\(year)-\(month)-\(day)")
        let expected = [matching.min(), matching.max()].map { $0.map(DateBound.day) }
        if [date?.earliest, date?.latest] != expected {
          Issue.record("\(year)-\(month)-\(day): \(String(describing: date)), not \(expected)")
        }
      }
    }
  }

  private func days(matching year: String) -> [CalendarDay] {
    let isNegative = year.hasPrefix("-")
    let pattern = isNegative ? String(year.dropFirst()) : year
    let years = ((isNegative ? 1 : 0)...2000).filter { matches(pad($0, 4), pattern) }
    return years.flatMap { year in
      (1...12).flatMap { month in
        (1...31).compactMap { CalendarDay(year: isNegative ? -year : year, month: month, day: $0) }
      }
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    zip(text, pattern).allSatisfy { $1 == "X" || $0 == $1 }
  }

  private func twoDigitPatterns(tens: String, ones: String) -> [String] {
    tens.flatMap { ten in ones.map { "\(ten)\($0)" } }
  }

  private func pad(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: length - digits.count) + digits
  }

  /// Random texts, and dates with a few characters changed: no crash, and what is read is consistent.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func anyText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let dates = [
      "1985-04-12T23:20:30+04:30", "Y-17E7S3", "?2004-06-~11", "[..1667,1668-10,1670..1672]",
      "{1960,1961-12..}",
      "156X-12-2X", "2001-36/2001-41", "[2001-36..2001-41]", "-0001~/2004%", "../XXXX-02-29",
      "Y999999999999%",
      "Y-999999999999~/Y-999999999999", "{2004~..2006?}", "198?",
    ]
    let alphabet = Array("0123456789012345678901234567890XXX---?~%/..,[]{}TZYES+: \t\n\u{0}é😀\u{301}")
    for _ in 0..<4_000 {
      var text = Bool.random(using: &random) ? Array(dates.randomElement(using: &random) ?? "") : []
      for _ in 0..<Int.random(in: 0...(text.isEmpty ? 12 : 3), using: &random) {
        let place = Int.random(in: 0...text.count, using: &random)
        let character = alphabet.randomElement(using: &random) ?? "0"
        if place < text.count, Bool.random(using: &random) {
          text[place] = character
        } else {
          text.insert(character, at: place)
        }
      }
      check(String(text))
    }
  }

  @Test func longTexts() {
    let count = 20_000
    check(String(repeating: "9", count: count))
    check("Y" + String(repeating: "9", count: count))
    check("Y1E" + String(repeating: "9", count: count))
    check("Y10000S" + String(repeating: "0", count: count) + "1")
    check("2025-10-09T10:00:00." + String(repeating: "0", count: count))
    check("[" + String(repeating: "XXXX-02-29,", count: 100) + "2025..]")
    check(String(repeating: "[", count: count))
    check(String(repeating: "\u{301}", count: count))
  }

  private func check(_ text: String) {
    do {
      let date = try EDTF(text)
      let isConsistent =
        date.description == text && date.earliest <= date.latest && date.overlaps(date) != .no
        && date.contains(date) != .no && date.isBefore(date) != .certain
        && Validity(from: date, to: date).isReversed == false
        && Validity(from: date, to: .open).holds(on: date) != .no
      if !isConsistent {
        Issue.record("\(text.debugDescription) is read as \(date.earliest) to \(date.latest)")
      }
    } catch {
      let isConsistent =
        0...text.count ~= error.offset && error.suggestion.map { (try? EDTF($0)) != nil } != false
      if !isConsistent { Issue.record("\(text.debugDescription): \(error) at \(error.offset)") }
    }
  }
}
