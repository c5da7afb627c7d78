import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// The measures that `entente edges` can compute.
enum EdgeMeasure: String, ExpressibleByArgument, CaseIterable {
  case betweenness
  case bridge
}

/// `entente edges`: which connections carry the network.
struct EdgesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edges",
    abstract: "Measure connections: how many shortest paths lead over each, and which are bridges.",
    discussion: """
      A connection is all that ties two actors, merged; in a directed network, one for each direction. A \
      bridge is the only connection between two parts, whichever way ties point. Paths are counted in steps \
      unless --distance says otherwise. The conventions are in the JSON.

      Examples:
        entente edges Graphs/afghanistan-pakistan.yaml --sort betweenness --top 5
        entente edges Graphs/july-1914.yaml --measure bridge --format json
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp("The measure to compute (repeatable; default: all).", valueName: "measure"))
  var measures: [EdgeMeasure] = []

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var threads: ThreadOptions

  private struct Document: Encodable {
    let edges: [Table.Row]
    let convention: [String: String]
    let projection: ProjectionRecord
  }

  private static let bridgeConvention = """
    Whether the network falls apart without the connection, direction and sign not counting. The two directions \
    of a pair are one connection here.
    """

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    let graph = projected.graph
    let chosen = EdgeMeasure.allCases.filter { measures.isEmpty || measures.contains($0) }
    var undirected = projected.projection
    undirected.direction = .undirected
    let pairs = try session.apply(undirected).graph
    let distance: PathDistance = projected.projection.distance == .unit ? .hops : .edgeDistances
    let (betweenness, bridges) = try session.compute("measuring", threads: threads.threads) { execution in
      (
        chosen.contains(.betweenness) ? edgeBetweenness(of: graph, distance: distance, on: execution) : nil,
        chosen.contains(.bridge) ? BridgePairs(of: pairs) : nil
      )
    }
    let columns = ["from", "to", "ties", "weight", "sign"] + chosen.map(\.rawValue)
    var table = Table(columns: columns)
    var readable: [[String]: [Table.Cell]] = [:]
    for edge in 0..<graph.edgeCount {
      let (tail, head) = (graph.tail(of: edge), graph.head(of: edge))
      var row: [Table.Cell] = [
        .text(projected.actors[tail].id), .text(projected.actors[head].id),
        .list(projected.ties(of: edge).map(\.id)), .number(graph.weights[edge]),
        .text(graph.signs[edge].description),
      ]
      if let betweenness { row.append(.init(score: betweenness.values[edge])) }
      if let bridges { row.append(.flag(bridges.contains(tail, head))) }
      table.append(row)
      let ends = [projected.actors[tail], projected.actors[head]]
      let count = projected.tiesOfEdge[edge].count
      readable[ends.map(\.id)] = ends.map { .text($0.name) } + [.integer(count)] + row.dropFirst(3)
    }
    func named(_ rows: [Table.Row]) -> Table {
      var table = Table(columns: columns)
      for row in rows {
        if let from = row.text("from"), let to = row.text("to"), let cells = readable[[from, to]] {
          table.append(cells)
        }
      }
      return table
    }
    var conventions: [String: String] = [:]
    conventions["betweenness"] = betweenness?.convention
    conventions["bridge"] = bridges.map { _ in Self.bridgeConvention }
    try session.write(
      table, as: output, heading: ProjectionRecord(projected).sentence, readable: named
    ) { rows in
      Document(edges: rows, convention: conventions, projection: ProjectionRecord(projected))
    }
    if graph.edgeCount == 0 {
      throw CommandFailure.nothingFound("no tie is left; widen the choice, or look at the file")
    }
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
