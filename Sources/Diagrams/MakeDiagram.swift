public import ActorModel
public import GraphvizLayout

/// The most actors and ties that one picture takes.
enum DiagramLimits {
  static let actors = 2_000
  static let ties = 20_000
  /// Above this many actors an overview is drawn unless every actor is asked for.
  static let fullActors = 300
}

/// Draws these ties of a graph and the actors that they relate.
///
/// Every tie that is passed is in the picture or in the diagram's notes. Each bears the number of its place in the
/// graph's list of ties, so that a selection and the whole have the same numbers. The same input gives the same
/// bytes. Time is that of the layout; the drawing itself is linear in ties and actors.
///
/// - Parameters:
///   - graph: The actors, relations and sources.
///   - ties: The ties to draw, in the order in which lines are laid upon each other.
///   - options: How the picture is to look.
///   - asOf: The date that the picture stands for, if the ties were chosen by one; the subtitle says it.
///   - mode: Where Graphviz runs.
///   - timeout: Seconds that the layout may take.
/// - Returns: The diagram, which can be written in several formats.
/// - Throws: ``DiagramError`` if there is nothing or too much to draw, or `LayoutError`.
public func makeDiagram(
  of graph: ActorGraph, ties: some Collection<Tie>, options: DiagramOptions = DiagramOptions(),
  asOf: EDTF? = nil, mode: LayoutMode, timeout: Double = 10
) throws -> Diagram {
  try makeDiagram(of: graph, ties: Array(ties), options: options, asOf: asOf) { request in
    try layout(request, mode: mode, timeout: timeout)
  }
}

/// Draws these ties and their actors, placed by a given function.
func makeDiagram(
  of graph: ActorGraph, ties: [Tie], options: DiagramOptions, asOf: EDTF?,
  placing place: (LayoutRequest) throws -> Layout
) throws -> Diagram {
  let evidence = evidenceNotes(for: ties, in: graph)
  func scene(_ options: DiagramOptions) throws -> Scene {
    let scene = try Diagrams.scene(of: graph, ties: ties, options: options, asOf: asOf)
    guard !scene.actors.isEmpty else {
      throw DiagramError.empty("the selection holds no actor with a tie")
    }
    if let focus = options.focus, !scene.actors.contains(where: { $0.id == focus }) {
      throw DiagramError.focusNotDrawn(cleanText(focus, limit: 80))
    }
    return scene
  }
  func draw(_ scene: Scene, _ options: DiagramOptions) throws -> Diagram {
    var placed = try scene.placed(options, by: place)
    placed.scene.notes += placed.scene.notes(on: placed.faults)
    placed.scene.arrangement = placed.scene.arrangement(in: placed.layout)
    return Diagram(
      scene: placed.scene, layout: placed.layout, options: options.fitted(placed.scene, placed.layout),
      evidence: scene.isOverview ? "" : evidence)
  }
  guard let setting = options.setting else { return try draw(scene(options), options) }
  return try PageLadder(options: options, setting: setting).climb(scene: scene, draw: draw)
}

/// The scene of these ties, or of groups if there are too many actors for one picture.
private func scene(
  of graph: ActorGraph, ties: [Tie], options: DiagramOptions, asOf: EDTF?
) throws(DiagramError) -> Scene {
  let isLarge = Set(ties.flatMap(\.participants)).count > DiagramLimits.fullActors
  guard options.overview == .always || (options.overview == .automatic && isLarge && options.focus == nil)
  else {
    guard ties.count <= DiagramLimits.ties else {
      throw .tooManyTies(count: ties.count, limit: DiagramLimits.ties)
    }
    return try SceneBuilder(graph: graph, options: options, asOf: asOf).scene(of: ties)
  }
  let overview = Overview(of: graph, ties: ties)
  var summed = options
  summed.labels = .words
  summed.coloring = .kind
  summed.size = nil
  summed.emphasis = nil
  var scene = try SceneBuilder(graph: overview.graph, options: summed, asOf: asOf).scene(
    of: overview.graph.ties)
  scene.sumUp(overview)
  if summed.coloring != options.coloring || options.size != nil || options.emphasis != nil {
    scene.notes.append("An overview shows no sizes, colours and emphasis of single actors.")
  }
  return scene
}
