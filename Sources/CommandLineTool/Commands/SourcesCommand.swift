import AnalysisGraph
import ActorModel
import ArgumentParser
import Reports

/// `entente sources`: the documents that evidence is taken from.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List the sources with their reliability and how many ties rest on each.",
    discussion: """
      Examples:
        entente sources Graphs/afghanistan-pakistan.yaml
        entente sources Graphs/july-1914.yaml --sort ties --top 5
      """)

  @OptionGroup var input: GraphOptions
  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private struct Document: Encodable {
    let sources: [Table.Row]
    let projection: ProjectionRecord
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, claims: .all)
    try session.write(Table(sources: session.actors.sources, ties: projected.ties), as: output) {
      Document(sources: $0, projection: ProjectionRecord(projected))
    }
    if session.actors.sources.isEmpty { throw CommandFailure.nothingFound("the graph has no sources") }
  }
}
