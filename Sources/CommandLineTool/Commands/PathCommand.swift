import ActorModel
import AnalysisGraph
import ArgumentParser
import Queries
import Reports

/// The signs that `--path-sign` asks for.
enum PathSign: String, ExpressibleByArgument, CaseIterable {
  case positive
  case negative

  var sign: AnalysisGraph.Sign { self == .positive ? .positive : .negative }
}

/// `entente path`: how two actors are connected.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract:
      "Find the shortest path between two actors, the best few, all shortest, or all simple paths up to a length.",
    discussion: """
      Ties count whichever way they point, unless --direction says otherwise. Two paths over the same actors \
      are one path; its steps name the tie that stands for each and those parallel to it. A path's sign is the \
      product of its steps' signs, so that the enemy of an enemy is reached by a positive path; --path-sign asks \
      for one of the two, whereas --sign leaves out ties. --all-shortest says how many paths are the shortest, however \
      many, and lists them.

      Examples:
        entente path Graphs/afghanistan-pakistan.yaml India TTP --count 3
        entente path Graphs/july-1914.yaml Serbia Germany --path-sign negative
      """)

  @OptionGroup var input: GraphOptions

  @OptionGroup var ends: ConnectionOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Find this many paths, the best first (default: 1).", valueName: "k"))
  var count: Int?

  @Flag(help: "Find all simple paths of at most --max-length steps (4 where none is given).")
  var all = false

  @Flag(help: "Count and list all paths that are the shortest, or the best where --by says so.")
  var allShortest = false

  @Option(
    help: ArgumentHelp(
      "Find the best path whose steps' signs multiply to this sign; with --all, every such path.",
      valueName: "sign"))
  var pathSign: PathSign?

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  /// The most walks to look at for the best path of a sign, which can be hard to find; a search that stops here
  /// says so.
  private static let walkLimit = 10_000

  private struct Document: Encodable {
    let from: ActorRecord
    let to: ActorRecord
    let paths: [PathRecord]
    let pathSign: String?
    let shortestPaths: Double?
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
    if allShortest, all || count != nil || pathSign != nil || ends.maxLength != nil {
      throw ValidationError(
        """
        --all-shortest finds every path of the least length; leave --all, --count, --max-length and --path-sign out \
        (--top shortens a list).
        """)
    }
    if let count, count < 1 { throw ValidationError("--count takes a number of paths, 1 or more.") }
    guard pathSign != nil, !all else { return }
    if count != nil {
      throw ValidationError(
        "--path-sign finds the best path of a sign; use --all instead of --count for more.")
    }
    if ends.maxLength != nil {
      throw ValidationError("--max-length goes with --path-sign only if all paths are listed; add --all.")
    }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let search = try ends.search(session, projection)
    if allShortest { return try writeAllShortest(search, session) }
    let answer = try session.compute("looking for paths") { _ in self.answer(search.connections) }
    if !answer.isComplete, !answer.paths.isEmpty {
      session.remark(
        """
        the search stopped at \(ConnectionOptions.pathLimit) paths, so that some may be missing; lower --max-length or choose \
        a smaller part of the graph to have them all
        """)
    }
    try write(answer, of: search, session)
    guard answer.paths.isEmpty else { return }
    guard let pathSign else { throw search.failure }
    let ends = "`\(search.from.id)` and `\(search.to.id)`"
    guard answer.isComplete else {
      throw CommandFailure.failed(
        """
        whether a \(pathSign) path connects \(ends) is open after \(all ? ConnectionOptions.pathLimit : Self.walkLimit) \
        tries; choose a smaller part of the graph, or list short paths with --all --max-length N
        """)
    }
    throw CommandFailure.nothingFound("no \(pathSign) path connects \(ends) under this projection")
  }

  private func writeAllShortest(_ search: ConnectionOptions.Search, _ session: Session) throws {
    let shortest = try session.compute("looking for paths") { _ in
      search.connections.allShortest(limit: ConnectionOptions.pathLimit)
    }
    let listed = shortest.answer.paths
    let number =
      shortest.count.map { Amounts.count($0, "shortest path") } ?? "more shortest paths than can be counted"
    if !shortest.answer.isComplete { session.remark("\(number); \(listed.count) of them are listed") }
    try write(shortest.answer, of: search, session, heading: [number], shortest: shortest)
    if listed.isEmpty { throw search.failure }
  }

  private func answer(_ connections: Connections) -> Connections.Answer {
    if all {
      let found = connections.all(maximumLength: ends.maxLength ?? 4, limit: ConnectionOptions.pathLimit)
      guard let pathSign else { return found }
      return Connections.Answer(
        paths: found.paths.filter { $0.sign == pathSign.sign }, isComplete: found.isComplete)
    }
    if let pathSign {
      let found = connections.best(sign: pathSign.sign, limit: Self.walkLimit)
      return Connections.Answer(paths: found.path.map { [$0] } ?? [], isComplete: found.isProven)
    }
    return connections.best(count ?? 1, maximumLength: ends.maxLength, limit: ConnectionOptions.pathLimit)
  }

  private func write(
    _ answer: Connections.Answer, of search: ConnectionOptions.Search, _ session: Session,
    heading: [String] = [], shortest: Connections.Shortest? = nil
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
    try session.write(table, as: output, heading: heading, readable: readable) { rows in
      Document(
        from: ActorRecord(search.from), to: ActorRecord(search.to),
        paths: rows.compactMap { $0.integer("path").map { PathRecord(answer.paths[$0 - 1]) } },
        pathSign: pathSign?.rawValue, shortestPaths: shortest?.count, complete: answer.isComplete,
        convention: [convention(search.projected.projection.distance), shortest?.convention]
          .compactMap(\.self).joined(separator: " "),
        projection: ProjectionRecord(search.projected))
    }
  }

  private func convention(_ distance: Projection.Distance) -> String {
    let unjudged =
      distance == .negativeLogConfidence
      ? " A step that nobody judged counts as \(Projection.assumedConfidence) of 100 in the cost." : ""
    return """
      Simple paths; cost is the sum of \(distance.rawValue) distances; sign is the product of the steps' signs, mixed \
      or 0 if a step is; confidence is the product of the steps' best confidences, left out if \
      one was not judged.\(unjudged)
      """
  }
}
