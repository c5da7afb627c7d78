import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// The measures that `entente edges` can compute.
enum EdgeMeasure: String, ExpressibleByArgument, CaseIterable {
  case betweenness
  case bridge
  case frustration
}

/// `entente edges`: which connections carry the network.
struct EdgesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edges",
    abstract: "Measure connections: how many shortest paths lead over each, bridges, frustration.",
    discussion: """
      A connection is all that ties two actors, merged; in a directed network, one for each direction. A \
      bridge is the only connection between two parts, whichever way ties point. Paths are counted in steps \
      unless --distance says otherwise. The conventions are in the JSON. On large graphs --sample estimates \
      betweenness, and says how far off it may be. Frustration, if asked for, says whether a connection goes against \
      all, some or none of the best divisions into two camps; see balance.

      Examples:
        entente edges Graphs/afghanistan-pakistan.yaml --sort betweenness --top 5
        entente edges Graphs/july-1914.yaml --measure bridge --format json
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp(
      "The measure to compute (repeatable; default: betweenness and bridge).", valueName: "measure"))
  var measures: [EdgeMeasure] = []

  @Flag(help: "Divide betweenness by the number of pairs of actors.")
  var normalized = false

  @OptionGroup var sampling: SampleOptions

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var effort: WorkOptions

  private struct Document: Encodable {
    let edges: [Table.Row]
    let sample: SampleRecord?
    let convention: [String: String]
    let projection: ProjectionRecord
  }

  private static let bridgeConvention = """
    Whether the network falls apart without the connection, direction and sign not counting. The two directions \
    of a pair are one connection here.
    """

  private static let frustrationConvention = """
    Whether the connection goes against all, some or none of the divisions into two camps, friends within and enemies \
    between, of least frustration. Where ties of different signs join the same two actors, some of them go against \
    every division: all. No value for neutral ones.
    """

  /// The measures that were asked for.
  private var chosen: [EdgeMeasure] {
    measures.isEmpty ? [.betweenness, .bridge] : EdgeMeasure.allCases.filter(measures.contains)
  }

  func validate() throws {
    if sampling.count != nil, !chosen.contains(.betweenness) {
      throw ValidationError("--sample estimates betweenness; add --measure betweenness or leave it out.")
    }
    if normalized, !chosen.contains(.betweenness) {
      throw ValidationError("--normalized divides betweenness; add --measure betweenness or leave it out.")
    }
    try projection.refuseDistance(
      unless: chosen.contains(.betweenness), advice: "add --measure betweenness, or leave it out")
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    let graph = projected.graph
    let chosen = chosen
    let (betweenness, sample) =
      try chosen.contains(.betweenness) ? shares(of: projected, session) : (nil, nil)
    let bridges = try chosen.contains(.bridge) ? bridgePairs(of: projected, session) : nil
    let frustration = try chosen.contains(.frustration) ? frustration(of: projected, session) : nil
    var connections = ConnectionTable(of: projected, measures: chosen.map(\.rawValue))
    for edge in 0..<graph.edgeCount {
      let values: [Table.Cell?] = [
        betweenness.map { .init(score: $0.values[edge]) },
        bridges.map { .flag($0.contains(graph.tail(of: edge), graph.head(of: edge))) },
        frustration.map { $0[edge].map { .text($0.word) } ?? .null },
      ]
      connections.append(edge, values: values.compactMap(\.self))
    }
    var conventions: [String: String] = [:]
    conventions["betweenness"] = betweenness?.convention
    conventions["bridge"] = bridges.map { _ in Self.bridgeConvention }
    conventions["frustration"] = frustration.map { _ in Self.frustrationConvention }
    try session.write(
      connections.table, as: output, heading: [ProjectionRecord(projected).sentence],
      cautions: [
        sample?.sentence(actors: projected.actors.count),
        chosen.contains(.betweenness) ? signCaution(projected) : nil,
        betweenness.flatMap {
          absenceCaution("betweenness", $0.values, because: $0.absence, of: "connection")
        },
        frustration.flatMap {
          absenceCaution("frustration", $0, because: "neutral ones go against nothing", of: "connection")
        },
      ], readable: connections.readable
    ) { rows in
      Document(
        edges: rows, sample: sample, convention: conventions, projection: ProjectionRecord(projected))
    }
    if graph.edgeCount == 0 {
      throw CommandFailure.nothingFound("no tie is left; widen the choice, or look at the file")
    }
  }

  private func shares(
    of projected: ProjectedGraph, _ session: Session
  ) throws -> (scores: EdgeScores?, sample: SampleRecord?) {
    let graph = projected.graph
    let distance = projected.projection.pathDistance
    let execution = Execution(threads: effort.threads)
    let size = GraphSize(graph)
    let work = WorkLimits.Work(
      name: "betweenness",
      estimate: .pathShares(
        of: size, from: sampling.count, distance: distance, countsEdges: true, on: execution),
      remedy: SampleOptions.remedy(instead: sampling.count))
    try session.allow([work], of: size, effort)
    return try session.compute("measuring", threads: effort.threads) { execution in
      guard let count = sampling.count else {
        return (edgeBetweenness(of: graph, distance: distance, normalized: normalized, on: execution), nil)
      }
      let estimate = sampledEdgeBetweenness(
        of: graph, sourceCount: count, seed: sampling.seed ?? 0, distance: distance,
        normalized: normalized, confidence: SampleRecord.confidence, on: execution)
      let sample = SampleRecord(
        sources: estimate.sourceCount, seed: sampling.seed ?? 0, errorBound: estimate.errorBound)
      return (estimate.scores, sample)
    }
  }

  private func frustration(of projected: ProjectedGraph, _ session: Session) throws -> [Frustration?] {
    try session.compute("dividing into camps", threads: effort.threads) { execution in
      let signed = SignedGraph(projected)
      let parts = frustratedEdges(of: signed.graph, on: execution)
      var partsOfWhole = [[Frustration?]](repeating: [], count: projected.graph.edgeCount)
      for (part, whole) in zip(parts, signed.wholeOfEdge) { partsOfWhole[whole].append(part) }
      // Ties of different signs contradict each other, wherever the two actors stand.
      return partsOfWhole.map { $0.count > 1 ? .always : $0.first ?? nil }
    }
  }

  private func bridgePairs(of projected: ProjectedGraph, _ session: Session) throws -> BridgePairs {
    var undirected = projected.projection
    undirected.direction = .undirected
    let pairs = try session.apply(undirected).graph
    return try session.compute { _ in BridgePairs(of: pairs) }
  }
}

/// The pairs of vertices whose only connection is a bridge.
private struct BridgePairs {
  private var pairs: Set<[Int]> = []

  init(of graph: AnalysisGraph) {
    for edge in bridges(of: graph) { pairs.insert(Self.pair(graph.tail(of: edge), graph.head(of: edge))) }
  }

  func contains(_ tail: Int, _ head: Int) -> Bool { pairs.contains(Self.pair(tail, head)) }

  private static func pair(_ one: Int, _ other: Int) -> [Int] { [min(one, other), max(one, other)] }
}
