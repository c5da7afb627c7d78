/// A date of the Extended Date/Time Format, which keeps what is imprecise imprecise: `2025-10`, `2026-01~`,
/// `199X`, `2021-08-15/..`, `[1667,1668,1670..1672]`.
///
/// Levels 0, 1 and 2 are read as the Library of Congress specifies them (Extended Date/Time Format
/// Specification, 4 February 2019), which is a profile of ISO 8601-2:2019. Three things are added:
/// - centuries and decades of two and three digits that stand alone, `19` and `198`, and fractions of a second,
///   which are ISO 8601-1's;
/// - `..` by itself, which says that something is open: as the end of a validity, that it still goes on.
///
/// A date is kept as it is written; `1984` and `1984-XX` are different dates with equal bounds. Its meaning is
/// a stretch of days of which the first and the last are known within bounds: `2025-10` is the whole month,
/// `2025-10-XX` some day in it, and `2025-10/2026-01` begins some day in October and ends some day in January.
///
/// The standard gives seasons no months. Entente takes the meteorological ones, of three whole months: spring
/// from March, summer from June, autumn from September and winter from December; on the southern hemisphere (29
/// to 32) half a year later. Seasons independent of location (21 to 24) are taken as northern, as python-edtf
/// does. A season that runs over the turn of the year belongs to the year in which it begins: `2010-24` is
/// December 2010 to February 2011, so that seasons come in the order of their numbers.
public struct EDTF: Sendable {
  private let text: String
  private let reading: EDTFReading

  /// Reads a date. The text is taken as it is: white space around it is an error.
  ///
  /// Linear in the length of the text; dates whose month or day has unspecified digits may try each year of up
  /// to 10,000 for the first and last day that exists.
  /// - Throws: an ``EDTFError`` that says what is wrong, where, and what may have been meant.
  public init(_ text: String) throws(EDTFError) {
    self.text = text
    do {
      reading = try EDTFParser.read(text)
    } catch {
      guard let suggestion = EDTFSuggestion.find(for: text) else { throw error }
      throw EDTFError(message: error.message, offset: error.offset, suggestion: suggestion)
    }
  }

  private init(text: String, reading: EDTFReading) {
    self.text = text
    self.reading = reading
  }

  /// `..`: without bound. As the end of a validity it means that something goes on.
  public static let open = EDTF(text: "..", reading: .open)

  /// The first day that the date as written can mean, without regard to `?`, `~` and `%`.
  public var earliest: DateBound { reading.days.lowerBound }

  /// The last day that the date as written can mean, without regard to `?`, `~` and `%`.
  public var latest: DateBound { reading.days.upperBound }

  /// The unit in which the date is written.
  public var precision: Precision { reading.precision }

  /// Whether the date or a part of it is marked uncertain, with `?` or `%`.
  public var isUncertain: Bool { reading.isUncertain }

  /// Whether the date or a part of it is marked approximate, with `~` or `%`.
  public var isApproximate: Bool { reading.isApproximate }

  /// Whether digits of the date or of a part of it are unspecified, as in `199X`, or not significant, as in
  /// `1950S2`: it is then some year (month, day) of several.
  public var hasUnspecifiedDigits: Bool {
    text.utf8.contains { $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "S") }
  }

  /// What it may denote, as wide as `?`, `~` and `%` make it.
  var extent: Extent { reading.extent }

  /// The unit in which a date is written, whether its digits are specified or not: `199X` has the precision of
  /// a year and `1985-XX-XX` that of a day.
  public enum Precision: String, Sendable, CaseIterable {
    /// Two digits, `19`: a hundred years.
    case century
    /// Three digits, `198`: ten years.
    case decade
    /// A year, `1985` or `Y17E7`.
    case year
    /// A season or another part of a year, `1985-21` to `1985-41`.
    case season
    /// A month, `1985-04`.
    case month
    /// A day, `1985-04-12`.
    case day
    /// A time of day, `1985-04-12T23:20:30Z`. Its bounds are the day that it names, in its own time zone.
    case time
    /// An interval, `1964/2008`, `1985/..`.
    case interval
    /// A set, `[1667,1668]` or `{1960,1961-12}`.
    case set
    /// No date: `..`.
    case open
  }
}

extension EDTF: Hashable {
  /// Whether both are written the same.
  public static func == (left: EDTF, right: EDTF) -> Bool { left.text == right.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTF: CustomStringConvertible {
  /// The date as it was written.
  public var description: String { text }
}

/// Comparison with three answers.
///
/// The answer is `certain` or `no` only if it follows for all days that the two dates leave open. These are taken
/// as an unbroken range, and first and last day as independent of each other: `XXXX-12-25` may overlap `1990-06`,
/// though Christmas never falls in June. The members of a set are compared one by one, in time proportional to
/// the product of their numbers.
///
/// ISO 8601-2 leaves open how far `?`, `~` and `%` reach. Entente reads it off the component that bears the mark,
/// as python-edtf does: what is "about 1984" may be the year before or after.
///
/// | component marked with `?` or `~` | may miss by |
/// |---|---|
/// | year `1984~`, `1XX4~`, `Y17E7~` | 1 year |
/// | year with unspecified last digits `198X~`, `19XX~` | 10 years, 100 years |
/// | decade `198~`, century `19~` | 10 years, 100 years |
/// | year with significant digits `1950S2~` | one in the last significant place, here 100 years |
/// | month `2025-10~`, `2025-1X~` | 1 month |
/// | season or other part of a year `2025-22~` | its own length: 3, 4 or 6 months |
/// | day `2025-10-09~`, `2025-10-0X~` | 3 days: "about the 9th" is said within half a week |
/// | component wholly unspecified `2025-XX~` | what the component to its left may miss by, here 1 year |
///
/// With `%` it may miss by twice as much. A mark to the right of a component qualifies those to its left as well,
/// but they are not counted again: `2025-10~` is about October 2025, not some October of about 2025. Marks on
/// several components add up: `2004?-06-~11` may miss by a year and three days. ``EDTF/earliest`` and
/// ``EDTF/latest`` stay those of the date as written.
extension EDTF {
  /// Whether the two have a day in common.
  public func overlaps(_ other: EDTF) -> Certainty { extent.overlaps(other.extent) }

  /// Whether every day of this date comes before every day of the other.
  public func isBefore(_ other: EDTF) -> Certainty { extent.isBefore(other.extent) }

  /// Whether every day of the other date belongs to this one.
  public func contains(_ other: EDTF) -> Certainty { extent.contains(other.extent) }
}
