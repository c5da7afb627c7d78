import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// The measures that `entente centrality` can compute.
enum CentralityMeasure: String, CaseIterable {
  case degree
  case inDegree = "in-degree"
  case outDegree = "out-degree"
  case strength
  case closeness
  case harmonic
  case betweenness
  case eigenvector
  case katz
  case pagerank
  case hitsHub = "hits-hub"
  case hitsAuthority = "hits-authority"
  case core
  case eccentricity
  case clustering

  /// The column in tables and the key in machine formats.
  var column: String { rawValue.replacing("-", with: "_") }

  func scores(of graph: AnalysisGraph, distance: PathDistance, on execution: Execution) -> Scores {
    switch self {
    case .degree: Metrics.degree(of: graph)
    case .inDegree: Metrics.inDegree(of: graph)
    case .outDegree: Metrics.outDegree(of: graph)
    case .strength: Metrics.strength(of: graph)
    case .closeness: Metrics.closeness(of: graph, distance: distance, on: execution)
    case .harmonic: Metrics.harmonic(of: graph, distance: distance, on: execution)
    case .betweenness: Metrics.betweenness(of: graph, distance: distance, on: execution)
    case .eigenvector: Metrics.eigenvector(of: graph)
    case .katz: Metrics.katz(of: graph)
    case .pagerank: Metrics.pageRank(of: graph, on: execution)
    case .hitsHub: Metrics.hits(of: graph).hubs
    case .hitsAuthority: Metrics.hits(of: graph).authorities
    case .core: Metrics.coreNumber(of: graph)
    case .eccentricity: Metrics.eccentricity(of: graph, distance: distance, on: execution)
    case .clustering: Metrics.localClustering(of: graph)
    }
  }
}

/// What `--measure` takes: the name of a measure, or `all`.
struct MeasureChoice: ExpressibleByArgument {
  /// The measures that the choice stands for.
  let measures: [CentralityMeasure]

  init?(argument: String) {
    if argument == "all" {
      measures = CentralityMeasure.allCases
    } else if let measure = CentralityMeasure(rawValue: argument) {
      measures = [measure]
    } else {
      return nil
    }
  }

  /// The words that the option takes.
  static var allValueStrings: [String] { CentralityMeasure.allCases.map(\.rawValue) + ["all"] }
}

/// `entente centrality`: who stands where in the network.
struct CentralityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centrality",
    abstract: "Rank actors by centrality measures.",
    discussion: """
      Measures: \(MeasureChoice.allValueStrings.joined(separator: ", ")). Paths are counted in \
      steps unless --distance says otherwise; weights are strengths. The conventions are in the JSON.

      Examples:
        entente centrality Graphs/afghanistan-pakistan.yaml --measure degree --top 5
        entente centrality Graphs/gahuku-gama.yaml --measure all --format json
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp("The measure to compute (repeatable), or all.", valueName: "measure"))
  var choices: [MeasureChoice] = []

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var threads: ThreadOptions

  private struct Document: Encodable {
    let actors: [Table.Row]
    let convention: [String: String]
    let projection: ProjectionRecord
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    let distance: PathDistance = projected.projection.distance == .unit ? .hops : .edgeDistances
    var chosen: [CentralityMeasure] = []
    let wanted = choices.isEmpty ? [.degree, .betweenness, .pagerank] : choices.flatMap(\.measures)
    for measure in wanted where !chosen.contains(measure) { chosen.append(measure) }
    let scores = try session.compute("measuring", threads: threads.threads) { execution in
      chosen.map { $0.scores(of: projected.graph, distance: distance, on: execution) }
    }
    var table = Table(columns: ["id", "name"] + chosen.map(\.column))
    for (vertex, actor) in projected.actors.enumerated() {
      table.append(
        [.text(actor.id), .text(actor.name)] + scores.map { Table.Cell(score: $0.values[vertex]) })
    }
    let conventions = zip(chosen, scores).map { ($0.column, $1.convention) }
    try session.write(table, as: output, heading: ProjectionRecord(projected).sentence) { rows in
      Document(
        actors: rows, convention: Dictionary(conventions, uniquingKeysWith: { first, _ in first }),
        projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }
}
