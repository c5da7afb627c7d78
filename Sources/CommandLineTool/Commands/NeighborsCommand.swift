import ActorModel
import AnalysisGraph
import ArgumentParser
import Queries
import Reports

/// `entente neighbors`: the ego network of an actor.
struct NeighborsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbors",
    abstract: "List whoever is tied to an actor, or within some steps of it.",
    discussion: """
      Ties count whichever way they point, unless --direction says otherwise.

      Examples:
        entente neighbors Graphs/afghanistan-pakistan.yaml TTP
        entente neighbors Graphs/july-1914.yaml Serbia --depth 2 --sign positive
      """)

  @OptionGroup var input: GraphOptions

  @Argument(help: "The actor at the centre: an id, name or alias.")
  var actor: String

  @Option(parsing: .unconditional, help: ArgumentHelp("How many steps to go.", valueName: "n"))
  var depth = 1

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private struct Document: Encodable {
    let actor: ActorRecord
    let neighbors: [Neighbor]
    let projection: ProjectionRecord
  }

  private struct Neighbor: Encodable {
    let id: String
    let name: String
    let distance: Int
    let sign: SignRecord?
    let via: [String]?
    let ties: [TieRecord]
  }

  func validate() throws {
    try projection.refuseDistance()
    guard depth >= 1 else { throw ValidationError("--depth takes a number of steps, 1 or more.") }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, direction: .undirected)
    let ego = try session.vertex(actor, in: projected)
    let neighborhood = try session.compute { _ in Neighborhood(of: ego, in: projected, depth: depth) }
    var table = Table(columns: ["id", "name", "distance", "sign", "via", "ties"])
    for member in neighborhood.members {
      table.append([
        .text(member.actor.id), .text(member.actor.name), .integer(member.distance),
        Table.Cell(member.sign?.description), Table.Cell(member.via.map(\.id)), .list(member.ties.map(\.id)),
      ])
    }
    let neighbors = Dictionary(
      neighborhood.members.map { member in
        (
          member.actor.id,
          Neighbor(
            id: member.actor.id, name: member.actor.name, distance: member.distance,
            sign: member.sign.map { SignRecord($0.description) },
            via: member.via.isEmpty ? nil : member.via.map(\.id), ties: member.ties.map(TieRecord.init))
        )
      }, uniquingKeysWith: { first, _ in first })
    func readable(_ rows: [Table.Row]) -> Table {
      let members = Dictionary(
        neighborhood.members.map { ($0.actor.id, $0) }, uniquingKeysWith: { first, _ in first })
      var table = Table(columns: ["id", "name", "distance", "sign", "via", "relations"])
      for member in rows.compactMap({ $0.text("id").flatMap { members[$0] } }) {
        table.append([
          .text(member.actor.id), .text(member.actor.name), .integer(member.distance),
          Table.Cell(member.sign?.description), Table.Cell(member.via.map(\.name)),
          .list(member.relations(projected.taxonomy)),
        ])
      }
      return table
    }
    try session.write(table, as: output, readable: readable) { rows in
      Document(
        actor: ActorRecord(neighborhood.ego),
        neighbors: rows.compactMap { $0.text("id").flatMap { neighbors[$0] } },
        projection: ProjectionRecord(projected))
    }
    if neighborhood.members.isEmpty {
      throw CommandFailure.nothingFound("\(neighborhood.ego.name) has no neighbors under this projection")
    }
  }
}
