import AnalysisGraph
public import ArgumentParser
import Metrics
public import Reports

extension BalanceMeasure: ExpressibleByArgument {}

/// The rows that `entente balance` can write in formats of rows.
enum BalanceRows: String, ExpressibleByArgument, CaseIterable {
  case measures
  case actors
  case ties
}

/// `entente balance`: who stands with whom, and what does not fit.
struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Measure how far friends and enemies fall into camps: triangles, walks, frustration, clusters.",
    discussion: """
      The frustration index is the least weight of ties against two camps, friends within and enemies between; \
      clustering asks the same of any number of camps. Both are proven, unless --time-limit ends the search; then \
      they come as an interval. There is rarely one best division only: what is against all of them, or some, is said \
      of each connection, on networks of up to 1,500 connections unless --measure optima asks for it. Friendly and \
      hostile ties of the same two actors are kept apart. Ties count in either direction once; with --direction \
      directed each arc counts, and triads are counted by their arcs.

      Examples:
        entente balance Graphs/gahuku-gama.yaml
        entente balance Graphs/july-1914.yaml --measure frustration --format json
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp(
      "What to measure: \(BalanceMeasure.allCases.map(\.rawValue).joined(separator: ", ")) (repeatable; default: all).",
      valueName: "measure"))
  var measures: [BalanceMeasure] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("End each search for camps after this many seconds.", valueName: "s"))
  var timeLimit = TimeLimit(seconds: 300)

  @Option(help: "What csv, jsonl and markdown list: measures, actors or ties.")
  var rows: BalanceRows?

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: FormatOptions
  @OptionGroup var effort: WorkOptions

  /// On networks with more connections, optima are not looked for unasked.
  private static let mostConnections = 1_500

  func validate() throws {
    try projection.refuseDistance()
    if rows != nil, output.format == nil || output.format == .table || output.format == .json {
      throw ValidationError("--rows goes with --format csv, jsonl or markdown; the others show all.")
    }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, direction: .undirected)
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
    var wanted = Set(measures.isEmpty ? BalanceMeasure.allCases : measures)
    if measures.isEmpty, projected.graph.edgeCount > Self.mostConnections { wanted.remove(.optima) }
    let size = GraphSize(projected.graph)
    let works = BalanceMeasure.allCases.filter(wanted.contains).map { work($0, on: size) }
    try session.allow(works, of: size, effort)
    let findings = try session.compute("measuring balance", threads: effort.threads) { execution in
      BalanceFindings(projected, wanted, seconds: timeLimit.seconds, on: execution)
    }
    let table =
      switch rows ?? .measures {
      case .measures: findings.measureTable
      case .actors: findings.actorTable
      case .ties: findings.tieTable
      }
    try session.write(
      prose: findings.text(width:heading:), markdown: rows == nil ? findings.markdown : nil, table: table,
      as: output.format, document: BalanceRecord(findings))
    if rows ?? .measures == .measures, output.format == .csv || output.format == .jsonl {
      for absence in findings.absences { session.remark(absence) }
    }
    for (name, division) in [("frustration", findings.frustration), ("clustering", findings.clustering)] {
      guard let division, let doubt = division.doubt else { continue }
      let interval =
        "\(name) lies between \(division.lowerBound.decimals) and \(division.value.decimals)"
      switch doubt {
      case .time: session.remark("the time was up: \(interval); raise --time-limit")
      case .weights:
        session.remark("some weights drown in the rounding of others a billion times as great: \(interval)")
      }
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }

  private func work(_ measure: BalanceMeasure, on size: GraphSize) -> WorkLimits.Work {
    let estimate: WorkEstimate =
      switch measure {
      case .triangles: .triangles(of: size)
      case .walks, .laplacian: .denseMatrices(2, of: size)
      case .actors: .denseMatrices(size.isDirected ? 2 : 1, of: size)
      case .frustration, .optima, .clustering: .passes(100, over: size)
      }
    return WorkLimits.Work(
      name: measure.rawValue, estimate: estimate,
      remedy: "measure only the rest (--measure triangles, frustration, clustering)")
  }
}
