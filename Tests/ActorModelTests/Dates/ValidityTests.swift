import ActorModel
import Testing

/// Cases read `from to date answer`; `nil` is a date that is not given.
@Suite struct ValidityTests {
  @Test(arguments: [
    "2025-10 2025-10 2025-10-15 possible",
    "2025-10 2025-10 2025-10 certain",
    "2025-10 2025-10 2025-11 no",
    "2025-10 2025-10 2025-10-XX possible",
    "2021-08-15 .. 2525 certain",
    "2021-08-15 .. 2021-08-14 no",
    "2021-08-15 nil 2021-08-15 certain",
    "2021-08-15 nil 2025 possible",
    "2021-08-15/.. nil 2021-08-15 possible",
    "2021-08-15/.. .. 2021-08-14 no",
    "nil 2025-10 2025-10 certain",
    "nil 2025-10 1984 possible",
    "nil 2025-10 2025-11 no",
    ".. 2025-10 1984 certain",
    "nil nil 1984 possible",
    ".. .. 1984 certain",
    "2025 2025-03 2025-03 certain",
    "2025 2025-03 2025-04 no",
    "2021-08~ .. 2021-06 no",
    "2021-08~ .. 2021-07 possible",
    "2021-08~ .. 2021-08 possible",
    "2021-08~ .. 2021-09-29 possible",
    "2021-08~ .. 2021-09-30 certain",
    "2021-08~ .. 2021-10 certain",
    "2021? 2023 2022-12-31 certain",
    "2021? 2022 2022 certain",
    "2021% 2024 2022 possible",
    "2001 2010 2005/2006 certain",
    "2001 2010 [1999,2005] possible",
    "2001 2010 {1999,2005} certain",
    "2010 2001 2005 no",
  ])
  func holdsOn(_ line: String) throws {
    let (validity, date, answer) = try read(line)
    #expect(validity.holds(on: date) == answer)
  }

  /// A window is whole, where an interval begins and ends some day within its ends.
  @Test(arguments: [
    "2025-10-01 2025-10-05 2025-10/2025-12 certain",
    "2025-10-01 2025-10-05 2025-11/2025-12 no",
    "2025-10 2026 ../2025-10-15 possible",
    "2025-10 2026 2025-10-XX certain",
    "2010 2001 .. no",
  ])
  func holdsDuring(_ line: String) throws {
    let (validity, window, answer) = try read(line)
    #expect(validity.holds(during: window) == answer)
    if answer == .certain { #expect(validity.holds(on: window) == .possible) }
  }

  @Test(arguments: [
    "2025-10 2025-12 2025-11 certain",
    "2025-10 2025-12 2025-10 possible",
    "2025-10 2025-12 2025-09-30/2025-11-02 no",
    "2021 .. 2022-01-01/.. certain",
    "2021 nil 2022/.. possible",
    ".. .. .. certain",
    "2010 2001 2005 no",
  ])
  func holdsThroughout(_ line: String) throws {
    let (validity, date, answer) = try read(line)
    #expect(validity.holds(throughout: date) == answer)
  }

  @Test(arguments: [
    "2025-10-05 2025-10-03", "2025 2024", "2025~ 2023", "2025/.. 2024-12", "[2025,2026] 2024", "2025 /2024",
  ])
  func isReversed(_ line: String) throws {
    #expect(try validity(line.split(separator: " ")).isReversed)
  }

  @Test(arguments: [
    "2025-10-05 2025-10", "2025~ 2024", "2025-10 ..", ".. 2025", "nil 2025", "2025 nil", "[2024,2026] 2025",
    "2025 2024/", "../2025 2024",
  ])
  func isNotReversed(_ line: String) throws {
    #expect(try !validity(line.split(separator: " ")).isReversed)
  }

  private func read(_ line: String) throws -> (Validity, EDTF, Certainty) {
    let fields = line.split(separator: " ")
    return try (validity(fields), EDTF(String(fields[2])), #require(Certainty(rawValue: String(fields[3]))))
  }

  private func validity(_ fields: [Substring]) throws -> Validity {
    let ends = try fields.prefix(2).map { $0 == "nil" ? nil : try EDTF(String($0)) }
    return Validity(from: ends[0], to: ends[1])
  }
}

/// Validities within five days, against the list of all beginnings and ends that they allow.
///
/// The days are the points 1 to 5; 0 and 6 are before and after all of them.
@Suite struct ValidityEnumerationTests {
  /// Dates as ends, with the points on which it may have begun or ended.
  private static let ends: [(text: String?, points: Set<Int>)] = [
    (nil, [0, 1, 2, 3, 4, 5, 6]),
    ("2025-01-01", [1]),
    ("2025-01-03", [3]),
    ("2025-01-05", [5]),
    ("2025-01-02/2025-01-04", [2, 3, 4]),
    ("../2025-01-03", [0, 1, 2, 3]),
    ("/2025-01-02", [0, 1, 2]),
    ("2025-01-03/..", [3, 4, 5, 6]),
    ("[2025-01-02,2025-01-04]", [2, 4]),
    ("[2025-01-02..2025-01-04]", [2, 3, 4]),
    ("[2025-01-04..]", [4, 5, 6]),
  ]

  private static let dates: [(text: String, points: Set<Int>)] = [
    ("2025-01-01", [1]),
    ("2025-01-03", [3]),
    ("2025-01-02/2025-01-04", [2, 3, 4]),
    ("2025-01-04/..", [4, 5, 6]),
    ("../2025-01-02", [0, 1, 2]),
    ("..", [0, 1, 2, 3, 4, 5, 6]),
    ("{2025-01-01,2025-01-02}", [1, 2]),
  ]

  private struct Period {
    let validity: Validity
    let stretches: [Set<Int>]

    func truth(_ holds: (Set<Int>) -> Bool) -> Certainty {
      let answers = Set(stretches.map(holds))
      return answers.count == 2 ? .possible : answers.contains(true) ? .certain : .no
    }
  }

  private static func periods() throws -> [Period] {
    try (ends + [("..", [0])]).flatMap { from in
      try (ends + [("..", [6])]).map { to in
        let validity = try Validity(from: from.text.map { try EDTF($0) }, to: to.text.map { try EDTF($0) })
        let stretches = from.points.flatMap { first in
          to.points.filter { $0 >= first }.map { Set(first...$0) }
        }
        return Period(validity: validity, stretches: stretches)
      }
    }
  }

  @Test func answersAreThoseOfTheList() throws {
    for period in try Self.periods() {
      #expect(period.validity.isReversed == period.stretches.isEmpty)
      for date in Self.dates {
        let edtf = try EDTF(date.text)
        let some = period.truth { !$0.isDisjoint(with: date.points) }
        let all = period.truth { $0.isSuperset(of: date.points) }
        let answers = [
          period.validity.holds(during: edtf), period.validity.holds(on: edtf),
          period.validity.holds(throughout: edtf),
        ]
        if answers != [some, some, all] { Issue.record("\(period.validity), \(edtf): \(answers)") }
      }
    }
  }
}
