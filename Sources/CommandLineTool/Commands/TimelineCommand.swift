import ActorModel
import AnalysisGraph
public import ArgumentParser
import Diagrams
import Metrics
public import Queries
import Reports

extension TimelineStep: ExpressibleByArgument {}

/// The rows that `entente timeline` can write.
enum TimelineRows: String, ExpressibleByArgument, CaseIterable {
  case dates
  case changes
}

/// What `--measure` of a series takes: a measure of the network or of actors.
enum TimelineChoice {
  case network(TimelineMeasure)
  case actors(CentralityMeasure)

  /// - Throws: A sentence with what is near and all there are.
  init(named name: String) throws(ValidationError) {
    if let measure = TimelineMeasure(rawValue: name) {
      self = .network(measure)
    } else if let measure = CentralityMeasure(rawValue: name) {
      self = .actors(measure)
    } else {
      throw unknownMeasure(name, among: Self.names)
    }
  }

  /// The words that the option takes.
  static var names: [String] { TimelineMeasure.allCases.map(\.rawValue) + CentralityMeasure.names }
}

/// `entente timeline`: the graph at one date after the other.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Follow actors, ties, balance and any measure through time, with change points and a plot.",
    discussion: """
      Measures of the network: \(TimelineMeasure.allCases.map(\.rawValue).joined(separator: ", ")); balance is T, W and \
      L together, since they disagree over time, and what is measured where nothing else is named. Measures of actors \
      are those of centrality, of each --actor or else of the --leaders. A row has what --as-of that date has. Ties that \
      surely hold and ties that may are both counted; --certainty says which are measured. Change points are found by \
      PELT, exactly; --rows changes lists the ties and pairs behind them.

      Examples:
        entente timeline Graphs/july-1914.yaml --from 1914-07 --to 1914 --plot j.svg
        entente timeline Graphs/july-1914.yaml --step year --measure degree
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp("What to measure (repeatable; default: balance).", valueName: "measure"),
    completion: .list(TimelineChoice.names), transform: TimelineChoice.init(named:))
  var choices: [TimelineChoice] = []

  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp("Follow this actor (repeatable), with a measure of actors.", valueName: "actor"))
  var actors: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Follow the actors with the greatest values, so many (default: 5).", valueName: "n"))
  var leaders: Int?

  @Option(help: ArgumentHelp("Where to begin (EDTF; default: the first change).", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Where to end (default: the last change).", valueName: "date"))
  var to: String?

  @Option(help: "A row for each day on which something changes, or each day, month, quarter or year.")
  var step = TimelineStep.changes

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("End the search for camps at a date after this many seconds.", valueName: "s"))
  var timeLimit = TimeLimit(seconds: 60)

  @Option(help: ArgumentHelp("Draw the series into this file (svg, pdf, png, tex).", valueName: "file"))
  var plot: String?

  @Option(help: "What csv, jsonl and markdown list: dates, or changes of ties and pairs.")
  var rows = TimelineRows.dates

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var effort: WorkOptions

  private var network: Set<TimelineMeasure> {
    guard !choices.isEmpty else { return [.balance] }
    return Set(choices.compactMap { if case .network(let measure) = $0 { measure } else { nil } })
  }

  private var centralities: [CentralityMeasure] {
    let wanted = choices.compactMap { if case .actors(let measure) = $0 { measure } else { nil } }
    return CentralityMeasure.allCases.filter(wanted.contains)
  }

  /// The measures that ignore sign; `nil` if there are none.
  private var signless: String? {
    let names =
      TimelineMeasure.allCases.filter { $0 != .balance && network.contains($0) }.map(\.rawValue)
      + centralities.map(\.rawValue)
    return names.isEmpty ? nil : names.listed
  }

  func validate() throws {
    _ = try ProjectionOptions.date(from, option: "--from")
    _ = try ProjectionOptions.date(to, option: "--to")
    if projection.asOf != nil || projection.window != nil {
      throw ValidationError("--from, --to and --step say the dates; leave --as-of and --window out.")
    }
    try projection.refuseDistance(unless: centralities.contains(where: \.measuresPaths))
    if let leaders, leaders < 1 { throw ValidationError("--leaders takes a number, 1 or more.") }
    if centralities.isEmpty, !actors.isEmpty || leaders != nil {
      throw ValidationError("--actor and --leaders go with a measure of actors, such as --measure degree.")
    }
    if !actors.isEmpty, leaders != nil {
      throw ValidationError("--actor and --leaders both say whom to follow; choose one.")
    }
    if let plot { _ = try PlotFile.format(of: plot) }
  }

  func run() throws {
    let session = try Session(input, output.run)
    try session.claim(plot)
    let projected = try session.project(projection, datesFollow: true)
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
    let findings = try findings(of: projected, session)
    if findings.unprovenCount > 0 {
      session.remark(
        """
        the time was up at \(counted(findings.unprovenCount, "date")), where the frustration index lies between \
        frustration_lower_bound and frustration; raise --time-limit
        """)
    }
    if let plot {
      let picture = linePlot(of: findings, title: session.graph.header.title).picture()
      try PlotFile.write(picture, as: try PlotFile.format(of: plot), to: plot, session)
    }
    if rows == .changes {
      try session.write(findings.changeTable, as: output) { _ in
        TimelineRecord(findings, rows: findings.table.rows)
      }
    } else {
      try session.write(
        findings.table, as: output,
        heading: [ProjectionRecord(projected).sentence, findings.changePointSentence].compactMap(\.self),
        cautions: [signCaution(projected).flatMap { caution in signless.map { "\($0): \(caution)" } }]
          + findings.absences.map { absence in
            let dates = "\(absence.dates) of \(counted(findings.dates.count, "date"))"
            return "\(absence.measure) has no value for some or all actors at \(dates): \(absence.reason)"
          },
        readable: findings.readable
      ) { TimelineRecord(findings, rows: $0) }
    }
  }

  private func findings(of projected: ProjectedGraph, _ session: Session) throws -> TimelineFindings {
    let (dates, end) = try failing {
      try step.dates(
        of: projected.ties, from: try ProjectionOptions.date(from, option: "--from"),
        to: try ProjectionOptions.date(to, option: "--to"))
    }
    let chosen = actors.isEmpty ? nil : try actors.map { try session.vertex($0, in: projected) }
    let distance = projected.projection.pathDistance
    let size = GraphSize(projected.graph)
    let execution = Execution(threads: effort.threads)
    var works = centralities.map { $0.work(on: size, distance: distance, sample: nil, execution) }
    if network.contains(.balance) {
      works.append(WorkLimits.Work(name: "walk balance", estimate: .denseMatrices(2, of: size)))
    }
    works = works.map { work in
      WorkLimits.Work(
        name: work.name,
        estimate: WorkEstimate(
          seconds: work.estimate.seconds * Double(dates.count), bytes: work.estimate.bytes),
        remedy: "take a larger --step, a later --from or another --measure")
    }
    try session.allow(works, of: size, effort)
    return try session.compute("measuring dates", threads: effort.threads) { execution in
      let measures = centralities.map { measure in
        TimelineFindings.ActorMeasure(name: measure.column) {
          measure.scores(of: $0, distance: distance, on: Execution(threads: execution.threads))
        }
      }
      return try TimelineFindings(
        dates: dates, end: end, of: projected, measures: network, actorMeasures: measures, chosen: chosen,
        leaders: leaders ?? 5, seconds: timeLimit.seconds, on: execution, apply: session.apply)
    }
  }
}
