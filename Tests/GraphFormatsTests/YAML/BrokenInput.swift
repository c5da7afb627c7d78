import ActorModel
import Foundation
import GraphFormats
import Testing

/// A broken graph file, in which 1️⃣ marks the place of its only finding.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  let text: String
  let severity: Defect.Severity
  let code: String
  let message: String
  let suggestion: String?

  var testDescription: String { "\(code): \(text.suffix(60).debugDescription)" }

  static func file(
    _ text: String, _ code: String, _ message: String,
    _ suggestion: String? = nil, as severity: Defect.Severity = .error
  ) -> BrokenInput {
    BrokenInput(text: text, severity: severity, code: code, message: message, suggestion: suggestion)
  }

  /// A tie, from its second field on, in a graph with the source `s` and the actors `a`, `b` and `c`.
  static func tie(
    _ text: String, _ code: String, _ message: String,
    _ suggestion: String? = nil, as severity: Defect.Severity = .error
  ) -> BrokenInput {
    let graph = """
      sources: [{id: s}]
      actors: [{id: a}, {id: b}, {id: c}]
      ties:
        - evidence: [{source: s}]
      """
    return file("\(graph)\n    \(text)\n", code, message, suggestion, as: severity)
  }

  /// Expects that reading finds this and nothing else.
  func check() throws {
    let parts = text.components(separatedBy: "1️⃣")
    let lines = parts[0].components(separatedBy: "\n")
    let findings = readYAML([("g.yaml", Array(parts.joined().utf8))]).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1, "\(findings)")
    #expect(
      finding
        == Finding(
          severity, code, message,
          at: FilePlace(file: "g.yaml", line: lines.count, column: (lines.last ?? "").count + 1),
          suggestion: suggestion, related: finding.related))
  }
}
