import GraphvizLayout

extension Scene {
  /// What the layout engine is told: sizes and connections, no text.
  func request(_ options: DiagramOptions) -> LayoutRequest {
    LayoutRequest(
      engine: options.engine ?? (actors.count <= 150 ? .neato : .sfdp),
      boxes: (0..<boxCount).map { .init(size: boxSize($0)) },
      arcs: arcs.map { arc in
        .init(tail: arc.tail, head: arc.head, label: arc.bearsLabel ? ties[arc.tie].label?.size : nil)
      },
      aspectRatio: options.aspectRatio ?? 1.2, seeds: options.seeds)
  }
}
