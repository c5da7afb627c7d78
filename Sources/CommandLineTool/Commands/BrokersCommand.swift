import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Queries
import Reports

/// `entente brokers`: who stands between others, in which role, and between enemies.
struct BrokersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brokers",
    abstract: "Measure brokerage: roles between groups, structural holes, and mediation between enemies.",
    discussion: """
      Roles count the open paths from one actor over the broker to another, by their groups (Gould and Fernandez): \
      coordinator within one group, consultant between two of another group, gatekeeper into one's own, representative \
      out of it, liaison among three. Roles, everett_valente (without direction, and with it where ties have one), \
      constraint and effective_size ignore sign, since they are about who can reach whom; --sign positive counts friendly ties only. The rest are about sign: mediated_pairs are \
      enemies of whom the actor is a friend of both, mediated_share divides each pair among its common friends, \
      mediated_paths counts shortest friendly paths between enemies, camp_liaison is the liaison role among friends by \
      the camps of correlation clustering (see balance).

      Examples:
        entente brokers Graphs/july-1914.yaml --by bloc --sort total
        entente brokers Graphs/gahuku-gama.yaml --sort mediated_pairs --top 5
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    help: ArgumentHelp(
      "What groups are: kind, bloc or an attribute (default: bloc if any actor has one, otherwise kind).",
      valueName: "field"))
  var by: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("End the search for camps after this many seconds.", valueName: "s"))
  var timeLimit = TimeLimit(seconds: 60)

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var effort: WorkOptions

  private struct Document: Encodable {
    let actors: [Table.Row]
    let by: String
    let camps: [[String]]
    let campsExact: Bool
    let convention: [String: String]
    let projection: ProjectionRecord
  }

  func validate() throws { try projection.refuseDistance() }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
    let field = by ?? (projected.actors.contains { $0.bloc != nil } ? "bloc" : "kind")
    let groups = try groups(of: projected, by: field)
    let execution = Execution(threads: effort.threads)
    let size = GraphSize(projected.graph)
    try session.allow(
      [
        WorkLimits.Work(name: "brokerage", estimate: .triangles(of: size)),
        WorkLimits.Work(name: "paths between enemies", estimate: .distances(of: size, on: execution)),
      ], of: size, effort)
    let undirected = try pairs(of: projected, session)
    let brokers = try session.compute("measuring brokerage", threads: effort.threads) { execution in
      Brokers(projected, pairs: undirected, groups: groups, seconds: timeLimit.seconds, on: execution)
    }
    var table = Table(columns: ["id", "name", "group"] + brokers.measures.map(\.name))
    for (vertex, actor) in projected.actors.enumerated() {
      table.append(
        [.text(actor.id), .text(actor.name), .init(actor.value(of: field))]
          + brokers.measures.map { .init(score: $0.scores.values[vertex]) })
    }
    let camps = brokers.clusters
    try session.write(
      table, as: output, heading: [ProjectionRecord(projected).sentence, "groups by \(field)"],
      cautions: [
        signCaution(projected).map { "roles, everett_valente, constraint and effective_size: \($0)" }
      ]
        + brokers.measures.map {
          absenceCaution($0.name, $0.scores.values, because: $0.scores.absence, of: "actor")
        }
    ) { rows in
      Document(
        actors: rows, by: field,
        camps: Components(grouping: camps.camps).members.map { $0.map { projected.actors[$0].id } },
        campsExact: camps.isProven,
        convention: Dictionary(
          brokers.measures.map { ($0.name, $0.scores.convention) }, uniquingKeysWith: { first, _ in first }),
        projection: ProjectionRecord(projected))
    }
  }

  private func pairs(of projected: ProjectedGraph, _ session: Session) throws -> ProjectedGraph {
    guard projected.graph.isDirected else { return projected }
    var undirected = projected.projection
    undirected.direction = .undirected
    return try session.apply(undirected)
  }

  private func groups(of projected: ProjectedGraph, by field: String) throws -> [Int?] {
    let values = projected.actors.map { $0.value(of: field) }
    guard values.contains(where: { $0 != nil }) else {
      throw CommandFailure.failed(
        "no actor has `\(field)`; --by takes kind, bloc or an attribute of the actors")
    }
    var numbers: [String: Int] = [:]
    return values.map { value in
      value.map { value in
        let number = numbers[value] ?? numbers.count
        numbers[value] = number
        return number
      }
    }
  }
}

/// The measures of brokerage of a network, by column.
private struct Brokers {
  let measures: [(name: String, scores: Scores)]
  let clusters: SignedDivision

  init(
    _ projected: ProjectedGraph, pairs: ProjectedGraph, groups: [Int?], seconds: Double,
    on execution: Execution
  ) {
    let signed = SignedGraph(pairs).graph
    let roles = gouldFernandez(of: projected.graph, groups: groups)
    let mediated = mediatedPairs(of: signed)
    clusters = correlationClustering(of: signed, seconds: seconds, on: execution)
    let directed =
      projected.graph.isDirected ? [directedEverettValente(of: projected.graph, on: execution)] : []
    measures =
      [
        ("coordinator", roles.coordinator), ("consultant", roles.consultant),
        ("gatekeeper", roles.gatekeeper),
        ("representative", roles.representative), ("liaison", roles.liaison), ("total", roles.total),
        ("everett_valente", everettValente(of: pairs.graph, on: execution)),
      ] + directed.map { ("everett_valente_directed", $0) } + [
        ("constraint", constraint(of: projected.graph)),
        ("effective_size", effectiveSize(of: projected.graph)),
        ("mediated_pairs", mediated.count), ("mediated_share", mediated.share),
        ("mediated_paths", mediatedPaths(of: signed, on: execution)),
        ("camp_liaison", campLiaison(of: signed, division: clusters)),
      ]
  }
}
