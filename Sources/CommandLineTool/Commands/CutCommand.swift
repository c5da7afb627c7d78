import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// What a connection withstands, for `--capacity`.
enum CutCapacity: String, ExpressibleByArgument, CaseIterable {
  case unit
  case weight

  var weighting: EdgeWeighting { self == .unit ? .unit : .strength }
}

/// `entente cut`: which ties must fail to part two actors.
struct CutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cut",
    abstract: "Find the fewest or weakest connections that must fail to part two actors: the minimum cut.",
    discussion: """
      As much as the cut holds can flow from the first actor to the second, and no more. Of several such cuts it \
      is the one nearest to the first. A connection is all that ties two actors, merged. Ties count \
      whichever way they point, unless --direction says otherwise.

      Examples:
        entente cut Graphs/afghanistan-pakistan.yaml India TTP
        entente cut Graphs/july-1914.yaml Serbia Germany --capacity unit --format json
      """)

  @OptionGroup var input: GraphOptions

  @Argument(help: "The first actor: an id, name or alias.")
  var from: String

  @Argument(help: "The actor to part it from.")
  var to: String

  @Option(help: "What a connection withstands: its weight, or 1 (unit), which makes for the fewest.")
  var capacity = CutCapacity.weight

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private struct Document: Encodable {
    let from: ActorRecord
    let to: ActorRecord
    let value: Double
    let cut: [Table.Row]
    let fromSide: [String]
    let toSide: [String]
    let convention: String
    let projection: ProjectionRecord
  }

  func validate() throws { try projection.refuseDistance() }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection, direction: .undirected)
    let (source, sink) = try session.ends(from, to, in: projected)
    let cut = try session.compute("looking for the cut") { _ in
      Cut(from: source, to: sink, in: projected, capacity: capacity)
    }
    try session.write(
      cut.connections.table, as: output, heading: cut.heading, cautions: [signCaution(projected)],
      readable: cut.connections.readable
    ) { rows in
      Document(
        from: ActorRecord(cut.from), to: ActorRecord(cut.to), value: cut.flow.value, cut: rows,
        fromSide: cut.fromSide.map(\.id), toSide: cut.toSide.map(\.id),
        convention:
          "\(cut.flow.convention) Actors that hang together with neither of the two are on no side.",
        projection: ProjectionRecord(projected))
    }
    if cut.flow.cutEdges.isEmpty {
      throw CommandFailure.nothingFound(
        "nothing leads from `\(cut.from.id)` to `\(cut.to.id)` under this projection: they are apart already")
    }
  }
}

/// A minimum cut in names.
private struct Cut {
  let from: Actor
  let to: Actor
  let flow: MaximumFlow
  let fromSide: [Actor]
  let toSide: [Actor]
  private(set) var connections: ConnectionTable
  private let projection: ProjectionRecord

  init(from source: Int, to sink: Int, in projected: ProjectedGraph, capacity: CutCapacity) {
    let graph = projected.graph
    projection = ProjectionRecord(projected)
    from = projected.actors[source]
    to = projected.actors[sink]
    flow = maximumFlow(from: source, to: sink, in: graph, weighting: capacity.weighting)
    let parts = weakComponents(of: graph).labels
    let isNear = flow.sourceSide.reduce(into: [Bool](repeating: false, count: graph.vertexCount)) {
      $0[$1] = true
    }
    fromSide = flow.sourceSide.map { projected.actors[$0] }
    toSide = (0..<graph.vertexCount)
      .filter { !isNear[$0] && (parts[$0] == parts[source] || parts[$0] == parts[sink]) }
      .map { projected.actors[$0] }
    connections = ConnectionTable(of: projected)
    for edge in flow.cutEdges { connections.append(edge, isReversed: !isNear[graph.tail(of: edge)]) }
  }

  /// The cut in a few lines, for people.
  var heading: [String] {
    guard !flow.cutEdges.isEmpty else { return [projection.sentence] }
    let count = flow.cutEdges.count
    return [
      """
      \(counted(count, "connection")) of capacity \(flow.value.decimals) \(count == 1 ? "holds" : "hold") \
      \(from.name) and \(to.name) together
      """,
      "on the side of \(from.name): \(Self.list(fromSide, without: from))",
      "on the side of \(to.name): \(Self.list(toSide, without: to))", projection.sentence,
    ]
  }

  private static func list(_ actors: [Actor], without one: Actor) -> String {
    let others = actors.filter { $0.id != one.id }.map(\.name)
    let shown = others.prefix(mostNames).joined(separator: ", ")
    if others.isEmpty { return "nobody else" }
    return others.count > mostNames ? "\(shown) and \(others.count - mostNames) more" : shown
  }

  /// More names than a line should list.
  private static let mostNames = 8
}
