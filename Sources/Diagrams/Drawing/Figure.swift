import ActorModel
import GraphvizLayout

/// Actors and ties of a scene, placed.
struct Figure {
  let scene: Scene
  let layout: Layout

  init(_ scene: Scene, _ layout: Layout) {
    self.scene = scene
    self.layout = layout
  }

  /// Everything, with the figure's upper left corner at a point.
  func panel(at origin: Point) -> Drawing.Panel {
    Drawing.Panel(
      ground: ground(at: origin), lines: lines(at: origin), labels: titles(at: origin) + labels(at: origin),
      actors: actors(at: origin))
  }

  /// One group for each tie, with its lines and arrowheads.
  private func lines(at origin: Point) -> [Group] {
    var shapes = [[Shape]](repeating: [], count: scene.ties.count)
    for (index, arc) in scene.arcs.enumerated() {
      let tie = scene.ties[arc.tie]
      let line = Line(
        style: tie.style, isTentative: tie.isTentative, isForecast: tie.isForecast, tailHead: arc.tailHead,
        headHead: arc.headHead, scale: tie.lineScale)
      let curve = course(of: index, at: origin)
      shapes[arc.tie] += line.shapes(along: curve)
      if tie.isDirected, let mark = directionMark(on: curve, arc: index, at: origin, line: line) {
        shapes[arc.tie].append(mark)
      }
    }
    let groups = scene.ties.enumerated().map { index, tie in
      let junction = scene.junctions.firstIndex(of: index).map { scene.actors.count + $0 }
      let place = junction.map { [Group.Datum(key: "at", value: self.place(ofBox: $0))] } ?? []
      return Group(
        id: "tie-\(tie.number)", name: "tie \(tie.style.name)", data: tie.data + place, tooltip: tie.tooltip,
        shapes: tie.isFaded ? shapes[index].map(\.faded) : shapes[index])
    }
    // What steps back lies below.
    return zip(scene.ties, groups).filter(\.0.isFaded).map(\.1)
      + zip(scene.ties, groups).filter { !$0.0.isFaded }.map(\.1)
  }

  /// The centre of a box as the next drawing reads it, see ``EarlierDiagram``.
  private func place(ofBox box: Int) -> String {
    "\(decimal(layout.centers[box].x)) \(decimal(layout.centers[box].y))"
  }

  /// One group for each label and junction.
  private func labels(at origin: Point) -> [Group] {
    let places = labelPlaces(at: origin)
    return scene.ties.enumerated().compactMap { index, tie in
      guard let place = places[index] else { return nil }
      var shapes = tie.tie.isMediation ? tie.junctionShapes(at: place) : tie.labelShapes(at: place)
      if tie.isFaded { shapes = shapes.map(\.faded) }
      if let change = tie.change { shapes += change.shapes(at: tie.badgePlace(place)) }
      return shapes.isEmpty
        ? nil
        : Group(
          id: "label-\(tie.number)", name: "label \(tie.style.name)", tooltip: tie.tooltip, shapes: shapes)
    }
  }

  /// One group for each actor.
  private func actors(at origin: Point) -> [Group] {
    scene.actors.enumerated().map { index, actor in
      let frame = Frame(center: layout.centers[index] + origin, size: actor.size)
      let style = actor.style
      let middle = Point(x: frame.center.x + style.badgeRoom / 2, y: frame.center.y)
      let words = centered(actor.lines.map { ($0, false) }, at: middle, font: actor.text, paint: style.words)
      let shapes = style.boxShapes(in: frame) + style.badgeShapes(in: frame) + words
      let data = [
        Group.Datum(key: "actor", value: actor.id), .init(key: "at", value: place(ofBox: index)),
        .init(key: "kind", value: actor.kind.rawValue),
        .init(key: "ties", value: String(actor.degree)),
      ]
      return Group(
        id: "actor-\(index + 1)", name: "actor \(actor.kind.rawValue)", data: data, tooltip: actor.tooltip,
        shapes: actor.isFaded ? shapes.map(\.faded) : shapes)
    }
  }

  /// Where each tie's label or junction stands, by the tie's index.
  func labelPlaces(at origin: Point) -> [Int: Point] {
    var places: [Int: Point] = [:]
    for (index, arc) in scene.arcs.enumerated() where arc.bearsLabel {
      places[arc.tie] = layout.routes[index].label.map { $0 + origin }
    }
    for (position, tie) in scene.junctions.enumerated() {
      places[tie] = layout.centers[scene.actors.count + position] + origin
    }
    return places
  }

  /// The course of an arc, its ends moved from the boxes' frames to their outlines.
  func course(of index: Int, at origin: Point) -> Curve {
    let arc = scene.arcs[index]
    let curve = Curve(layout.routes[index].curve.map { $0 + origin })
    let fromStart = reach(of: arc.tail, from: curve.reversed, at: origin)
    let fromEnd = reach(of: arc.head, from: curve, at: origin)
    return curve.extended(start: fromStart, end: fromEnd)
  }

