import Foundation
import ActorModel
import AnalysisGraph
import ArgumentParser
import GraphFormats
import GraphvizLayout
import Metrics
import Queries
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of a command: reads the graph, times the phases, writes the result.
final class Session {
  /// The graph, without errors, with every actor and tie in full.
  var graph: ActorGraph {
    if let full { return full }
    let (graph, seconds) = Timings.measured { reading.full.graph }
    timings.load += seconds
    full = graph
    return graph
  }
  /// What reading found that is no error.
  let warnings: [Finding]

  /// How many errors are printed; more of them have one cause more often than not.
  private static let shownErrors = 20

  private let run: RunOptions
  private let reading: GraphReading
  private var full: ActorGraph?
  private var timings = Timings()

  /// The files that this run reads or writes, by their real paths.
  private var claimed = ClaimedFiles()

  /// Reads the graph.
  ///
  /// - Parameters:
  ///   - input: Which graph.
  ///   - run: What is said beside the result.
  ///   - revision: The git revision of the graph's file to read; `nil` for the file itself.
  /// - Throws: If it can't be read, would not fit into memory, or has errors, after the first of them are printed.
  init(_ input: GraphOptions, _ run: RunOptions, revision: String? = nil) throws {
    self.run = run
    try claimed.claim(input.path)
    try claimed.claim(run.file)
    if !run.force, revision == nil, let needed = memoryToRead(input.path, format: input.inputFormat),
      let objection = WorkLimits(freeBytes: FreeMemory.now())
        .objection(toReading: input.path, needing: needed)
    {
      throw CommandFailure.failed(objection)
    }
    let path = revision.map { "\($0):\(input.path)" } ?? input.path
    let progress = WorkProgress()
    let line = ProgressLine("reading \(path)", isShown: !run.quiet, progress: progress)
    let (read, seconds) = try Timings.measured {
      try line.shown {
        if let revision {
          let text = try GitFile.bytes(of: input.path, at: revision)
          return readGraphOrTable(text, file: path, format: input.inputFormat)
        }
        return try readingGraph(input) { progress.reach($0) }
      }
    }
    timings.load = seconds
    reading = read
    warnings = read.findings.filter { $0.severity == .warning }
    guard !read.hasErrors else {
      let errors = read.findings.filter { $0.severity == .error }
      let shown = errors.prefix(Self.shownErrors)
      StandardError.write(findingsText(Array(shown), color: Coloring(run.color, descriptor: STDERR_FILENO)))
      let rest = shown.count < errors.count ? "; `entente validate` lists them all" : ""
      throw CommandFailure.failed(
        "\(path) has \(counted(errors.count, "error")), so nothing was computed\(rest)")
    }
    if !warnings.isEmpty {
      remark("\(path): \(counted(warnings.count, "warning")); `entente validate` lists them")
    }
    timings.actors = read.actorCount
    timings.ties = read.tieCount
  }

  /// Projects the graph as the options say; where they don't, ties that have no direction are taken without one.
  func project(
    _ options: ProjectionOptions, direction: Projection.Direction = .directed,
    claims: Projection.Claims = .current, criterion: Connections.Criterion? = nil, datesFollow: Bool = false
  ) throws -> ProjectedGraph {
    let line = ProgressLine("choosing ties", isShown: !run.quiet)
    let projected = try line.shown { try projectedGraph(options, direction, claims, criterion, datesFollow) }
    if projected.uncertainTies > 0 {
      remark(
        """
        \(projected.uncertainTies) of \(projected.ties.count) ties may hold then or may not, since their dates are \
        imprecise or missing; --certainty certain leaves them out
        """)
    }
    return projected
  }

  private func projectedGraph(
    _ options: ProjectionOptions, _ direction: Projection.Direction, _ claims: Projection.Claims,
    _ criterion: Connections.Criterion?, _ datesFollow: Bool
  ) throws -> ProjectedGraph {
    var projection = try failing {
      try options.projection(of: actors, direction: direction, claims: claims, datesFollow: datesFollow)
    }
    if let criterion { projection.distance = criterion.distance }
    let projected = try apply(projection)
    guard options.direction == nil, direction == .directed, !projected.hasDirectedTies else {
      return projected
    }
    projection.direction = .undirected
    return try apply(projection)
  }

