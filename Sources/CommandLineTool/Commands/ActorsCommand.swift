import AnalysisGraph
import ArgumentParser
import Reports

/// `entente actors`: the actors of a graph.
struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "List the actors with their aliases and how many ties each takes part in.",
    discussion: """
      Examples:
        entente actors Graphs/afghanistan-pakistan.yaml --kind person
        entente actors Graphs/july-1914.yaml --only "bloc=Triple Alliance" --sort ties
      """)

  @OptionGroup var input: GraphOptions
  @OptionGroup var projection: ProjectionOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let actors: [Table.Row]
    let projection: ProjectionRecord
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, claims: .all)
    try session.write(Table(actors: projected.actors, ties: projected.ties), as: output) {
      Document(actors: $0, projection: ProjectionRecord(projected))
    }
  }
}