  /// The point of a box's outline that a curve ending at its frame meets when drawn on; `nil` if it is there.
  private func reach(of box: Int, from curve: Curve, at origin: Point) -> Point? {
    guard box < scene.actors.count else { return nil }
    let shape = scene.actors[box].style.shape
    let frame = Frame(center: layout.centers[box] + origin, size: scene.actors[box].size)
    let end = curve.end
    let onward = curve.direction(at: curve.length)
    for direction in [onward, (frame.center - end).unit] {
      for step in 0..<60 {
        let point = end + direction * (Double(step) * 0.4)
        if shape.contains(point, in: frame) { return step < 2 ? nil : point - direction * 0.6 }
      }
    }
    return nil
  }

  /// A small arrow where the line leaves its label, so that the direction can be read beside the words of a long one.
  private func directionMark(on curve: Curve, arc index: Int, at origin: Point, line: Line) -> Shape? {
    let arc = scene.arcs[index]
    guard arc.bearsLabel, line.style.pattern != .zigzag || line.isForecast,
      let label = scene.ties[arc.tie].label, let place = layout.routes[index].label
    else { return nil }
    let frame = Frame(center: place + origin, size: label.size)
    let samples = curve.samples(every: 1)
    guard let last = samples.lastIndex(where: frame.contains) else { return nil }
    let step = curve.length / Double(max(1, samples.count - 1))
    let tip = (Double(last) + 1) * step + 13
    guard curve.length - tip > 60 else { return nil }
    let direction = curve.direction(at: tip - 4)
    let point = curve.point(at: tip)
    let base = point - direction * 7.5
    let side = direction.normal * 3.4
    return .path(
      Outline(through: [base + side, point, base - side], closed: true), fill: line.style.line,
      stroke: .background, width: 0.7)
  }
}

extension TieChange {
  /// The badge: a sign in a disc.
  func shapes(at center: Point) -> [Shape] {
    let font = TextMetrics(size: 11, bold: true)
    let (fill, ink): (Paint, Paint) = self == .lost ? (.background, .muted) : (.ink, .background)
    return [
      .path(
        Outline(circle: center, radius: 6.5), fill: fill, stroke: self == .lost ? .muted : .background,
        width: 1),
      .text(badge, at: Point(x: center.x, y: center.y + font.size * 0.35), font: font, paint: ink),
    ]
  }
}

extension Scene.DrawnTie {
  /// The upper right corner of the label or junction that stands at a place.
  fileprivate func badgePlace(_ place: Point) -> Point {
    let size = tie.isMediation ? junctionSize : label?.size ?? Size(width: 0, height: 0)
    return Point(x: place.x + size.width / 2, y: place.y - size.height / 2)
  }

  fileprivate var data: [Group.Datum] {
    var data = [Group.Datum(key: "tie", value: tie.id), .init(key: "number", value: String(number))]
    data.append(.init(key: "from", value: tie.from))
    data.append(.init(key: tie.isMediation ? "between" : "to", value: tie.others.joined(separator: " ")))
    data.append(.init(key: "relation", value: tie.relation))
    data.append(.init(key: "sign", value: tie.sign.description))
    if let change { data.append(.init(key: "change", value: change.rawValue)) }
    if let status = tie.status { data.append(.init(key: "status", value: status.rawValue)) }
    return data
  }

  /// The words of the tie on a small surface of their own.
  fileprivate func labelShapes(at place: Point) -> [Shape] {
    guard let label else { return [] }
    let frame = Frame(center: place, size: label.size)
    let pill = Shape.path(
      Outline(rounded: frame, radius: 4), fill: style.tint, stroke: style.line, width: 0.5)
    return [pill] + words(of: label, at: place)
  }

  /// The junction of a mediation: a diamond beside the words, in a bordered surface that the arms reach.
  func junctionShapes(at place: Point) -> [Shape] {
    let frame = Frame(center: place, size: junctionSize)
    let surface = Shape.path(
      Outline(rounded: frame, radius: 8), fill: style.tint, stroke: style.line, width: 1.3)
    guard let label else { return [diamond(at: place, radius: 7)] }
    let left = Point(x: frame.minX + 11, y: place.y)
    let center = Point(x: place.x + Self.diamondRoom / 2 - 1, y: place.y)
    return [surface, diamond(at: left, radius: 4.2)] + words(of: label, at: center)
  }

  private func diamond(at center: Point, radius: Double) -> Shape {
    let corners = [
      Point(x: 0, y: -radius), Point(x: radius, y: 0), Point(x: 0, y: radius), Point(x: -radius, y: 0),
    ]
    return .path(Outline(through: corners.map { center + $0 }, closed: true), fill: style.line, stroke: nil)
  }

  private func words(of label: Scene.Label, at center: Point) -> [Shape] {
    centered(label.lines.map { ($0.text, $0.isMark) }, at: center, font: label.text, paint: style.words)
  }
}
