import CGraphvizShim
import Synchronization

/// The one door to libgvc, which keeps state for the whole process.
enum GraphvizPlacement {
  private static let door = Mutex(())

  /// Places the nodes once, with one seed: build, layout and read-back under one lock.
  static func place(
    _ placement: Placement, seed: Int, freeing: Bool
  ) throws(PlacementFailure) -> Placement.Answer {
    let result: Result<Placement.Answer, PlacementFailure> = door.withLock { _ in
      locked(placement, seed: seed, freeing: freeing)
    }
    return try result.get()
  }

  private static func locked(
    _ placement: Placement, seed: Int, freeing: Bool
  ) -> Result<Placement.Answer, PlacementFailure> {
    let engine = placement_engine(rawValue: UInt32(placement.engine.rawValue))
    guard let graph = placement_new(engine, Int32(placement.nodes.count), Int32(seed)) else {
      return .failure(.graphviz(messages()))
    }
    defer { if freeing { placement_free(graph) } }
    guard build(placement, in: graph), placement_run(graph) == 0 else {
      return .failure(.graphviz(messages()))
    }
    var centers: [Point] = []
    for index in placement.nodes.indices {
      var x = 0.0
      var y = 0.0
      placement_position(graph, Int32(index), &x, &y)
      guard x.isFinite, y.isFinite else {
        return .failure(.graphviz("it gave no position for node \(index)"))
      }
      centers.append(Point(x: x.roundedToTenth, y: (-y).roundedToTenth))
    }
    _ = messages()
    return .success(.init(seed: seed, centers: centers))
  }

  private static func build(_ placement: Placement, in graph: OpaquePointer) -> Bool {
    if placement.engine == .dot { placement_set_layer_gap(graph, placement.layerGap) }
    for (index, node) in placement.nodes.enumerated() {
      guard placement_add_node(graph, Int32(index), node.size.width, node.size.height) else { return false }
      if let fixed = node.fixed, placement.engine == .neato {
        placement_pin(graph, Int32(index), fixed.x, -fixed.y)
      }
    }
    for (index, edge) in placement.edges.enumerated() {
      let added = placement_add_edge(
        graph, Int32(index), Int32(edge.tail), Int32(edge.head), edge.weight, edge.length)
      guard added else { return false }
    }
    for (number, group) in placement.groups.enumerated() {
      for node in group where !placement_add_to_group(graph, Int32(number), Int32(node)) { return false }
    }
    return true
  }

  private static func messages() -> String {
    let text = String(cString: placement_messages())
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? "it gave no reason" : words
  }
}
