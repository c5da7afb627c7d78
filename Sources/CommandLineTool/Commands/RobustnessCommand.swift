import ActorModel
import AnalysisGraph
import ArgumentParser
import Diagrams
import Metrics
import Queries
import Reports

/// The rows that `entente robustness` can write in formats of rows.
enum RobustnessRows: String, ExpressibleByArgument, CaseIterable {
  case actors
  case without
  case ties
}

/// `entente robustness`: how sure a ranking is, given what it rests on.
struct RobustnessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robustness",
    abstract: "Tell how far a ranking depends on uncertain evidence, single sources and single claimants.",
    discussion: """
      The graph is drawn many times; each tie is kept with the probability of its judged confidence, or else of the \
      grades of its best evidence, whose values are shown and can be changed with --grade. For each actor come the \
      median, the interval and ranks of 90 % of the draws, and the share in which it is first. Then each source and \
      each claimant is left out in turn: whose rank changes, who is cut off, which camps turn. The same --seed gives \
      the same draws on any number of threads. --plot draws it as SVG, PDF or PNG.

      Examples:
        entente robustness Graphs/afghanistan-pakistan.yaml --top 5
        entente robustness Graphs/july-1914.yaml --measure pagerank --grade D=0.3
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    help: "The measure that ranks the actors (see centrality).", completion: .list(CentralityMeasure.names),
    transform: CentralityMeasure.init(named:))
  var measure = CentralityMeasure.betweenness

  @Option(parsing: .unconditional, help: ArgumentHelp("How often the graph is drawn.", valueName: "n"))
  var draws = 1_000

  @Option(parsing: .unconditional, help: ArgumentHelp("Begins the random choices.", valueName: "n"))
  var seed = 0

  @Option(
    name: .customLong("grade"),
    help: ArgumentHelp(
      "What a grade is worth: D=0.4, 3=0.6, ungraded=0.5 (repeatable).", valueName: "grade=value"))
  var grades: [String] = []

  @Flag(help: "Judge every tie by the grades of its evidence, even where its confidence was judged.")
  var gradesOnly = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("End each search for camps after this many seconds.", valueName: "s"))
  var timeLimit = TimeLimit(seconds: 5)

  @Option(help: ArgumentHelp("Draw the intervals into this file (svg, pdf, png, tex).", valueName: "file"))
  var plot: String?

  @Option(help: "What csv and jsonl list: actors, without (each source and claimant) or ties.")
  var rows: RobustnessRows?

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var effort: WorkOptions

  func validate() throws {
    try projection.refuseDistance(unless: measure.measuresPaths)
    if draws < 1 { throw ValidationError("--draws takes a number, 1 or more.") }
    if rows != nil, output.format != .csv, output.format != .jsonl {
      throw ValidationError("--rows goes with --format csv or jsonl; the others show all.")
    }
    if let plot { _ = try PlotFile.format(of: plot) }
    _ = try table()
  }

  private func table() throws -> SurvivalTable {
    var table = SurvivalTable()
    table.usesConfidence = !gradesOnly
    for grade in grades {
      do { try table.change(grade) } catch { throw ValidationError("\(error).") }
    }
    return table
  }

  func run() throws {
    let session = try Session(input, output.run)
    try session.claim(plot)
    let projected = try session.project(projection)
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
    for caution in [signCaution(projected), measure.rankCaution].compactMap(\.self) {
      session.remark("\(measure.rawValue): \(caution)")
    }
    let findings = try findings(of: projected, session)
    let scores = findings.omissions.scores
    if let absence = absenceCaution(
      measure.rawValue, scores.values, because: scores.absence, of: "actor")
    {
      session.remark(absence)
    }
    let actors = try failing {
      try output.sort.map { try findings.actorTable.sorted(by: $0) } ?? findings.actorTable
    }
    let shown = output.top.map { actors.prefix($0) } ?? actors
    if let plot {
      let format = try PlotFile.format(of: plot)
      try PlotFile.write(intervals(of: findings, shown.rows).picture(), as: format, to: plot, session)
    }
    let table =
      switch rows ?? .actors {
      case .actors: shown
      case .without: findings.omissionTable
      case .ties: findings.tieTable
      }
    try session.write(
      prose: { findings.text(shown, width: $0, heading: $1) }, markdown: findings.markdown(shown),
      table: table,
      as: output.format, document: RobustnessRecord(findings, actors: shown.rows))
  }

  private func findings(of projected: ProjectedGraph, _ session: Session) throws -> RobustnessFindings {
    let graph = session.graph
    let table = try table()
    let probabilities = table.probabilities(of: projected.ties, in: graph)
    let distance = projected.projection.pathDistance
    let execution = Execution(threads: effort.threads)
    let size = GraphSize(projected.graph)
    let one = measure.work(on: size, distance: distance, sample: nil, Execution(threads: 1)).estimate
    let estimate = WorkEstimate(
      seconds: one.seconds * Double(draws) / Double(execution.threads),
      bytes: one.bytes * Double(execution.threads) + Double(draws * size.vertexCount) * 9)
    try session.allow(
      [WorkLimits.Work(name: measure.rawValue, estimate: estimate, remedy: "make fewer --draws")], of: size,
      effort)
    let score: @Sendable (AnalysisGraph, Execution) -> Scores = { [measure] graph, execution in
      measure.scores(of: graph, distance: distance, on: execution)
    }
    let stability = try session.compute("drawing the graph", threads: effort.threads) { execution in
      rankStability(
        of: TieSubsets(projected), probabilities: probabilities, draws: draws, seed: seed, on: execution,
        measure: score)
    }
    let pairs = try session.apply(projection.ofPairs(projected.projection))
    let omissions = try session.compute("leaving out sources", threads: effort.threads) { execution in
      EvidenceOmissions(
        projected, pairs: pairs, in: graph, seconds: timeLimit.seconds, on: execution, measure: score)
    }
    return RobustnessFindings(
      projected: projected, measure: measure.column, table: table, probabilities: probabilities, seed: seed,
      stability: stability, omissions: omissions)
  }

  private func intervals(of findings: RobustnessFindings, _ rows: [Table.Row]) -> IntervalPlot {
    IntervalPlot(
      title:
        "\(measure.rawValue.prefix(1).uppercased())\(measure.rawValue.dropFirst()) under uncertain evidence",
      subtitle:
        "Median and 90 % of \(findings.stability.drawCount) draws; ring: with all ties. \(ProjectionRecord(findings.projected).sentence)",
      axisTitle: measure.rawValue, remarkTitle: "first in",
      rows: rows.map { row in
        IntervalPlot.Row(
          label: row.text("name") ?? "", low: row.number("low"), median: row.number("median"),
          high: row.number("high"), value: row.number("score"),
          remark: (row.number("share_first") ?? 0).percent)
      }, note: findings.tableSentences.joined(separator: " "))
  }
}