  /// Applies a projection to the graph in the form in which it was read, and times it.
  func apply(_ projection: Projection) throws -> ProjectedGraph {
    let (projected, seconds) = try Timings.measured {
      try failing {
        switch reading {
        case .table(let read): try projection.apply(to: read.table)
        case .graph(let read): try projection.apply(to: read.graph)
        }
      }
    }
    timings.projection += seconds
    return projected
  }

  /// The graph to look actors, sources and relations up in; a plain one comes without its ties.
  var actors: ActorGraph {
    switch reading {
    case .table(let read): ActorGraph(actorsOf: read.table)
    case .graph(let read): read.graph
    }
  }

  /// The position in a projection of the actor that a text names.
  ///
  /// - Throws: If nobody or more than one actor has the name, or the projection left the actor out.
  func vertex(_ text: String, in projected: ProjectedGraph) throws -> Int {
    if let vertex = projected.vertex(of: text) { return vertex }
    let actor = try failing { try actors.actor(named: text) }
    guard let vertex = projected.vertex(of: actor.id) else {
      throw CommandFailure.failed("\(actor.name) (`\(actor.id)`) is left out by --kind or --only")
    }
    return vertex
  }

  /// The positions in a projection of two actors that texts name.
  ///
  /// - Throws: As ``vertex(_:in:)``, or if both texts name the same actor.
  func ends(_ from: String, _ to: String, in projected: ProjectedGraph) throws -> (from: Int, to: Int) {
    let (first, last) = (try vertex(from, in: projected), try vertex(to, in: projected))
    guard first != last else {
      throw CommandFailure.failed("both names stand for \(projected.actors[first].name)")
    }
    return (first, last)
  }

  /// Refuses work that would take hours or more memory than is free, unless the user forces it.
  ///
  /// - Parameters:
  ///   - works: What will be done, one after the other.
  ///   - size: The size of the graph that it will be done to.
  ///   - options: On how many threads it will run.
  /// - Throws: A failure that says how long it would take, how much memory it would need, and what to do.
  func allow(_ works: [WorkLimits.Work], of size: GraphSize, _ options: WorkOptions) throws {
    guard !run.force else { return }
    let limits = WorkLimits(freeBytes: FreeMemory.now())
    let threads = Execution(threads: options.threads).threads
    if let objection = limits.objection(to: works, of: size, threads: threads) {
      throw CommandFailure.failed(objection)
    }
  }

