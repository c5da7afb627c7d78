import GraphvizLayout

/// What lies under ties and actors: rings of distance and frames of blocs.
extension Figure {
  /// One group for each ring and frame.
  func ground(at origin: Point) -> [Group] {
    frames(at: origin) + rings(at: origin)
  }

  private func frames(at origin: Point) -> [Group] {
    let blocs = scene.blocs
    let font = TextMetrics(size: 12, bold: true)
    return layout.frames.map { frame in
      let area = Diagrams.Frame(center: frame.center + origin, size: frame.size)
      let title = font.wrap(blocs[frame.group], width: area.size.width - 16, maxLines: 1).first ?? ""
      return Group(
        id: "bloc-\(frame.group + 1)", name: "bloc", data: [.init(key: "bloc", value: blocs[frame.group])],
        tooltip: blocs[frame.group],
        shapes: [
          .path(Outline(rounded: area, radius: 9), fill: .ground, stroke: .rule, width: 1.2),
          .text(
            title, at: Point(x: area.minX + 9, y: area.minY + 15), anchor: .start, font: font, paint: .muted),
        ])
    }
  }

  private func rings(at origin: Point) -> [Group] {
    layout.rings.map { ring in
      let center = ring.center + origin
      let outline = Outline(
        ellipse: Diagrams.Frame(
          center: center, size: Size(width: 2 * ring.radii.width, height: 2 * ring.radii.height)))
      let font = TextMetrics(size: 11)
      let size = Size(width: font.width(ring.caption) + 10, height: font.size * 1.5)
      let place = captionPlace(ring, size: size) + origin
      let data = ring.distance.map { [Group.Datum(key: "distance", value: String($0))] } ?? []
      return Group(
        id: "ring-" + (ring.distance.map(String.init) ?? "outside"), name: "ring", data: data,
        shapes: [
          .path(
            outline, fill: nil, stroke: .rule, width: 1, dash: ring.distance == nil ? [3, 4] : []),
          .path(
            Outline(rounded: Diagrams.Frame(center: place, size: size), radius: 5), fill: .background,
            stroke: nil),
        ] + centered([(ring.caption, true)], at: place, font: font, paint: .muted))
    }
  }

  /// The place on a ring, as near to its top as can be, where the caption lies clear of boxes, labels and lines.
  private func captionPlace(_ ring: Layout.Ring, size: Size) -> Point {
    let boxes = layout.centers.indices.map {
      Diagrams.Frame(center: layout.centers[$0], size: scene.boxSize($0))
    }
    let labels = labelPlaces(at: Point(x: 0, y: 0)).compactMap { tie, place in
      scene.ties[tie].label.map { Diagrams.Frame(center: place, size: $0.size) }
    }
    let points = layout.routes.flatMap { Curve($0.curve).samples(every: 5) }
    var best: (cost: Int, place: Point)?
    for step in 0..<72 {
      let angle = Double((step + 1) / 2) * (step % 2 == 0 ? 5 : -5)
      let place = ring.point(at: angle * Double.pi / 180)
      let frame = Diagrams.Frame(center: place, size: size)
      let cost =
        100 * (boxes + labels).count { $0.gap(to: frame) < 3 } + points.count(where: frame.contains)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, place) }
    }
    return best?.place ?? ring.center
  }
}
