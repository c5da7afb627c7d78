import ActorModel
import GraphvizLayout

/// The most actors and ties that one picture takes.
enum DiagramLimits {
  static let actors = 2_000
  static let ties = 20_000
}

/// Draws these ties and their actors, placed by a given function.
func makeDiagram(
  of graph: ActorGraph, ties: [Tie], options: DiagramOptions, asOf: EDTF?,
  placing place: (LayoutRequest) throws -> Layout
) throws -> Diagram {
  guard ties.count <= DiagramLimits.ties else {
    throw DiagramError.tooManyTies(count: ties.count, limit: DiagramLimits.ties)
  }
  let builder = SceneBuilder(graph: graph, options: options, asOf: asOf)
  let scene = try builder.scene(of: ties)
  guard !scene.actors.isEmpty else { throw DiagramError.empty("the selection holds no actor with a tie") }
  let layout = try place(scene.request(options))
  return Diagram(
    scene: scene, layout: layout, options: options, evidence: evidenceNotes(for: ties, in: graph))
}
