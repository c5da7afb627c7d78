import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// `entente components`: what hangs together, and what holds it together.
struct ComponentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "components",
    abstract: "List weak and strong components, cut actors and bridges.",
    discussion: """
      A weak component hangs together whichever way ties point; in a strong one everybody reaches everybody \
      along them. Without a cut actor or a bridge its component falls apart.

      Examples:
        entente components Graphs/afghanistan-pakistan.yaml
        entente components Graphs/july-1914.yaml --sign positive --format json
      """)

  @OptionGroup var input: GraphOptions
  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private struct Bridge: Encodable {
    let from: String
    let to: String
    let ties: [String]
  }

  private struct Document: Encodable {
    let weak: [[String]]
    let strong: [[String]]
    let cutActors: [String]
    let bridges: [Bridge]
    let actors: [Table.Row]
    let convention: String
    let projection: ProjectionRecord
  }

  private static let convention = """
    Weak components, cut actors and bridges ignore direction and sign; strong components follow direction. \
    Components are numbered from the largest down, then by their first actor in the file.
    """

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    var undirected = projected
    if projected.graph.isDirected {
      var ignoringDirection = projected.projection
      ignoringDirection.direction = .undirected
      undirected = try session.apply(ignoringDirection)
    }
    let (weak, strong, found) = try session.compute { [undirected] _ in
      (
        Numbering(weakComponents(of: undirected.graph)), Numbering(strongComponents(of: projected.graph)),
        articulation(of: undirected.graph)
      )
    }
    let (cuts, bridges) = (found.cutVertices, found.bridges)
    var isCut = [Bool](repeating: false, count: projected.actors.count)
    for vertex in cuts { isCut[vertex] = true }
    func ids(_ vertices: [Int]) -> [String] { vertices.map { projected.actors[$0].id } }
    var table = Table(columns: ["id", "name", "weak", "weak_size", "strong", "strong_size", "cut_actor"])
    for (vertex, actor) in projected.actors.enumerated() {
      table.append([
        .text(actor.id), .text(actor.name), .integer(weak.number[vertex]), .integer(weak.size(of: vertex)),
        .integer(strong.number[vertex]), .integer(strong.size(of: vertex)), .flag(isCut[vertex]),
      ])
    }
    let names = cuts.map { projected.actors[$0].name }
    let heading = """
      \(weak.sizes.count) weak and \(counted(strong.sizes.count, "strong component")); cut actors: \
      \(names.isEmpty ? "none" : names.joined(separator: ", ")); \(counted(bridges.count, "bridge"))
      """
    try session.write(table, as: output, heading: [heading, ProjectionRecord(projected).sentence]) { rows in
      Document(
        weak: weak.members.map(ids), strong: strong.members.map(ids), cutActors: ids(cuts),
        bridges: bridges.map { edge in
          Bridge(
            from: undirected.actors[undirected.graph.tail(of: edge)].id,
            to: undirected.actors[undirected.graph.head(of: edge)].id,
            ties: undirected.ties(of: edge).map(\.id))
        },
        actors: rows, convention: Self.convention, projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }
}

/// Components from the largest down, equals by their first vertex, numbered from 1.
private struct Numbering {
  /// The number of each vertex's component.
  let number: [Int]
  /// The number of vertices of each component, the largest first.
  let sizes: [Int]

  init(_ components: Components) {
    let sizes = components.sizes
    // Labels ascend with the first vertex, so that they decide between equals.
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var numbers = sizes
    for (position, label) in order.enumerated() { numbers[label] = position + 1 }
    number = components.labels.map { numbers[$0] }
    self.sizes = order.map { sizes[$0] }
  }

  func size(of vertex: Int) -> Int { sizes[number[vertex] - 1] }

  /// The vertices of each component, the largest first.
  var members: [[Int]] {
    var members = sizes.map { _ in [Int]() }
    for (vertex, number) in number.enumerated() { members[number - 1].append(vertex) }
    return members
  }
}
