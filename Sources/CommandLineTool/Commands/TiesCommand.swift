import AnalysisGraph
import Queries
import ActorModel
import ArgumentParser
import Reports

/// `entente ties`: the ties of a graph.
struct TiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ties",
    abstract: "List the ties with sign, status, dates and evidence.",
    discussion: """
      Every tie of the file is listed, deprecated, denied and forecast ones too, unless --claims says \
      otherwise.

      Examples:
        entente ties Graphs/afghanistan-pakistan.yaml --sign negative --as-of 2025-10
        entente ties Graphs/afghanistan-pakistan.yaml --actor TTP --status alleged
      """)

  @OptionGroup var input: GraphOptions
  @Option(
    name: .customLong("claimed-by"),
    help: ArgumentHelp("Keep ties that this actor claims, or disputes or mentions.", valueName: "actor"))
  var claimant: String?

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp(
      "Keep ties in which this actor takes part (repeatable: all of them).", valueName: "actor"))
  var actors: [String] = []

  @Option(
    name: .customLong("status"),
    help: ArgumentHelp("Keep ties of this status (repeatable).", valueName: "status"))
  var statuses: [Tie.Status] = []

  private struct Document: Encodable {
    let ties: [TieRecord]
    let projection: ProjectionRecord
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, claims: .all)
    let participants = try actors.map { name in try failing { try session.graph.actor(named: name).id } }
    let claimant = try claimant.map { name in try failing { try session.graph.actor(named: name).id } }
    let ties = projected.ties.filter { tie in
      participants.allSatisfy(tie.participants.contains)
        && (claimant == nil || tie.evidence.contains { $0.claimedBy == claimant })
        && (statuses.isEmpty || tie.status.map(statuses.contains) == true)
    }
    let records = Dictionary(ties.map { ($0.id, TieRecord($0)) }, uniquingKeysWith: { first, _ in first })
    func shown(_ rows: [Table.Row]) -> [TieRecord] {
      rows.compactMap { $0.text("id").flatMap { records[$0] } }
    }
    try session.write(Table(ties: ties), as: output, readable: { Table(readable: shown($0)) }) { rows in
      Document(ties: shown(rows), projection: ProjectionRecord(projected))
    }
    if ties.isEmpty { throw CommandFailure.nothingFound("no tie fits all that was asked for") }
  }
}
