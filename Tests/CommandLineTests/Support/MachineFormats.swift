import Foundation
import TestSupport
import Testing

/// The keys that every record of a projection has.
let projectionKeys: Set<String> = [
  "relations", "not_relations", "sign", "direction", "claims", "merge", "distance", "kinds", "actors", "ties",
  "edges", "dropped", "dropped_actors", "convention",
]

extension CommandLineRun {
  /// The run of a command that must succeed.
  static func succeeding(_ arguments: [String], input: String? = nil) throws -> CommandLineRun {
    let run = try CommandLineRun(arguments, input: input)
    try #require(run.status == 0, "\(arguments): \(run.errors)")
    return run
  }

  /// The JSON that a command prints.
  static func json(_ arguments: [String], input: String? = nil) throws -> [String: Any] {
    try succeeding(arguments + ["--format", "json"], input: input).json()
  }

  /// The objects under a key of the JSON that a command prints.
  static func objects(_ key: String, _ arguments: [String], input: String? = nil) throws -> [[String: Any]] {
    try #require(try json(arguments, input: input)[key] as? [[String: Any]])
  }

  /// The texts in one column of the CSV that a command prints, which must hold no quoted field before it.
  static func column(_ column: String, _ arguments: [String], input: String? = nil) throws -> [String] {
    let lines = try succeeding(arguments + ["--format", "csv"], input: input).output.split(separator: "\n")
    let header = try #require(lines.first).split(separator: ",", omittingEmptySubsequences: false)
    let position = try #require(header.firstIndex { $0 == column })
    return lines.dropFirst().map { line in
      String(line.split(separator: ",", omittingEmptySubsequences: false)[position])
    }
  }

  /// The first line of the CSV that a command prints.
  static func header(_ arguments: [String]) throws -> [String] {
    let output = try succeeding(arguments + ["--format", "csv"]).output
    return try #require(output.split(separator: "\n").first).split(separator: ",").map(String.init)
  }
}

extension [String: Any] {
  /// The text under a key.
  func text(_ key: String) -> String? { self[key] as? String }

  /// The number under a key.
  func number(_ key: String) -> Double? { (self[key] as? NSNumber)?.doubleValue }

  /// The texts under a key.
  func texts(_ key: String) -> [String]? { self[key] as? [String] }

  /// The object under a key.
  func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }

  /// The objects under a key.
  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}

extension [[String: Any]] {
  /// The ids of records.
  var ids: [String] { compactMap { $0.text("id") } }

  /// The record with an id.
  func record(_ id: String) throws -> [String: Any] { try #require(first { $0.text("id") == id }) }
}
