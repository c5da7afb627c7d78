import ActorModel
import AnalysisGraph
public import ArgumentParser
public import Diagrams
import GraphFormats
import GraphvizLayout
import Reports

extension DiagramOptions.Theme: ExpressibleByArgument {}
extension DiagramOptions.Labels: ExpressibleByArgument {}
extension Page: ExpressibleByArgument {
  /// The page with a name, in capitals or not.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
extension LayoutRequest.Engine: ExpressibleByArgument {}

/// `entente diagram`: the graph as a picture.
struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram",
    abstract: "Draw the graph as SVG, PDF, PNG or TikZ, or write it as DOT, Mermaid or JSON.",
    discussion: """
      The form follows the file's name: .svg, .html (with tables beside the picture), .pdf, .png, .tex (TikZ), .dot (or .gv), .mmd (Mermaid) or .json. The numbers on the ties refer to the \
      evidence list, which --evidence writes beside the picture.

      Examples:
        entente diagram Graphs/afghanistan-pakistan.yaml -o map.svg --evidence map.md
        entente diagram Graphs/july-1914.yaml --relation alliance -o alliances.svg
      """)

  @OptionGroup var input: GraphOptions

  @Option(help: "svg, html, pdf, png, tikz, dot, mermaid or json, where the file's name doesn't say.")
  var format: DiagramFormat?

  @Option(
    help: """
      Make it for a page, with words of 7 points or more: a4, letter (both with -landscape too), slide (10 points) or \
      column (85 mm).
      """)
  var page: Page?

  @Option(help: ArgumentHelp("Pixels an inch of a PNG (default: 200).", valueName: "n"))
  var dpi: Double?

  @Option(help: "The heading; the graph's title where none is given.")
  var title: String?

  @Option(help: "The line under the heading.")
  var subtitle: String?

  @Option(
    help: ArgumentHelp(
      "Draw the graph as of these dates, separated by commas, with one layout; -o names a folder.",
      valueName: "dates"))
  var series: String?

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

  @Option(
    help: ArgumentHelp(
      "What the ids in the SVG begin with, for one figure twice on a page; chosen by content where none is given.",
      valueName: "name"))
  var idPrefix: String?

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

  @OptionGroup(title: "What the picture shows") var encoding: EncodingOptions
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
    if let file = output.file, format == nil, series == nil, DiagramFormat(fileName: file) == nil, file != "-"
    {
      throw ValidationError(
        "`\(file)` doesn't end in .svg, .html, .pdf, .png, .tex, .dot, .mmd or .json; choose with --format.")
    }
    if let file = output.file, let format, let named = DiagramFormat(fileName: file), named != format {
      throw ValidationError(
        "`\(file)` is the name of another form than --format \(format.rawValue); leave one out.")
    }
    try checkSeries()
    if let dpi {
      if form != .png { throw ValidationError("--dpi is for PNG; a file of another form has no pixels.") }
      if !(1...4_800).contains(dpi) { throw ValidationError("--dpi takes a number from 1 to 4800.") }
    }
  }

  func run() throws {
    if form.isBinary, series == nil {
      try Output.refuseTerminal(output.file, for: form.rawValue.uppercased())
    }
    let session = try Session(input, output)
    try session.claim(evidence)
    let projected = try session.project(projection, datesFollow: series != nil)
    let middle = try focus.map { projected.actors[try session.vertex($0, in: projected)].id }
    var options = DiagramOptions(
      title: title, subtitle: subtitle, theme: theme, labels: labels, engine: engine, focus: middle,
      earlier: try layoutFrom.map(earlierDiagram), seeds: seeds,
      showsIsolatedActors: isolated, chosenActors: Set(projected.actors.map(\.id)), idPrefix: idPrefix,
      overview: overview ? .always : full ? .never : .automatic, page: page)
    options.footnotes = projected.dropped.map { reason, count in
      "\(count) \(count == 1 ? "tie" : "ties") not drawn: \(reason)."
    }
    if series == nil {
      let note =
        if let date = projected.projection.asOf {
          uncertainTiesNote(for: projected.ties, on: [date], in: session.graph)
        } else if projected.projection.window == nil {
          endedTiesNote(for: projected.ties, in: session.graph)
        } else {
          String?.none
        }
      options.footnotes += [note].compactMap(\.self)
    }
    options.graphDigest = try failing { try graphDigest(at: input.path, format: input.inputFormat) }
    try encoding.apply(to: &options, projected, projection, session)
    if let dates = try dates {
      try drawSeries(of: projected, at: dates, options, session)
    } else {
      try draw(projected, options, session)
    }
    if let evidence { try Output.write(evidenceNotes(for: projected.ties, in: session.graph), to: evidence) }
  }

  private func draw(_ projected: ProjectedGraph, _ options: DiagramOptions, _ session: Session) throws {
    let diagram = try session.compute("drawing", limit: layoutTimeout) { _ in
      try failing {
        try makeDiagram(
          of: session.graph, ties: projected.ties, options: options, asOf: projected.projection.asOf,
          mode: .thisProgram, timeout: layoutTimeout)
      }
    }
    session.note(diagram.layout.score)
    for note in diagram.notes { session.remark(note) }
    let written = try failing { try form.written(diagram, dotsPerInch: dpi ?? Self.usualDPI) }
    for note in written.notes { session.remark(note) }
    try session.finish(bytes: written.bytes)
  }

  static let usualDPI = 200.0

  var form: DiagramFormat {
    format ?? output.file.flatMap(DiagramFormat.init(fileName:)) ?? .svg
  }
}
