import ActorModel
import AnalysisGraph
import ArgumentParser
import Diagrams
import GraphFormats
import Metrics
import Queries

/// What sizes, colours and strengths of a figure show.
struct EncodingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The measure that the size of boxes shows, such as degree.", valueName: "measure"),
    completion: .list(CentralityMeasure.names), transform: CentralityMeasure.init(named:))
  var sizeBy: CentralityMeasure?

  @Option(
    help: ArgumentHelp(
      "What colours show: kind, bloc, community, a measure or an attribute of the actors (default: kind).",
      valueName: "what"))
  var colorBy: String?

  @Option(
    name: .customLong("highlight"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Draw these actors and their ties in full strength, the rest faded.", valueName: "actor"))
  var highlighted: [String] = []

  @Option(
    name: .customLong("path"), parsing: .upToNextOption,
    help: ArgumentHelp("Draw the shortest path between two actors in full strength.", valueName: "actor"))
  var ends: [String] = []

  @Option(
    help: ArgumentHelp("Take colours, patterns and shapes from this YAML file.", valueName: "file"))
  var style: String?

  func validate() throws {
    if !ends.isEmpty, ends.count != 2 { throw ValidationError("--path takes two actors: --path India TTP.") }
    if !ends.isEmpty, !highlighted.isEmpty {
      throw ValidationError("--path and --highlight both say what is in full strength; choose one.")
    }
  }

  /// Puts what the options say into those of the figure.
  func apply(
    to options: inout DiagramOptions, _ projected: ProjectedGraph, _ chosen: ProjectionOptions,
    _ session: Session
  ) throws {
    if let style { options.style = try sheet(style, session) }
    let measures = Measured(session: session, projected: projected)
    if let sizeBy { options.size = try measures.scale(sizeBy) }
    if let colorBy { options.coloring = try coloring(colorBy, measures) }
    if !highlighted.isEmpty { options.emphasis = try emphasis(projected, session) }
    if !ends.isEmpty { options.emphasis = try pathEmphasis(projected, chosen, session) }
  }

  private func sheet(_ path: String, _ session: Session) throws -> StyleSheet {
    let read = try failing { try readStyleSheet(from: path, for: session.graph) }
    session.list(read.findings)
    guard !read.findings.contains(where: { $0.severity == .error }) else {
      throw CommandFailure.failed("\(path) has errors, so nothing was drawn")
    }
    return read.style
  }

  private func coloring(_ text: String, _ measures: Measured) throws -> ActorColoring {
    let actors = measures.projected.actors
    switch text {
    case "kind": return .kind
    case "bloc":
      let blocs = actors.compactMap { actor in actor.bloc.map { (actor.id, $0) } }
      guard !blocs.isEmpty else { throw CommandFailure.failed("no actor of this graph has a `bloc`") }
      return .groups(caption: "bloc", of: Dictionary(blocs, uniquingKeysWith: { first, _ in first }))
    case "community": return try measures.communities()
    default:
      if let measure = CentralityMeasure(rawValue: text) { return .scale(try measures.scale(measure)) }
      return try attribute(text, of: Array(actors))
    }
  }

  private func attribute(_ name: String, of actors: [Actor]) throws -> ActorColoring {
    let values = actors.compactMap { actor in
      actor.attributes.first { $0.name == name }.map { (actor.id, $0.value) }
    }
    guard !values.isEmpty else {
      let known = ["kind", "bloc", "community"] + CentralityMeasure.names
      let attributes = Set(actors.flatMap { $0.attributes.map(\.name) }).sorted()
      let near = nearest(name, among: known + attributes).map { "; did you mean `\($0)`?" }
      throw CommandFailure.failed(
        "no actor of this graph has an attribute `\(name)`, and no measure is called so"
          + (near ?? "; --color-by takes \((known + attributes).joined(separator: ", "))"))
    }
    let numbers = values.compactMap { id, text in Double(text).map { (id, $0) } }
    if numbers.count == values.count {
      let scale = ActorScale(
        caption: name, values: Dictionary(numbers, uniquingKeysWith: { first, _ in first }))
      return .scale(scale)
    }
    return .groups(caption: name, of: Dictionary(values, uniquingKeysWith: { first, _ in first }))
  }

  private func emphasis(_ projected: ProjectedGraph, _ session: Session) throws -> Emphasis {
    let named = try highlighted.map { projected.actors[try session.vertex($0, in: projected)] }
    let marked = Set(named.map(\.id))
    let ties = projected.ties.filter { !marked.isDisjoint(with: $0.participants) }
    return Emphasis(
      actors: marked.union(ties.flatMap(\.participants)), ties: Set(ties.map(\.id)), marked: marked,
      caption: "\(named.map(\.name).joined(separator: ", ")) and the ties from and to them")
  }

  private func pathEmphasis(
    _ projected: ProjectedGraph, _ chosen: ProjectionOptions, _ session: Session
  ) throws -> Emphasis {
    var projection = projected.projection
    if chosen.direction == nil { projection.direction = .undirected }
    let searched = try session.apply(projection)
    let (from, to) = try session.ends(ends[0], ends[1], in: searched)
    let answer = Connections(from: from, to: to, avoiding: [], in: searched)
      .best(1, maximumLength: nil, limit: ConnectionOptions.pathLimit)
    let (first, last) = (searched.actors[from], searched.actors[to])
    guard let path = answer.paths.first else {
      throw CommandFailure.nothingFound(
        "no path connects `\(first.id)` and `\(last.id)` under this projection")
    }
    return Emphasis(
      actors: Set(path.actors.map(\.id)), ties: Set(path.steps.flatMap(\.ties).map(\.id)),
      marked: [first.id, last.id], caption: "a shortest path from \(first.name) to \(last.name)")
  }
}

/// What is computed for a figure.
private struct Measured {
  let session: Session
  let projected: ProjectedGraph

  func scale(_ measure: CentralityMeasure) throws -> ActorScale {
    let distance = projected.projection.pathDistance
    let scores = try session.compute("measuring") { execution in
      measure.scores(of: projected.graph, distance: distance, on: execution)
    }
    var values: [String: Double] = [:]
    for (actor, value) in zip(projected.actors, scores.values) { values[actor.id] = value }
    return ActorScale(caption: measure.rawValue, values: values)
  }

  func communities() throws -> ActorColoring {
    var projection = projected.projection
    projection.direction = .undirected
    let undirected = try session.apply(projection)
    let found = try session.compute("looking for communities") { execution in
      leiden(of: undirected.graph, seed: 0, repetitions: 1, on: execution)
    }
    var groups: [String: String] = [:]
    for (actor, label) in zip(undirected.actors, found.groups.labels) {
      groups[actor.id] = String(label + 1)
    }
    return .groups(caption: "community", of: groups)
  }
}
