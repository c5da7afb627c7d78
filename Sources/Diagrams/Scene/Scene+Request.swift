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
      aspectRatio: options.aspectRatio ?? suitableAspectRatio, seeds: options.seeds)
  }

  /// The ratio at which the figure is no wider than a page on which its smallest text prints at 7 points:
  /// 170 mm are 482 points, so 11 points of ours become 7 at a width of 757.
  private var suitableAspectRatio: Double {
    let boxes =
      (0..<boxCount).map(boxSize) + arcs.filter(\.bearsLabel).compactMap { ties[$0.tie].label?.size }
    let area = boxes.reduce(0) { $0 + $1.width * $1.height } * Self.usualSparseness
    return min(max(730 * 730 / max(area, 1), 0.7), 1.4)
  }

  /// The area of a figure as a multiple of that of its boxes and labels, as layouts come out.
  private static let usualSparseness = 4.5
}
