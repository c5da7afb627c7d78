import ActorModel
import GraphvizLayout

extension Scene {
  /// What the layout engine is told: sizes and connections, no text.
  func request(_ options: DiagramOptions) -> LayoutRequest {
    LayoutRequest(
      engine: options.engine ?? (options.focus != nil ? .radial : actors.count <= 150 ? .neato : .sfdp),
      boxes: boxes(keeping: options.earlier),
      arcs: arcs.map { arc in
        .init(tail: arc.tail, head: arc.head, label: arc.bearsLabel ? ties[arc.tie].label?.size : nil)
      },
      aspectRatio: options.aspectRatio ?? suitableAspectRatio(on: options.setting),
      room: options.aspectRatio == nil ? options.setting.map(room) : nil, seeds: options.seeds,
      focus: options.focus.flatMap { focus in actors.firstIndex { $0.id == focus } })
  }

  private func boxes(keeping earlier: EarlierDiagram?) -> [LayoutRequest.Box] {
    let blocs = blocs
    return (0..<boxCount).map { box in
      let bloc = box < actors.count ? actors[box].bloc : nil
      let kept = junctionTie(box).map { earlier?.place(ofJunction: ties[$0].tie.id) }
      return .init(
        size: boxSize(box), fixed: kept ?? earlier?.place(ofActor: actors[box].id),
        group: bloc.flatMap(blocs.firstIndex), isJunction: box >= actors.count)
    }
  }

  /// Which actors kept their places.
  ///
  /// - Throws: ``DiagramError`` if none did.
  func note(on earlier: EarlierDiagram) throws(DiagramError) -> String {
    let new = actors.filter { earlier.place(ofActor: $0.id) == nil }.map(\.name)
    guard new.count < actors.count else { throw .nobodyKnown }
    let kept = actors.count - new.count
    let text = "\(kept) \(kept == 1 ? "actor keeps its place" : "actors keep their places")"
    guard !new.isEmpty else { return text + "." }
    let rest = new.count > 8 ? " and \(new.count - 8) more" : ""
    return text + "; new: \(new.prefix(8).joined(separator: ", "))\(rest)."
  }

  /// The blocs of the actors, in the order of their first actors.
  var blocs: [String] {
    var seen: Set<String> = []
    return actors.compactMap(\.bloc).filter { seen.insert($0).inserted }
  }

  /// The figure that a page of 170 by 247 mm takes beside heading and legend, when 11 points of ours are to print
  /// as 7: 170 mm are 482 points, and 482 · 11 / 7 = 757.
  private static let usualRoom = Size(width: 757 - 2 * Drawing.margin, height: 800)

  /// The width and height that the figure should not exceed.
  func limit(_ options: DiagramOptions) -> Size { options.setting.map(room) ?? Self.usualRoom }

  /// The ratio of the page for a drawing that would fill it, and a wider one for a small drawing.
  private func suitableAspectRatio(on setting: PageSetting?) -> Double {
    if let setting {
      let room = room(on: setting)
      return min(max(room.width / room.height, 0.4), 2.2)
    }
    let boxes =
      (0..<boxCount).map(boxSize) + arcs.filter(\.bearsLabel).compactMap { ties[$0.tie].label?.size }
    let area = boxes.reduce(0) { $0 + $1.width * $1.height } * Self.usualSparseness
    return min(max(Self.usualRoom.width * Self.usualRoom.width / max(area, 1), 0.8), 1.4)
  }

  /// The area of a figure as a multiple of that of its boxes and labels, as layouts come out.
  private static let usualSparseness = 4.5
}
