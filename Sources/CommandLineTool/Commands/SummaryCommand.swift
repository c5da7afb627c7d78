import AnalysisGraph
import ArgumentParser
import Reports

/// `entente summary`: what a graph holds, in numbers.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Say what a graph holds: counts, relations, kinds, components, time span, sources, warnings.",
    discussion: """
      Examples:
        entente summary Graphs/afghanistan-pakistan.yaml
        entente summary Graphs/july-1914.yaml --as-of 1914-07-31 --format json
      """)

  @OptionGroup var input: GraphOptions
  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: FormatOptions

  private struct Document: Encodable {
    let summary: GraphSummary
    let projection: ProjectionRecord

    func encode(to encoder: any Encoder) throws {
      try summary.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(projection, forKey: .projection)
    }

    private enum Key: CodingKey { case projection }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, claims: .all)
    let summary = try session.compute { _ in
      GraphSummary(session.actors, projected: projected, warnings: session.warnings.count)
    }
    try session.write(
      prose: summary.text(width:heading:), table: summary.table, as: output.format,
      document: Document(summary: summary, projection: ProjectionRecord(projected)))
  }
}
