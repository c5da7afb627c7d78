import ActorModel
import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// What `entente components` can find.
enum ComponentsMeasure: String, ExpressibleByArgument, CaseIterable {
  case weak
  case strong
  case cuts
  case blocks
}

/// `entente components`: what hangs together, and what holds it together.
struct ComponentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "components",
    abstract: "List weak and strong components, cut actors, bridges and blocks.",
    discussion: """
      A weak component hangs together whichever way ties point; in a strong one everybody reaches everybody \
      along them. Without a cut actor or a bridge its component falls apart; a block holds together without any one \
      of its actors. JSON lists the actors of each.

      Examples:
        entente components Graphs/afghanistan-pakistan.yaml
        entente components Graphs/july-1914.yaml --sign positive --measure weak
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp(
      "What to find: \(ComponentsMeasure.allCases.map(\.rawValue).joined(separator: ", ")) (repeatable; default: all).",
      valueName: "measure"))
  var measures: [ComponentsMeasure] = []

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private struct Bridge: Encodable {
    let from: String
    let to: String
    let ties: [String]
  }

  private struct Document: Encodable {
    let weak: [[String]]?
    let strong: [[String]]?
    let cutActors: [String]?
    let bridges: [Bridge]?
    let blocks: [[String]]?
    let actors: [Table.Row]
    let convention: String
    let projection: ProjectionRecord
  }

  private static let convention = """
    Weak components, cut actors, bridges and blocks ignore direction and sign; strong components follow direction. \
    Components are numbered from the largest down, then by their first actor in the file. A block is a greatest set \
    of actors that are still connected without any one of them; a bridge by itself is one, too.
    """

  func validate() throws { try projection.refuseDistance() }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    var undirected = projected
    if projected.graph.isDirected {
      var ignoringDirection = projected.projection
      ignoringDirection.direction = .undirected
      undirected = try session.apply(ignoringDirection)
    }
    let wanted = ComponentsMeasure.allCases.filter { measures.isEmpty || measures.contains($0) }
    let found = try session.compute { [undirected] _ in
      Found(wanted, directed: projected.graph, undirected: undirected.graph)
    }
    func ids(_ vertices: [Int]) -> [String] { vertices.map { projected.actors[$0].id } }
    let heading = found.sentence { projected.actors[$0].name }
    try session.write(
      found.table(of: projected.actors), as: output, heading: [heading, ProjectionRecord(projected).sentence]
    ) { rows in
      Document(
        weak: found.weak?.members.map(ids), strong: found.strong?.members.map(ids),
        cutActors: found.articulation.map { ids($0.cutVertices) },
        bridges: found.articulation?.bridges.map { edge in
          Bridge(
            from: undirected.actors[undirected.graph.tail(of: edge)].id,
            to: undirected.actors[undirected.graph.head(of: edge)].id,
            ties: undirected.ties(of: edge).map(\.id))
        },
        blocks: found.blocks.map { blocks in blocks.map(ids) }, actors: rows, convention: Self.convention,
        projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }
}

/// What was looked for; the rest is `nil`.
private struct Found: Sendable {
  private(set) var weak: Numbering?
  private(set) var strong: Numbering?
  private(set) var articulation: Articulation?
  /// The vertices of each block.
  private(set) var blocks: [[Int]]?

  init(_ wanted: [ComponentsMeasure], directed: AnalysisGraph, undirected: AnalysisGraph) {
    for measure in wanted {
      switch measure {
      case .weak: weak = Numbering(weakComponents(of: undirected))
      case .strong: strong = Numbering(strongComponents(of: directed))
      case .cuts: articulation = Metrics.articulation(of: undirected)
      case .blocks: blocks = biconnectedBlocks(of: undirected).vertices(in: undirected)
      }
    }
  }

  /// What there is, in a sentence.
  func sentence(name: (Int) -> String) -> String {
    var parts: [String] = []
    let components = [
      weak.map { "\($0.sizes.count) weak" }, strong.map { "\($0.sizes.count) strong" },
    ].compactMap(\.self)
    if let last = strong ?? weak {
      parts.append(
        components.joined(separator: " and ") + (last.sizes.count == 1 ? " component" : " components"))
    }
    if let articulation {
      let cuts = articulation.cutVertices.map(name)
      parts.append("cut actors: \(cuts.isEmpty ? "none" : cuts.joined(separator: ", "))")
      parts.append(counted(articulation.bridges.count, "bridge"))
    }
    if let blocks { parts.append(counted(blocks.count, "block")) }
    return parts.joined(separator: "; ")
  }

  /// A row for each actor.
  func table(of actors: ProjectedActors) -> Table {
    var columns = ["id", "name"]
    if weak != nil { columns += ["weak", "weak_size"] }
    if strong != nil { columns += ["strong", "strong_size"] }
    if articulation != nil { columns.append("cut_actor") }
    if blocks != nil { columns.append("blocks") }
    var table = Table(columns: columns)
    var isCut = [Bool](repeating: false, count: actors.count)
    for vertex in articulation?.cutVertices ?? [] { isCut[vertex] = true }
    var blockCounts = [Int](repeating: 0, count: actors.count)
    for vertex in (blocks ?? []).joined() { blockCounts[vertex] += 1 }
    for (vertex, actor) in actors.enumerated() {
      var row: [Table.Cell] = [.text(actor.id), .text(actor.name)]
      for numbering in [weak, strong].compactMap(\.self) {
        row += [.integer(numbering.number[vertex]), .integer(numbering.size(of: vertex))]
      }
      if articulation != nil { row.append(.flag(isCut[vertex])) }
      if blocks != nil { row.append(.integer(blockCounts[vertex])) }
      table.append(row)
    }
    return table
  }
}

/// Components from the largest down, equals by their first vertex, numbered from 1.
private struct Numbering: Sendable {
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
