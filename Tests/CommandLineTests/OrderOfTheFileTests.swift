import TestSupport
import Testing

/// The same ties in another order are the same graph: what commands say of actors is the same, byte for byte.
@Suite("Order of the file")
struct OrderOfTheFileTests {
  private static let commands = [
    ["centrality", "--measure", "all"], ["centrality", "--measure", "betweenness", "--sample", "5"],
    ["components"], ["communities"], ["cohesion"], ["brokers"],
    ["path", "x10", "3", "--count", "12"], ["path", "x10", "3", "--all", "--max-length", "4"],
    ["common", "x10", "3"],
  ]

  /// A ring of twenty with chords, full of ties that are as good as others, half of its ids numbers.
  private static let rows = (0..<20).flatMap { place in
    [1, 2, 5].map { step in
      let ends = [place, (place + step) % 20].map { $0.isMultiple(of: 3) ? "\($0)" : "x\($0)" }
      return "\(ends[0]),\(ends[1]),\((place + step) % 4 == 0 ? -1 : 1)"
    }
  }

  @Test("does not matter", arguments: commands)
  func order(command: [String]) throws {
    let answers = try Self.runs(command).map(\.output)
    #expect(answers[1] == answers[0] && answers[2] == answers[0])
  }

  /// Ties are listed in the order of the file, but the camps are the same.
  @Test("does not move anybody to another camp")
  func camps() throws {
    let camps = try Self.runs(["balance"]).map {
      try #require(try $0.json().object("frustration")["camps"] as? [[String]])
    }
    #expect(camps[0].count == 2 && camps[1] == camps[0] && camps[2] == camps[0])
  }

  private static func runs(_ command: [String]) throws -> [CommandLineRun] {
    try [rows, rows.reversed(), rows.sorted()].map { rows in
      try CommandLineRun.succeeding(
        [command[0], "-", "--input-format", "csv"] + command.dropFirst()
          + ["--format", "json", "--direction", "undirected"],
        input: "from,to,sign\n" + rows.joined(separator: "\n"))
    }
  }
}
