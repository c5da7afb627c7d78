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
    var ignoringDirection = projected.projection
    ignoringDirection.direction = .undirected
    let undirected = try session.apply(ignoringDirection)
    let (weak, strong, cuts, bridges) = try session.compute { _ in
      (
        Numbering(weakComponents(of: undirected.graph)), Numbering(strongComponents(of: projected.graph)),
        Set(cutVertices(of: undirected.graph)), Metrics.bridges(of: undirected.graph)
      )
    }
    func ids(_ vertices: [Int]) -> [String] { vertices.map { projected.actors[$0].id } }
    var table = Table(columns: ["id", "name", "weak", "weak_size", "strong", "strong_size", "cut_actor"])
    for (vertex, actor) in projected.actors.enumerated() {
      table.append([
        .text(actor.id), .text(actor.name), .integer(weak.number[vertex]), .integer(weak.size(of: vertex)),
        .integer(strong.number[vertex]), .integer(strong.size(of: vertex)), .flag(cuts.contains(vertex)),
      ])
    }
    let names = cuts.sorted().map { projected.actors[$0].name }
    let heading = """
      \(weak.members.count) weak and \(counted(strong.members.count, "strong component")); cut actors: \
      \(names.isEmpty ? "none" : names.joined(separator: ", ")); \(counted(bridges.count, "bridge"))
      """
    try session.write(table, as: output, heading: [heading, ProjectionRecord(projected).sentence]) { rows in
      Document(
        weak: weak.members.map(ids), strong: strong.members.map(ids), cutActors: ids(cuts.sorted()),
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
  let members: [[Int]]
  let number: [Int]

  init(_ components: Components) {
    members = components.members.sorted { left, right in
      (right.count, left[0]) < (left.count, right[0])
    }
    var number = [Int](repeating: 0, count: components.labels.count)
    for (position, vertices) in members.enumerated() {
      for vertex in vertices { number[vertex] = position + 1 }
    }
    self.number = number
  }

  func size(of vertex: Int) -> Int { members[number[vertex] - 1].count }
}