  /// Runs what the command is for, times it, and shows how far it has come.
  ///
  /// - Parameters:
  ///   - doing: What is done, for the progress.
  ///   - threads: The most threads to use; one for each processor where none is given.
  ///   - limit: The seconds after which the work ends by itself, where it does.
  ///   - work: The work, and on what it is to run.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  func compute<Result>(
    _ doing: String = "computing", threads: Int? = nil, limit: Double? = nil,
    _ work: (Execution) throws -> Result
  ) throws -> Result {
    let execution = Execution(threads: threads, progress: WorkProgress())
    let line = ProgressLine(doing, isShown: !run.quiet, progress: execution.progress, limit: limit)
    let (result, seconds) = try Timings.measured { try line.shown { try work(execution) } }
    timings.compute += seconds
    timings.threads = execution.threads
    return result
  }

  /// Takes a file to write to.
  ///
  /// - Throws: If it is the graph itself or another file of this run, which would be lost.
  func claim(_ file: String?) throws(CommandFailure) { try claimed.claim(file) }

  /// Adds the time that was spent on another graph.
  func add(_ other: Session) {
    timings.load += other.timings.load
    timings.projection += other.timings.projection
  }

  /// Notes how legible a drawing is, for the timings.
  func note(_ score: LayoutScore) { timings.score = score }

  /// Says something on standard error unless it should be quiet.
  func remark(_ text: String) {
    if !run.quiet { StandardError.write("entente: \(text.onOneLine)\n") }
  }

  /// Lists what is wrong or doubtful in another file than the graph on standard error; errors even if it should be
  /// quiet.
  func list(_ findings: [Finding]) {
    let shown = run.quiet ? findings.filter { $0.severity == .error } : findings
    StandardError.write(findingsText(shown, color: Coloring(run.color, descriptor: STDERR_FILENO)))
  }

  /// Writes a table in the chosen format.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - output: The chosen format, order and number of rows.
  ///   - heading: The lines above a table on a terminal.
  ///   - cautions: What must be known to read the numbers: a line above a table, a remark beside the formats that
  ///     have rows only. The document says it itself.
  ///   - readable: The rows that are shown as people read them, where the table is made for machines.
  ///   - document: The JSON document around the rows that are shown.
  /// - Throws: If the table can't be sorted as asked or the result can't be written.
  func write(
    _ table: Table, as output: OutputOptions, heading: [String] = [], cautions: [String?] = [],
    readable: ([Table.Row]) -> Table? = { _ in nil },
    document: (_ rows: [Table.Row]) -> any Encodable
  ) throws {
    let shown = try shown(table, output)
    let format = output.format ?? (isTerminal ? .table : .csv)
    let cautions = cautions.compactMap(\.self)
    if format != .table, format != .json { for caution in cautions { remark(caution) } }
    switch format {
    case .table:
      let text = (readable(shown.rows) ?? shown).text(width: terminalWidth, heading: coloring.bold)
      let lines = (heading + cautions).map { "\($0.onOneLine)\n" }
      try finish(lines.joined() + (lines.isEmpty ? "" : "\n") + text)
    case .json: try finish(try JSONDocument.text(of: document(shown.rows)))
    case .jsonl: try finish(try shown.rows.map { try JSONDocument.line(of: $0) }.joined())
    case .csv: try finish(shown.csv())
    case .markdown: try finish((readable(shown.rows) ?? shown).markdown())
    }
  }

  /// Writes prose, or the document or table behind it where another format than text is chosen.
  func write(
    prose: (_ width: Int?, _ heading: (String) -> String) -> String, markdown: String? = nil, table: Table,
    as format: OutputFormat?, document: any Encodable
  ) throws {
    switch format {
    case nil, .table: try finish(prose(terminalWidth, coloring.bold))
    case .json: try finish(try JSONDocument.text(of: document))
    case .jsonl: try finish(try table.rows.map { try JSONDocument.line(of: $0) }.joined())
    case .csv: try finish(table.csv())
    case .markdown: try finish(markdown ?? table.markdown())
    }
  }

  /// Writes text to its place and the timings to standard error.
  func finish(_ text: String) throws { try finish(bytes: Array(text.utf8)) }

  /// Writes bytes to their place, or to another file, and the timings to standard error.
  func finish(bytes: [UInt8], to file: String? = nil) throws {
    let (_, seconds) = try Timings.measured { try Output.write(bytes, to: file ?? run.file) }
    timings.write = seconds
    if run.timings { StandardError.write(try JSONDocument.line(of: timings)) }
  }

  private func shown(_ table: Table, _ output: OutputOptions) throws -> Table {
    let sorted = try output.sort.map { column in try failing { try table.sorted(by: column) } } ?? table
    return output.top.map { sorted.prefix($0) } ?? sorted
  }

  private var isTerminal: Bool { run.file == nil && isatty(STDOUT_FILENO) == 1 }

  private var coloring: Coloring {
    let isFile = run.file != nil && run.color == .auto
    return Coloring(isFile ? .never : run.color, descriptor: STDOUT_FILENO)
  }

  private var terminalWidth: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}

/// Reads a graph, with a sentence on what failed.
func readingGraph(_ input: GraphOptions, progress: ReadingProgress = { _ in }) throws -> GraphReading {
  try failing { try readGraphOrTable(from: input.path, format: input.inputFormat, progress: progress) }
}

/// Turns an error that a command can't help into its failure.
func failing<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let failure as CommandFailure {
    throw failure
  } catch let error as ValidationError {
    throw error
  } catch {
    throw CommandFailure.failed("\(error)")
  }
}

/// Findings, one a line, as compilers print them.
func findingsText(_ findings: [Finding], color: Coloring) -> String {
  findings.map { finding in
    let text = finding.description.onOneLine
    let isError = finding.severity == .error
    let word = finding.severity.rawValue
    guard let range = text.range(of: ": \(word): ") else { return text + "\n" }
    let colored = isError ? color.red(word) : color.yellow(word)
    return text.replacingCharacters(in: range, with: ": \(colored): ") + "\n"
  }.joined()
}
