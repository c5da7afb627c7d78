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
