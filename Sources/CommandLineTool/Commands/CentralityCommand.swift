import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// `entente centrality`: who stands where in the network.
struct CentralityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centrality",
    abstract: "Rank actors by centrality measures.",
    discussion: """
      Measures: \(MeasureChoice.names.joined(separator: ", ")). Paths are counted in \
      steps unless --distance says otherwise; weights are strengths. The conventions are in the JSON. On large \
      graphs --sample estimates betweenness, and says how far off it may be.

      Examples:
        entente centrality Graphs/afghanistan-pakistan.yaml --measure degree --top 5
        entente centrality Graphs/gahuku-gama.yaml --measure all --format json
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp("The measure to compute (repeatable), or all.", valueName: "measure"),
    completion: .list(MeasureChoice.names), transform: MeasureChoice.init(named:))
  var choices: [MeasureChoice] = []

  @OptionGroup var settings: CentralityOptions

  @OptionGroup var sampling: SampleOptions

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var effort: WorkOptions

  private struct Document: Encodable {
    let actors: [Table.Row]
    let sample: SampleRecord?
    let convention: [String: String]
    let projection: ProjectionRecord
  }

  /// The measures that were asked for, each once.
  private var measures: [CentralityMeasure] {
    var chosen: [CentralityMeasure] = []
    let wanted = choices.isEmpty ? [.degree, .betweenness, .pagerank] : choices.flatMap(\.measures)
    for measure in wanted where !chosen.contains(measure) { chosen.append(measure) }
    return chosen
  }

  func validate() throws {
    if sampling.count != nil, !measures.contains(.betweenness) {
      throw ValidationError("--sample estimates betweenness; add --measure betweenness or leave it out.")
    }
    _ = try settings.parameters(for: measures)
    try projection.refuseDistance(
      unless: measures.contains(where: \.measuresPaths),
      advice: "add a measure of paths such as --measure closeness, or leave it out")
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    let measures = measures
    let (scores, sample) = try measured(measures, of: projected, session)
    var table = Table(columns: ["id", "name"] + measures.map(\.column))
    for (vertex, actor) in projected.actors.enumerated() {
      table.append(
        [.text(actor.id), .text(actor.name)] + scores.map { Table.Cell(score: $0.values[vertex]) })
    }
    let conventions = zip(measures, scores).map { ($0.column, $1.convention) }
    try session.write(
      table, as: output, heading: [ProjectionRecord(projected).sentence],
      cautions: [sample?.sentence(actors: projected.actors.count), signCaution(projected)]
        + zip(measures, scores).map {
          absenceCaution($0.rawValue, $1.values, because: $1.absence, of: "actor")
        }
    ) { rows in
      Document(
        actors: rows, sample: sample,
        convention: Dictionary(conventions, uniquingKeysWith: { first, _ in first }),
        projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }

  private func measured(
    _ measures: [CentralityMeasure], of projected: ProjectedGraph, _ session: Session
  ) throws -> ([Scores], SampleRecord?) {
    let distance = projected.projection.pathDistance
    let parameters = try settings.parameters(for: measures)
    let size = GraphSize(projected.graph)
    try session.allow(
      CentralityMeasure.work(
        for: measures, on: size, distance: distance, sample: sampling.count, parameters: parameters,
        Execution(threads: effort.threads)), of: size, effort)
    var sample: SampleRecord?
    let scores = try session.compute("measuring", threads: effort.threads) { execution in
      var run = CentralityRun(projected.graph, distance: distance, parameters: parameters, on: execution)
      return measures.map { measure in
        guard measure == .betweenness, let count = sampling.count else { return run.scores(measure) }
        let estimate = run.sampledBetweenness(
          from: count, seed: sampling.seed ?? 0, confidence: SampleRecord.confidence)
        sample = SampleRecord(
          sources: estimate.sourceCount, seed: sampling.seed ?? 0, errorBound: estimate.errorBound)
        return estimate.scores
      }
    }
    return (scores, sample)
  }
}
