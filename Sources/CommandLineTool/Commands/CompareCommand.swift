import ActorModel
import AnalysisGraph
import ArgumentParser
import Diagrams
import Queries
import Reports

/// `entente compare`: what differs between two files, two dates of a graph, or two revisions of a file.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two files, two dates of a graph, or two git revisions of a file.",
    discussion: """
      Who turned from friend into enemy or back, which ties were gained, lost, strengthened, weakened, re-graded, \
      re-dated or revised, and which actors and sources, each with its evidence. \(ComparisonRecord.matching) Between \
      dates, actors are those with ties, and a tie that may hold counts, unless --certainty certain; between files, ties that were denied, deprecated \
      or forecast are compared too, but make no friends and no enemies. The exit status is 1 if nothing differs.

      Examples:
        entente compare Graphs/july-1914.yaml --from 1914-06-28 --to 1914-08-06
        entente compare Graphs/july-1914.yaml --from 1900 --to 1910 --format csv
      """)

  @OptionGroup var input: GraphOptions

  @Argument(help: ArgumentHelp("The later file, to compare two files.", valueName: "later graph"))
  var later: String?

  @Option(help: ArgumentHelp("The earlier date, to compare two dates of a graph (EDTF).", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The later date.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Compare git revisions of the file: OLD..NEW, or OLD with the file as it is.", valueName: "revisions"))
  var revisions: String?

  @Option(
    help: ArgumentHelp(
      "Draw what changed into this file (svg, html, pdf, png, tex, dot, mmd, json).", valueName: "file"))
  var diagram: String?

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: FormatOptions

  func validate() throws {
    let ways = [later != nil, from != nil || to != nil, revisions != nil].count { $0 }
    guard ways == 1, (from == nil) == (to == nil) else {
      throw ValidationError("compare takes two files, or one with --from and --to, or one with --revisions.")
    }
    _ = try ProjectionOptions.date(from, option: "--from")
    _ = try ProjectionOptions.date(to, option: "--to")
    if from != nil, projection.asOf != nil || projection.window != nil {
      throw ValidationError("--from and --to say the dates; leave --as-of and --window out.")
    }
    if let revisions {
      if input.path == "-" { throw ValidationError("--revisions takes a file, not standard input.") }
      _ = try Self.ends(of: revisions)
    }
    if let diagram, DiagramFormat(fileName: diagram) == nil {
      throw ValidationError(
        "`\(diagram)` doesn't end in .svg, .html, .pdf, .png, .tex, .dot, .mmd or .json.")
    }
  }

  private static func ends(of revisions: String) throws -> (old: String, new: String?) {
    let parts = revisions.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    let (old, new) = (parts[0], parts.dropFirst().first)
    guard parts.count <= 2, !old.isEmpty, new?.isEmpty != true, new?.hasPrefix(".") != true else {
      throw ValidationError("--revisions takes OLD..NEW, or OLD, not `\(revisions)`.")
    }
    return (old, new)
  }

  /// A state, what was projected for it, and who read it.
  private struct Side {
    let state: Comparison.State
    let projected: ProjectedGraph
    let session: Session
  }

  func run() throws {
    let (before, after) = try sides()
    let session = after.session
    try session.claim(diagram)
    if before.session !== session {
      try before.session.claim(diagram)
      session.add(before.session)
    }
    let comparison = try session.compute { _ in Comparison(from: before.state, to: after.state) }
    let prose = ComparisonProse(comparison)
    if let diagram { try draw(comparison, into: diagram, session) }
    try session.write(
      prose: { width, heading in
        output.format == .table
          ? comparison.table.text(width: width, heading: heading) : prose.text(width: width, heading: heading)
      }, markdown: prose.markdown, table: comparison.table,
      as: output.format,
      document: ComparisonRecord(
        comparison, prose, before: ProjectionRecord(before.projected),
        after: ProjectionRecord(after.projected)
      ))
    if comparison.isEmpty {
      throw CommandFailure.nothingFound("nothing differs from \(before.state.name) to \(after.state.name)")
    }
  }

  private func sides() throws -> (Side, Side) {
    if let old = try ProjectionOptions.date(from, option: "--from"),
      let new = try ProjectionOptions.date(to, option: "--to")
    {
      let session = try Session(input, output.run)
      let whole = try session.project(projection, datesFollow: true)
      return (try side(at: old, of: whole, session), try side(at: new, of: whole, session))
    }
    if let revisions {
      let (old, new) = try Self.ends(of: revisions)
      return (try side(input, revision: old), try side(input, revision: new))
    }
    var second = input
    second.path = later ?? input.path
    return (try side(input, revision: nil), try side(second, revision: nil))
  }

  private func side(at date: EDTF, of whole: ProjectedGraph, _ session: Session) throws -> Side {
    var projection = whole.projection
    projection.asOf = date
    let projected = try session.apply(projection)
    if projected.uncertainTies > 0 {
      session.remark(
        """
        \(projected.uncertainTies) of \(projected.ties.count) ties may hold at \(date.phrase) or may not; --certainty \
        certain leaves them out
        """)
    }
    let tied = Set(projected.ties.flatMap(\.participants))
    let state = Comparison.State(
      name: date.phrase, graph: session.graph, actors: projected.actors.filter { tied.contains($0.id) },
      ties: Array(projected.ties))
    return Side(state: state, projected: projected, session: session)
  }

  private func side(_ input: GraphOptions, revision: String?) throws -> Side {
    let session = try Session(input, output.run, revision: revision)
    let projected = try session.project(projection, claims: .all)
    let state = Comparison.State(
      name: revision.map { "\($0):\(input.path)" } ?? input.path, graph: session.graph,
      actors: Array(projected.actors), ties: Array(projected.ties))
    return Side(state: state, projected: projected, session: session)
  }

  /// How ties that are there before and after differ, by id; the first change that has a mark of its own counts.
  private func marks(_ comparison: Comparison) -> [String: TieChange] {
    var marks: [String: TieChange] = [:]
    for difference in comparison.ties {
      guard difference.before != nil, let tie = difference.after else { continue }
      let kinds = difference.changes.map(\.kind)
      marks[tie.id] =
        kinds.contains(.strengthened) ? .strengthened : kinds.contains(.weakened) ? .weakened : .revised
    }
    return marks
  }

  private func draw(_ comparison: Comparison, into file: String, _ session: Session) throws {
    let union = comparison.union
    let caption = "From \(comparison.before.name) to \(comparison.after.name)"
    let drawn = try session.compute("drawing") { _ in
      try failing {
        try makeSeries(
          of: union.graph,
          steps: [
            .init(caption: comparison.before.name, ties: union.before),
            .init(caption: caption, ties: union.after, changes: marks(comparison)),
          ], mode: .thisProgram)
      }
    }
    for note in drawn.notes { session.remark(note) }
    let form = DiagramFormat(fileName: file) ?? .svg
    let written = try failing {
      try form.written(drawn.panels[1].diagram, dotsPerInch: DiagramCommand.usualDPI)
    }
    for note in written.notes { session.remark(note) }
    try Output.write(written.bytes, to: file)
  }
}
