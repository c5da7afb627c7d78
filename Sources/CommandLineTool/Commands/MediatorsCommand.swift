import ActorModel
import AnalysisGraph
import ArgumentParser
import Queries
import Reports

/// `entente mediators`: who could mediate between two actors.
struct MediatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mediators",
    abstract:
      "Rank who could mediate between two actors, and say what speaks for and against each, with sources.",
    discussion: """
      Anybody qualifies who has mediated between the two, or from whom friendly ways lead to both. \(MediationBrief.rule)

      Examples:
        entente mediators Graphs/afghanistan-pakistan.yaml Pakistan taliban
        entente mediators Graphs/july-1914.yaml Serbia Austria --format json
      """)

  @OptionGroup var input: GraphOptions

  @Argument(help: "One of the two: an id, name or alias.")
  var from: String

  @Argument(help: "The other one.")
  var to: String

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Explain this many, the likeliest first.", valueName: "n"))
  var count = 5

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: FormatOptions

  private struct Document: Encodable {
    let from: ActorRecord
    let to: ActorRecord
    let sign: String?
    let mediators: [Table.Row]
    let ambivalent: [String]
    let sentences: [String]
    let sources: [SourceRecord]
    let convention: String
    let projection: ProjectionRecord
  }

  func validate() throws {
    try projection.refuseDistance()
    if count < 1 { throw ValidationError("--count takes a number, 1 or more.") }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, direction: .undirected)
    let (one, other) = try session.ends(from, to, in: projected)
    let mediators = try session.compute { _ in Mediators(between: one, and: other, in: projected) }
    let brief = MediationBrief(mediators, count: count, in: session.graph)
    let table = table(of: mediators)
    try session.write(
      prose: brief.text(width:heading:), markdown: brief.markdown, table: table, as: output.format,
      document: Document(
        from: ActorRecord(mediators.ends[0]), to: ActorRecord(mediators.ends[1]),
        sign: mediators.sign?.description, mediators: table.rows,
        ambivalent: mediators.ambivalent.map(\.id), sentences: brief.sentences,
        sources: SourceRecord.all(brief.sources, citations: brief.citations), convention: MediationBrief.rule,
        projection: ProjectionRecord(projected)))
    if mediators.candidates.isEmpty {
      throw CommandFailure.nothingFound(
        "nobody has mediated between `\(mediators.ends[0].id)` and `\(mediators.ends[1].id)` or has friendly ways to both"
      )
    }
  }

  private func table(of mediators: Mediators) -> Table {
    var table = Table(columns: [
      "rank", "id", "name", "sign_from", "sign_to", "hostile_sides", "mediations", "outcomes",
      "other_mediations", "friendly_steps", "route_from", "route_to", "shared_friends", "ties_from",
      "ties_to",
    ])
    for (place, candidate) in mediators.candidates.enumerated() {
      func route(_ side: Int) -> Table.Cell { candidate.routes[side].map { .list($0.map(\.id)) } ?? .null }
      var friends = Set<String>()
      let shared = candidate.sharedFriends.flatMap(\.self).map(\.id).filter { friends.insert($0).inserted }
      table.append([
        .integer(place + 1), .text(candidate.actor.id), .text(candidate.actor.name),
        candidate.signs[0].map { .text($0.description) } ?? .null,
        candidate.signs[1].map { .text($0.description) } ?? .null, .integer(candidate.hostileSides),
        .list(candidate.mediations.map(\.id)),
        .list(candidate.mediations.compactMap { $0.outcome?.rawValue }),
        .list(candidate.otherMediations.map(\.id)), candidate.friendlySteps.map { .integer($0) } ?? .null,
        route(0),
        route(1), .list(shared), .list(candidate.ties[0].map(\.id)), .list(candidate.ties[1].map(\.id)),
      ])
    }
    return table
  }
}
