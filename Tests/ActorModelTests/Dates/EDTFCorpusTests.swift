import Foundation
import TestSupport
import Testing

@testable import ActorModel

/// Dates with the verdicts and bounds of three public validators: edtf-validate (University of North Texas),
/// edtf.js and python-edtf.
///
/// Where they contradict each other or the specification of the Library of Congress, the specification decides;
/// every such case is listed here with the reason, and all others must agree.
@Suite(.enabled(if: corpus != nil, "needs shared/corpora/edtf/cases.tsv beside the package"))
struct EDTFCorpusTests {
  @Test func verdicts() throws {
    var departures: Set<String> = []
    for row in try rows() where isDate(row.input) != row.isValid {
      #expect(verdictDepartures[row.input] != nil, "\(row.source) says otherwise of `\(row.input)`")
      departures.insert(row.input)
    }
    #expect(departures == Set(verdictDepartures.keys), "a departure is listed which is none")
  }

  @Test func bounds() throws {
    var departures: Set<String> = []
    var count = 0
    for row in try rows() where row.isValid && !row.bounds.isEmpty {
      guard let date = try? EDTF(row.input) else { continue }
      count += 1
      let bounds = "\(date.earliest) \(date.latest)"
      if let departure = boundDepartures[row.input] {
        #expect(bounds == departure.bounds)
        #expect(bounds != row.bounds)
        departures.insert(row.input)
      } else {
        #expect(bounds == row.bounds, "\(row.input)")
      }
    }
    #expect(count > 80)
    #expect(departures == Set(boundDepartures.keys), "a departure is listed which is none")
  }

  /// python-edtf widens whole years by the same rule.
  @Test(arguments: [
    "1984?", "1984~", "1984%", "-0275~", "-0001~", "0000~", "16XX~", "16XX%", "1XXX~", "156X~", "-01XX~",
  ])
  func wideningOfYears(text: String) throws {
    let row = try #require(try rows().first { $0.input == text && $0.note.hasPrefix("fuzzy ") })
    let reach = try EDTF(text).extent.reach
    #expect("fuzzy \(reach.lowerBound)..\(reach.upperBound)" == row.note)
  }

  /// Where python-edtf calls the range of significant digits fuzzy, it is the range that the bounds give.
  @Test(arguments: ["1950S2", "1953S2", "1953S3", "Y17101E4S3", "Y3388E2S3", "Y171010000S3"])
  func significantDigits(text: String) throws {
    let row = try #require(try rows().first { $0.input == text && $0.note.hasPrefix("fuzzy ") })
    let date = try EDTF(text)
    #expect("fuzzy \(date.earliest)..\(date.latest)" == row.note)
  }

  @Test func validDatesArePrintedAsWritten() throws {
    for row in try rows() {
      guard let date = try? EDTF(row.input) else { continue }
      #expect(date.description == row.input)
    }
  }

  private func isDate(_ text: String) -> Bool { (try? EDTF(text)) != nil }

  private func rows() throws -> [Row] {
    let text = try String(contentsOf: #require(corpus), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map(Row.init)
    #expect(rows.count > 400)
    return rows
  }
}

private let corpus = Shared.file("corpora/edtf/cases.tsv")

private struct Row {
  let source, input: String
  let isValid: Bool
  let bounds, note: String

  init(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    (source, input, isValid, note) = (fields[0], fields[1], fields[2] == "valid", fields[6])
    bounds = fields[4].isEmpty ? "" : "\(Self.bound(fields[4])) \(Self.bound(fields[5]))"
  }

  private static func bound(_ text: String) -> String {
    ["-inf", "inf"].contains(text) ? ".." : text
  }
}

private let mayEndLater =
  "the end is some day of the month or year, which may come after the start (Level 0, Interval)"
private let seasonInInterval =
  "an interval's ends are dates, and a season is one; edtf-validate allows it too"
private let spaces = "`No spaces are allowed, anywhere within the expression` (Level 2, Set representation)"
private let basicFormat =
  "a colon separates hours and minutes: `Basic format is not permitted` (Extended format)"

private let verdictDepartures = [
  "0000-01-03/0000-01": mayEndLater,
  "0000-02/0000": mayEndLater,
  "2004-06-11%/2004-%06": mayEndLater,
  "2004-06-11%/2004-06~": mayEndLater,
  "Y-61000/-2000":
    "an interval's ends are dates, and a year with Y is one; it ends 59,000 years after its start",
  "2018/2018-23": seasonInInterval,
  "2018-01?/2018-23": seasonInInterval,
  "2012-21/2012-22": seasonInInterval,
  "[1760..]":
    "`on or after` (Level 2, Set representation, 6); edtf.js refuses it in one place and takes it in another",
  "[1667, 1668, 1670..1672]": spaces,
  "[1760-01, 1760-02, 1760-12..]": spaces,
  "[1667, 1760-12]": spaces,
  "[1667, 1672-12]": spaces,
  "{1667,1668, 1670..1672}": spaces,
  "{1667, 1670..1672}": spaces,
  "{1960, 1961-12}": spaces,
  "{1960 ,  1961-12}": spaces,
  "2016-05-02T16:54:59+0230": basicFormat,
  "2016-05-02T16:54:59+0000": basicFormat,
  "2016-05-02T16:54:59+1400": basicFormat,
  "2016-05-02T16:54:59+1330": basicFormat,
  "2016-05-02T16:54:59+1200": basicFormat,
  "2016-05-02T16:54:59+0410": basicFormat,
  "2016-05-02T16:54:59-0015": basicFormat,
  "2016-05-02T16:54:59-1159": basicFormat,
  "2016-05-02T16:54:59-1200": basicFormat,
]

private let unknownEnd = "an unknown end has no bound; python-edtf puts it ten years off"
private let anyYearWithTheDigits =
  "`some year between 1900 and 1999`, of 1950S2 (Level 2, Significant digits)"

private let boundDepartures: [String: (bounds: String, reason: String)] = [
  "/2006": (".. 2006-12-31", unknownEnd),
  "2004-06-01/": ("2004-06-01 ..", unknownEnd),
  "1984-06-02?/": ("1984-06-02 ..", unknownEnd),
  "2010-24": ("2010-12-01 2011-02-28", "a winter has three months; python-edtf stops at the end of the year"),
  "1950S2": ("1900-01-01 1999-12-31", anyYearWithTheDigits),
  "1953S2": ("1900-01-01 1999-12-31", anyYearWithTheDigits),
  "1953S3": ("1950-01-01 1959-12-31", anyYearWithTheDigits),
  "Y17101E4S3": ("171000000-01-01 171999999-12-31", anyYearWithTheDigits),
  "Y3388E2S3": ("338000-01-01 338999-12-31", anyYearWithTheDigits),
  "Y171010000S3": ("171000000-01-01 171999999-12-31", anyYearWithTheDigits),
]
