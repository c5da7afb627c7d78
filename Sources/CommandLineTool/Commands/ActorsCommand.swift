import AnalysisGraph
import ArgumentParser
import Reports

/// `entente actors`: the actors of a graph.
struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "List the actors with their aliases and how many ties each takes part in.",
    discussion: """
      Counts include ties to actors that --kind and --only leave off the list.

      Examples:
        entente actors Graphs/afghanistan-pakistan.yaml --kind person
        entente actors Graphs/july-1914.yaml --only "bloc=Triple Alliance"
      """)

  @OptionGroup var input: GraphOptions
  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private struct Document: Encodable {
    let actors: [Table.Row]
    let projection: ProjectionRecord
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, claims: .all)
    var withEverybody = projected.projection
    (withEverybody.kinds, withEverybody.only) = ([], nil)
    let ties = try session.apply(withEverybody).ties
    try session.write(Table(actors: projected.actors, ties: ties), as: output) {
      Document(actors: $0, projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }
}
