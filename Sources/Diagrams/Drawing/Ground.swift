import GraphvizLayout

/// What lies under ties and actors: rings of distance and frames of blocs.
extension Figure {
  /// One group for each ring and frame.
  func ground(at origin: Point) -> [Group] {
    frames(at: origin) + rings(at: origin)
  }

  private func frames(at origin: Point) -> [Group] {
    layout.frames.map { frame in
      let area = Diagrams.Frame(center: frame.center + origin, size: frame.size)
      return Group(
        id: "bloc-\(frame.group + 1)", name: "bloc",
        data: [.init(key: "bloc", value: scene.blocs[frame.group])], tooltip: scene.blocs[frame.group],
        shapes: [.path(Outline(rounded: area, radius: 9), fill: .ground, stroke: .muted, width: 0.8)])
    }
  }

  /// The titles of frames, above the lines, each where in its strip no label and the fewest lines are.
  func titles(at origin: Point) -> [Group] {
    let font = TextMetrics(size: 12, bold: true)
    let points = layout.routes.flatMap { Curve($0.curve).samples(every: 4) }
    let labels = labelFrames
    return layout.frames.map { frame in
      let area = Diagrams.Frame(center: frame.center, size: frame.size)
      let name = scene.blocs[frame.group]
      let title = font.wrap(name, width: area.size.width - 12, maxLines: 1).first ?? ""
      let size = Size(width: font.width(title) + 8, height: Layout.Frame.titleHeight - 2)
      let y = area.minY + 2 + size.height / 2
      // Both ends and the middle come first among equals.
      let room = max(0, area.size.width - 6 - size.width)
      let places = [0, 4, 8, 1, 7, 2, 6, 3, 5].map { step in
        let x = area.minX + 3 + size.width / 2 + room * Double(step) / 8
        return Diagrams.Frame(center: Point(x: x, y: y), size: size)
      }
      let crossed = places.map { place in
        100 * labels.count { $0.gap(to: place) < 1 } + points.count(where: place.contains)
      }
      let best = places.indices.min { (crossed[$0], $0) < (crossed[$1], $1) } ?? 0
      let place = Diagrams.Frame(center: places[best].center + origin, size: size)
      return Group(
        id: "bloc-title-\(frame.group + 1)", name: "bloc-title", tooltip: name,
        shapes: [.path(Outline(rounded: place, radius: 4), fill: .ground, stroke: nil)]
          + centered([(title, false)], at: place.center, font: font, paint: .muted))
    }
  }

  private func rings(at origin: Point) -> [Group] {
    layout.rings.map { ring in
      let font = TextMetrics(size: 11)
      let size = Size(width: font.width(ring.caption) + 10, height: font.size * 1.5)
      let place = captionPlace(ring, size: size) + origin
      let data = ring.distance.map { [Group.Datum(key: "distance", value: String($0))] } ?? []
      return Group(
        id: "ring-" + (ring.distance.map(String.init) ?? "outside"), name: "ring", data: data,
        shapes: arcs(of: ring).map { points in
          .path(
            Outline(through: points.map { $0 + origin }), fill: nil, stroke: .rule, width: 1,
            dash: ring.distance == nil ? [3, 4] : [])
        } + [
          .path(
            Outline(rounded: Diagrams.Frame(center: place, size: size), radius: 5), fill: .background,
            stroke: nil)
        ] + centered([(ring.caption, true)], at: place, font: font, paint: .muted))
    }
  }

  /// The parts of a ring that lie within the drawing, which is no larger than what stands on the rings.
  private func arcs(of ring: Layout.Ring) -> [[Point]] {
    let page = Diagrams.Frame(
      center: Point(x: layout.size.width / 2, y: layout.size.height / 2), size: layout.size)
    var arcs: [[Point]] = [[]]
    for step in 0...360 {
      let point = ring.point(at: Double(step) * Double.pi / 180)
      if page.contains(point) {
        arcs[arcs.count - 1].append(point)
      } else if arcs.last?.isEmpty == false {
        arcs.append([])
      }
    }
    return arcs.filter { $0.count > 1 }
  }

  /// Where the labels of ties stand in the layout.
  private var labelFrames: [Diagrams.Frame] {
    labelPlaces(at: Point(x: 0, y: 0)).compactMap { tie, place in
      scene.ties[tie].label.map { Diagrams.Frame(center: place, size: $0.size) }
    }
  }

  /// The place on a ring, as near to its top as can be, where the caption lies clear of boxes, labels and lines.
  private func captionPlace(_ ring: Layout.Ring, size: Size) -> Point {
    let boxes = layout.centers.indices.map {
      Diagrams.Frame(center: layout.centers[$0], size: scene.boxSize($0))
    }
    let labels = labelFrames
    let points = layout.routes.flatMap { Curve($0.curve).samples(every: 5) }
    var best: (cost: Int, place: Point)?
    for step in 0..<72 {
      let angle = Double((step + 1) / 2) * (step % 2 == 0 ? 5 : -5)
      let place = ring.point(at: angle * Double.pi / 180)
      let frame = Diagrams.Frame(center: place, size: size)
      let isOutside =
        frame.minX < 0 || frame.minY < 0 || frame.maxX > layout.size.width || frame.maxY > layout.size.height
      let cost =
        (isOutside ? 10_000 : 0) + 100 * (boxes + labels).count { $0.gap(to: frame) < 3 }
        + points.count(where: frame.contains)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, place) }
    }
    return best?.place ?? ring.center
  }
}
