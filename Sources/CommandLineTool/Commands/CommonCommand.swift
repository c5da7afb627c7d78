import ActorModel
import AnalysisGraph
import ArgumentParser
import Queries
import Reports

/// `entente common`: shared friends, shared enemies, and those between.
struct CommonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "common",
    abstract:
      "List who is tied to each of several actors: shared friends, shared enemies, and those between.",
    discussion: """
      Examples:
        entente common Graphs/afghanistan-pakistan.yaml Pakistan "Afghan Taliban"
        entente common Graphs/july-1914.yaml Russia Germany Britain --format json
      """)

  @OptionGroup var input: GraphOptions

  @Argument(help: "Two or more actors: ids, names or aliases.")
  var actors: [String]

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private struct Document: Encodable {
    let actors: [ActorRecord]
    let shared: [Shared]
    let projection: ProjectionRecord
  }

  private struct Shared: Encodable {
    let id: String
    let name: String
    let role: String
    let signs: [SignRecord]
    let ties: [[String]]
  }

  func validate() throws {
    try projection.refuseDistance()
    guard actors.count >= 2 else { throw ValidationError("common needs two actors or more.") }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, direction: .undirected)
    let vertices = try actors.map { try session.vertex($0, in: projected) }
    guard Set(vertices).count == vertices.count else {
      throw CommandFailure.failed("the same actor is named twice")
    }
    let common = try session.compute { _ in CommonNeighbors(of: vertices, in: projected) }
    var table = Table(columns: ["id", "name", "role"] + common.actors.map { "sign_\($0.id)" } + ["ties"])
    for member in common.members {
      table.append(
        [.text(member.actor.id), .text(member.actor.name), .text(member.role.rawValue)]
          + member.signs.map { .text($0.description) } + [.list(member.ties.flatMap { $0.map(\.id) })])
    }
    let shared = Dictionary(
      common.members.map { member in
        (
          member.actor.id,
          Shared(
            id: member.actor.id, name: member.actor.name, role: member.role.rawValue,
            signs: member.signs.map { SignRecord($0.description) }, ties: member.ties.map { $0.map(\.id) })
        )
      }, uniquingKeysWith: { first, _ in first })
    func readable(_ rows: [Table.Row]) -> Table {
      let members = Dictionary(
        common.members.map { ($0.actor.id, $0) }, uniquingKeysWith: { first, _ in first })
      var table = Table(columns: ["name", "role"] + common.actors.map(\.name))
      for member in rows.compactMap({ $0.text("id").flatMap { members[$0] } }) {
        table.append(
          [.text(member.actor.name), .text(member.role.rawValue)] + member.positions.map { .text($0) })
      }
      return table
    }
    try session.write(table, as: output, readable: readable) { rows in
      Document(
        actors: common.actors.map(ActorRecord.init),
        shared: rows.compactMap { $0.text("id").flatMap { shared[$0] } },
        projection: ProjectionRecord(projected))
    }
    if common.members.isEmpty {
      let names = common.actors.map(\.name).joined(separator: ", ")
      throw CommandFailure.nothingFound("nobody is tied to each of \(names) under this projection")
    }
  }
}
