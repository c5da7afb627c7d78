import ActorModel
import AnalysisGraph
public import ArgumentParser
import Diagrams
import GraphvizLayout
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DiagramOptions.Theme: ExpressibleByArgument {}
extension DiagramOptions.Labels: ExpressibleByArgument {}
extension LayoutRequest.Engine: ExpressibleByArgument {}

/// The forms of a diagram.
enum DiagramFormat: String, ExpressibleByArgument, CaseIterable {
  case svg
  case dot
  case json

  /// The form that a file's name asks for; `nil` if it asks for none that there is.
  init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "svg": self = .svg
    case "dot", "gv": self = .dot
    case "json": self = .json
    default: return nil
    }
  }
}

/// `entente diagram`: the graph as a picture.
struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram",
    abstract: "Draw the graph as SVG, or write the drawing as DOT or JSON.",
    discussion: """
      The form follows the file's name: .svg, .dot (or .gv) or .json. The numbers on the ties refer to the \
      evidence list, which --evidence writes beside the picture.

      Examples:
        entente diagram Graphs/afghanistan-pakistan.yaml -o map.svg --evidence map.md
        entente diagram Graphs/july-1914.yaml --relation alliance -o alliances.svg
      """)

  @OptionGroup var input: GraphOptions

  @Option(help: "svg, dot or json, where the file's name doesn't say.")
  var format: DiagramFormat?

  @Option(help: "The heading; the graph's title where none is given.")
  var title: String?

  @Option(help: "The line under the heading.")
  var subtitle: String?

  @Option(help: "Colours: auto (dark where the reader's system is), light, dark or print.")
  var theme = DiagramOptions.Theme.auto

  @Option(help: "What stands on the lines: automatic, words, numbers or none.")
  var labels = DiagramOptions.Labels.automatic

  @Option(
    help: "What places the actors: neato, sfdp, dot, circular or radial; chosen by size where none is given.")
  var engine: LayoutRequest.Engine?

  @Option(
    help: ArgumentHelp(
      "Draw this actor in the middle and the others on rings by distance.", valueName: "actor"))
  var focus: String?

  @Option(
    help: ArgumentHelp(
      "Keep the actors' places in an earlier SVG or JSON of this command.", valueName: "file"))
  var layoutFrom: String?

  @Option(help: ArgumentHelp("How many starting positions to try.", valueName: "n"))
  var seeds: Int?

  @Flag(help: "Sum up actors in groups, by bloc or community; done above 300 actors without being asked.")
  var overview = false

  @Flag(help: "Draw every actor, up to 2,000, instead of an overview.")
  var full = false

  @Flag(help: "Draw actors without ties too.")
  var isolated = false

  @Option(help: ArgumentHelp("Write the numbered evidence list as Markdown to this file.", valueName: "file"))
  var evidence: String?

  @Option(
    help: ArgumentHelp("Seconds after which a layout is given up for a simpler one.", valueName: "seconds"))
  var layoutTimeout = 10.0

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup var output: RunOptions

  func validate() throws {
    if focus != nil, let engine, engine != .radial {
      throw ValidationError("--focus draws with --engine radial; leave out --engine \(engine.rawValue).")
    }
    if layoutFrom != nil, focus != nil || [.dot, .circular, .radial].contains(engine) {
      throw ValidationError(
        "--layout-from keeps places, which --focus and --engine dot, circular and radial set.")
    }
    if overview, full || focus != nil {
      throw ValidationError("--overview sums actors up, which \(full ? "--full" : "--focus") doesn't allow.")
    }
    if let seeds, seeds < 1 { throw ValidationError("--seeds takes a number, 1 or more.") }
    if !(layoutTimeout > 0) { throw ValidationError("--layout-timeout takes seconds, more than 0.") }
    if let file = output.file, format == nil, DiagramFormat(fileName: file) == nil, file != "-" {
      throw ValidationError("`\(file)` doesn't end in .svg, .dot or .json; choose with --format.")
    }
  }

  func run() throws {
    let session = try Session(input, output)
    let projected = try session.project(projection)
    let middle = try focus.map { projected.actors[try session.vertex($0, in: projected)].id }
    var options = DiagramOptions(
      title: title, subtitle: subtitle, theme: theme, labels: labels, engine: engine, focus: middle,
      earlier: try layoutFrom.map(earlierDiagram), seeds: seeds,
      showsIsolatedActors: isolated, overview: overview ? .always : full ? .never : .automatic)
    options.footnotes = projected.dropped.map { reason, count in
      "\(count) \(count == 1 ? "tie" : "ties") not drawn: \(reason)."
    }
    let diagram = try session.compute("drawing", limit: layoutTimeout) { _ in
      try failing {
        try makeDiagram(
          of: session.graph, ties: projected.ties, options: options, asOf: projected.projection.asOf,
          mode: .worker(executable: executable, arguments: ["layout-worker"]), timeout: layoutTimeout)
      }
    }
    session.note(diagram.layout.score)
    for note in diagram.notes { session.remark(note) }
    switch format ?? output.file.flatMap(DiagramFormat.init(fileName:)) ?? .svg {
    case .svg: try session.finish(diagram.svg())
    case .dot: try session.finish(diagram.dot())
    case .json: try session.finish(try diagram.json())
    }
    if let evidence { try Output.write(evidenceNotes(for: projected.ties, in: session.graph), to: evidence) }
  }

  /// This program itself, which lays out in a process of its own.
  private var executable: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }
}
