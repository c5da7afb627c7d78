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
      positive. The division depends on random choices; the same --seed gives the same one.

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

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

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
    let found = try session.compute("looking for communities") { execution in
      switch method {
      case .leiden: leiden(of: projected.graph, resolution: resolution ?? 1, seed: seed, on: execution)
      case .louvain: louvain(of: projected.graph, resolution: resolution ?? 1, seed: seed, on: execution)
      case .labelPropagation: labelPropagation(of: projected.graph, seed: seed, on: execution)
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
      \(found.modularity.map { "\(($0 * 10_000).rounded() / 10_000)" } ?? "without a value"); \
      \(ProjectionRecord(projected).sentence)
      """
    try session.write(table, as: output, heading: heading) { rows in
      Document(
        communities: found.groups.members.map { $0.map { projected.actors[$0].id } },
        modularity: found.modularity, actors: rows, convention: found.convention,
        projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }
}
