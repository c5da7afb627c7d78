import ActorModel
import AnalysisGraph
import ArgumentParser
import Queries
import Reports

/// `entente path`: how two actors are connected.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Find the shortest path between two actors, the best few, or all simple paths up to a length.",
    discussion: """
      Ties count whichever way they point, unless --direction says otherwise. Two paths over the same actors \
      are one path; its steps name the tie that stands for each and those parallel to it.

      Examples:
        entente path Graphs/afghanistan-pakistan.yaml India TTP --count 3
        entente path Graphs/july-1914.yaml Serbia Germany --all --max-length 3
      """)

  @OptionGroup var input: GraphOptions

  @OptionGroup var ends: ConnectionOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Find this many paths, the best first (default: 1).", valueName: "k"))
  var count: Int?

  @Flag(help: "Find all simple paths of at most --max-length steps (4 where none is given).")
  var all = false

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  /// More paths than anybody reads; the rest is counted as left out.
  private static let limit = 100_000

  private struct Document: Encodable {
    let from: ActorRecord
    let to: ActorRecord
    let paths: [PathRecord]
    let complete: Bool
    let convention: String
    let projection: ProjectionRecord
  }

  func validate() throws {
    try projection.check(ends.by)
    if all, count != nil {
      throw ValidationError(
        "--all finds every path and --count only some; choose one (--top shortens a list).")
    }
    if let count, count < 1 { throw ValidationError("--count takes a number of paths, 1 or more.") }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let search = try ends.search(session, projection)
    let answer = try session.compute { _ in
      all
        ? search.connections.all(maximumLength: ends.maxLength ?? 4, limit: Self.limit)
        : Connections.Answer(
          paths: search.connections.best(count ?? 1, maximumLength: ends.maxLength), isComplete: true)
    }
    if !answer.isComplete {
      session.remark("there are more than \(Self.limit) paths; lower --max-length to see them all")
    }
    try write(answer, of: search, session)
  }

  private func write(
    _ answer: Connections.Answer, of search: ConnectionOptions.Search, _ session: Session
  ) throws {
    var table = Table(columns: PathRecord.columns)
    for (position, path) in answer.paths.enumerated() {
      table.append(PathRecord(path).row(number: position + 1))
    }
    func readable(_ rows: [Table.Row]) -> Table {
      var table = Table(columns: PathRecord.readableColumns)
      for number in rows.compactMap({ $0.integer("path") }) {
        table.append(PathRecord.readableRow(answer.paths[number - 1], number: number))
      }
      return table
    }
    try session.write(table, as: output, readable: readable) { rows in
      Document(
        from: ActorRecord(search.from), to: ActorRecord(search.to),
        paths: rows.compactMap { $0.integer("path").map { PathRecord(answer.paths[$0 - 1]) } },
        complete: answer.isComplete,
        convention: """
          Simple paths; cost is the sum of \(search.projected.projection.distance.rawValue) distances; sign is the product \
          of the steps' signs; confidence is the product of the steps' best confidences, null if one was not judged.
          """,
        projection: ProjectionRecord(search.projected))
    }
    if answer.paths.isEmpty { throw search.failure }
  }
}
