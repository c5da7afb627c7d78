import ActorModel
import AnalysisGraph
import ArgumentParser
import Queries
import Reports

/// `entente explain`: how two actors are connected, in prose.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Explain in prose how two actors are connected: who, what, when, according to whom, friend or enemy.",
    discussion: """
      Ties count whichever way they point, unless --direction says otherwise.

      Examples:
        entente explain Graphs/afghanistan-pakistan.yaml India TTP
        entente explain Graphs/july-1914.yaml Serbia Germany --format markdown
      """)

  @OptionGroup var input: GraphOptions

  @OptionGroup var ends: ConnectionOptions

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Explain this many paths, the best first.", valueName: "k"))
  var count = 3

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: FormatOptions

  private struct Document: Encodable {
    let from: ActorRecord
    let to: ActorRecord
    let paths: [PathRecord]
    let sentences: [String]
    let sources: [SourceRecord]
    let projection: ProjectionRecord
  }

  func validate() throws {
    try projection.check(ends.by)
    if count < 1 { throw ValidationError("--count takes a number of paths, 1 or more.") }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let search = try ends.search(session, projection)
    let explanation = try session.compute("looking for paths") { _ in
      let answer = search.connections.best(
        count, maximumLength: ends.maxLength, limit: ConnectionOptions.pathLimit)
      if !answer.isComplete {
        session.remark(
          "the search stopped at \(ConnectionOptions.pathLimit) paths, so that better ones may be missing; lower --max-length"
        )
      }
      return Explanation(answer.paths, from: search.from, to: search.to, in: session.graph)
    }
    var table = Table(columns: ["number", "sentence"])
    for (position, sentence) in explanation.sentences.enumerated() {
      table.append([.integer(position + 1), .text(sentence)])
    }
    try session.write(
      prose: explanation.text(width:heading:), markdown: explanation.markdown, table: table,
      as: output.format,
      document: Document(
        from: ActorRecord(search.from), to: ActorRecord(search.to),
        paths: explanation.paths.map(PathRecord.init),
        sentences: explanation.sentences,
        sources: SourceRecord.all(explanation.sources, citations: explanation.citations),
        projection: ProjectionRecord(search.projected)))
    if explanation.paths.isEmpty { throw search.failure }
  }
}
