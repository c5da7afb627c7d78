import ActorModel
import GraphvizLayout

extension Scene {
  /// The scene and layout of some ties, with every actor in its place; actors without a tie that holds step back.
  ///
  /// - Parameters:
  ///   - holding: The ids of the ties that hold.
  ///   - changes: The changed ties by id; those that are lost are drawn faded.
  ///   - layout: The layout of the whole.
  /// - Returns: Both.
  func selection(
    holding: Set<String>, changes: [String: TieChange], _ layout: Layout
  ) -> (scene: Scene, layout: Layout) {
    var scene = self
    var layout = layout
    let kept = ties.indices.filter { holding.contains(ties[$0].tie.id) || changes[ties[$0].tie.id] == .lost }
    var newTie: [Int: Int] = [:]
    scene.ties = kept.enumerated().map { position, index in
      newTie[index] = position
      var tie = ties[index]
      tie.change = changes[tie.tie.id]
      tie.isFaded = tie.isFaded || tie.change == .lost
      return tie
    }
    var newBox = Dictionary(uniqueKeysWithValues: actors.indices.map { ($0, $0) })
    scene.junctions = []
    var centers = Array(layout.centers.prefix(actors.count))
    for (position, tie) in junctions.enumerated() {
      guard let index = newTie[tie] else { continue }
      newBox[actors.count + position] = actors.count + scene.junctions.count
      scene.junctions.append(index)
      centers.append(layout.centers[actors.count + position])
    }
    let arcs = arcs.indices.filter { newTie[self.arcs[$0].tie] != nil }
    scene.arcs = arcs.map { index in
      var arc = self.arcs[index]
      arc.tie = newTie[arc.tie] ?? 0
      arc.tail = newBox[arc.tail] ?? 0
      arc.head = newBox[arc.head] ?? 0
      return arc
    }
    layout.routes = arcs.map { layout.routes[$0] }
    layout.centers = centers
    var degrees: [String: Int] = [:]
    for tie in scene.ties where tie.change != .lost {
      for actor in Set(tie.tie.participants) { degrees[actor, default: 0] += 1 }
    }
    for index in actors.indices {
      scene.actors[index].degree = degrees[actors[index].id] ?? 0
      scene.actors[index].isFaded = actors[index].isFaded || scene.actors[index].degree == 0
    }
    return (scene, layout)
  }
}
