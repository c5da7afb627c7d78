import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// The methods that `entente communities` offers.
enum CommunityMethod: String, ExpressibleByArgument, CaseIterable {
  case leiden
  case louvain
  case labelPropagation = "label-propagation"
}

/// `entente communities`: who belongs together by who is tied to whom.
struct CommunitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "Divide actors into communities with many ties within and few between them.",
    discussion: """
      Signs do not count: hostile ties bind like friendly ones. To see who stands together, add --sign \
      positive. The division depends on random choices; the same --seed gives the same one. Leiden \
      begins with the communities of Louvain and repeats itself from where it came to, at most --repetitions \
      times: ten find somewhat better communities than one, where there are none too clear. --runs N makes N runs \
      from different seeds and keeps the one of the greatest modularity.

      Examples:
        entente communities Graphs/gahuku-gama.yaml --sign positive
        entente communities Graphs/july-1914.yaml --method louvain --format json
      """)

  @OptionGroup var input: GraphOptions

  @Option(help: "leiden, louvain or label-propagation.")
  var method = CommunityMethod.leiden

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Above 1 gives more and smaller communities, below 1 fewer (default: 1).", valueName: "x"))
  var resolution: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Begins the random choices.", valueName: "n"))
  var seed = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many runs to choose the best from, with seeds from --seed on.", valueName: "n"))
  var runs = 1

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How often Leiden repeats itself at most; 0 until nothing moves (default: 1).", valueName: "n"))
  var repetitions: Int?

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var effort: WorkOptions

  private struct Document: Encodable {
    let communities: [[String]]
    let modularity: Double?
    let actors: [Table.Row]
    let convention: String
    let projection: ProjectionRecord

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(communities, forKey: .communities)
      try container.encode(modularity, forKey: .modularity)
      try container.encode(actors, forKey: .actors)
      try container.encode(convention, forKey: .convention)
      try container.encode(projection, forKey: .projection)
    }

    private enum Key: CodingKey { case communities, modularity, actors, convention, projection }
  }

  func validate() throws {
    try projection.refuseDistance()
    if runs < 1 { throw ValidationError("--runs takes a number, 1 or more.") }
    if let repetitions {
      if repetitions < 0 { throw ValidationError("--repetitions takes a number, 0 or more.") }
      if method != .leiden { throw ValidationError("only Leiden repeats itself; leave --repetitions out.") }
    }
    guard let resolution else { return }
    if !(resolution >= 0 && resolution.isFinite) {
      throw ValidationError("--resolution takes a finite number, 0 or more.")
    }
    if method == .labelPropagation {
      throw ValidationError("label propagation has no resolution; leave --resolution out.")
    }
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, direction: .undirected)
    let execution = Execution(threads: effort.threads)
    let size = GraphSize(projected.graph)
    try session.allow([work(on: size, execution)], of: size, effort)
    let found = try session.compute("looking for communities", threads: effort.threads) { execution in
      bestCommunities(of: runs, seed: seed, on: execution) { seed, execution in
        divide(projected.graph, seed: seed, on: execution)
      }
    }
    let sizes = found.groups.sizes
    var table = Table(columns: ["id", "name", "community", "community_size"])
    for (vertex, actor) in projected.actors.enumerated() {
      let label = found.groups.labels[vertex]
      table.append([.text(actor.id), .text(actor.name), .integer(label + 1), .integer(sizes[label])])
    }
    let heading = """
      \(found.groups.count == 1 ? "1 community" : "\(found.groups.count) communities"); modularity \
      \(found.modularity?.decimals ?? "without a value")
      """
    try session.write(
      table, as: output, heading: [heading, ProjectionRecord(projected).sentence],
      cautions: [signCaution(projected)]
    ) { rows in
      Document(
        communities: found.groups.members.map { $0.map { projected.actors[$0].id } },
        modularity: found.modularity, actors: rows, convention: found.convention,
        projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }

  private func divide(_ graph: AnalysisGraph, seed: Int, on execution: Execution) -> Communities {
    switch method {
    case .leiden:
      leiden(
        of: graph, resolution: resolution ?? 1, seed: seed, repetitions: mostRepetitions, on: execution)
    case .louvain: louvain(of: graph, resolution: resolution ?? 1, seed: seed, on: execution)
    case .labelPropagation: labelPropagation(of: graph, seed: seed, on: execution)
    }
  }

  /// The most repetitions; `nil` for no limit.
  private var mostRepetitions: Int? { repetitions == 0 ? nil : repetitions ?? 1 }

  private func work(on size: GraphSize, _ execution: Execution) -> WorkLimits.Work {
    let passes =
      switch method {
      case .leiden: 20 * (1 + (mostRepetitions ?? 100))
      case .louvain: 20
      case .labelPropagation: 100
      }
    let rounds = (runs + execution.threads - 1) / execution.threads
    return WorkLimits.Work(
      name: "communities", estimate: .passes(passes * rounds, over: size),
      remedy: runs > 1 ? "make fewer --runs" : nil)
  }
}
