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

  @Argument(help: "The first actor: an id, name or alias.")
  var from: String

  @Argument(help: "The second actor.")
  var to: String

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Explain this many paths, the best first.", valueName: "k"))
  var count = 3

  @Option(parsing: .unconditional, help: ArgumentHelp("The most steps that a path may have.", valueName: "n"))
  var maxLength: Int?

  @Option(
    help: "What makes a path better: fewer steps, stronger ties or more certain ones (default: length).")
  var by: Connections.Criterion?

  @Option(
    name: .customLong("avoid"),
    help: ArgumentHelp("Touch none of these actors (repeatable).", valueName: "actor"))
  var avoided: [String] = []

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: FormatOptions

  private struct SourceRecord: Encodable {
    let number: Int
    let id: String
    let citation: String
  }

  private struct Document: Encodable {
    let from: ActorRecord
    let to: ActorRecord
    let paths: [PathRecord]
    let sentences: [String]
    let sources: [SourceRecord]
    let projection: ProjectionRecord
  }

  func validate() throws {
    try projection.check(by)
    if count < 1 { throw ValidationError("--count takes a number of paths, 1 or more.") }
    if let maxLength, maxLength < 1 {
      throw ValidationError("--max-length takes a number of steps, 1 or more.")
    }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, direction: .undirected, criterion: by)
    let ends = (try session.vertex(from, in: projected), try session.vertex(to, in: projected))
    guard ends.0 != ends.1 else {
      throw CommandFailure.failed("both names stand for \(projected.actors[ends.0].name)")
    }
    let avoided = Set(try avoided.map { try session.vertex($0, in: projected) })
    let (first, last) = (projected.actors[ends.0], projected.actors[ends.1])
    let explanation = try session.compute {
      let search = Connections(from: ends.0, to: ends.1, avoiding: avoided, in: projected)
      return Explanation(
        search.best(count, maximumLength: maxLength), from: first, to: last, in: session.graph)
    }
    var table = Table(columns: ["number", "sentence"])
    for (position, sentence) in explanation.sentences.enumerated() {
      table.append([.integer(position + 1), .text(sentence)])
    }
    try session.write(
      prose: explanation.text(width:heading:), markdown: explanation.markdown, table: table, as: output,
      document: Document(
        from: ActorRecord(first), to: ActorRecord(last), paths: explanation.paths.map(PathRecord.init),
        sentences: explanation.sentences,
        sources: explanation.sources.enumerated().map {
          SourceRecord(number: $0 + 1, id: $1.id, citation: explanation.citations[$0])
        },
        projection: ProjectionRecord(projected)))
    if explanation.paths.isEmpty {
      throw CommandFailure.nothingFound(
        "no path connects `\(first.id)` and `\(last.id)` under this projection")
    }
  }
}
