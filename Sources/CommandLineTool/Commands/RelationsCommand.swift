import AnalysisGraph
import ActorModel
import ArgumentParser
import Reports

/// `entente relations`: the vocabulary of a graph.
struct RelationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "List the relations with parent, sign and direction, and how many ties have each.",
    discussion: """
      Examples:
        entente relations Graphs/afghanistan-pakistan.yaml
        entente relations Graphs/gahuku-gama.yaml --used --format markdown
      """)

  @OptionGroup var input: GraphOptions
  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Flag(help: "List only the relations that ties have.")
  var used = false

  private struct Document: Encodable {
    let relations: [Table.Row]
    let projection: ProjectionRecord
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, claims: .all)
    var taxonomy = session.actors.taxonomy
    if used { taxonomy = taxonomy.only(Set(projected.ties.map(\.relation))) }
    try session.write(Table(relations: taxonomy, ties: projected.ties), as: output) {
      Document(relations: $0, projection: ProjectionRecord(projected))
    }
    if taxonomy.relations.isEmpty {
      throw CommandFailure.nothingFound("no tie is left, so no relation is used")
    }
  }
}
