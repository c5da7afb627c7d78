import GraphvizLayout

/// Draws a layout together until it is no larger than a page on which its words can be read.
///
/// Boxes and labels keep their size while the distances between them shrink, first in the direction that exceeds
/// its limit most; labels slide along their lines to stay clear. Boxes that come too close to each other or to a line
/// are nudged apart. Shrinking stops where nudging doesn't help, or where a label would lie on a box or on another
/// label. Crossings stay nearly as they are, since all lines shrink alike.
struct Tightening {
  let request: LayoutRequest
  /// The width and height to come down to.
  let limit: Size
  /// Of how many labels one may come to lie over a line that isn't its own.
  var labelsPerHit = 8

  /// How much a step takes off.
  private static let step = 0.96
  /// The smallest share of the original distances.
  private static let floor = 0.5

  /// The layout with its labels where they cover least, drawn together as far as it goes; the same one if it is
  /// too large to try. Fixed boxes and those on rings stay where they are.
  ///
  /// About 20 attempts, each quadratic in boxes and lines.
  func tightened(_ loose: Layout) -> Layout {
    guard request.arcs.count <= 150, (1...80).contains(request.boxes.count) else { return loose }
    let layout = relabelled(loose)
    guard request.boxes.allSatisfy({ $0.fixed == nil }), layout.rings.isEmpty else { return layout }
    let bounds = score(of: layout, for: request)
    var scale = Scale(x: 1, y: 1)
    var best = layout
    var mayX = true
    var mayY = true
    while true {
      let excessX = mayX && scale.x > Self.floor ? best.size.width / limit.width : 0
      let excessY = mayY && scale.y > Self.floor ? best.size.height / limit.height : 0
      guard max(excessX, excessY) > 1 else { return best }
      var next = scale
      if excessX >= excessY { next.x *= Self.step } else { next.y *= Self.step }
      if let tighter = attempt(layout, next), isLegible(tighter.score, after: bounds) {
        best = tighter
        scale = next
      } else if excessX >= excessY {
        mayX = false
      } else {
        mayY = false
      }
    }
  }

  /// The layout with labels moved along their lines, if that makes it better.
  private func relabelled(_ layout: Layout) -> Layout {
    var sketch = sketch(of: layout, Scale(x: 1, y: 1), nudges: zeroes)
    sketch.placeLabels()
    var moved = layout
    for index in moved.routes.indices { moved.routes[index].label = sketch.labels[index]?.center }
    let page = Frame(
      center: Point(x: layout.size.width / 2, y: layout.size.height / 2), size: layout.size)
    guard sketch.labels.allSatisfy({ $0.map(page.holds) ?? true }) else { return layout }
    moved.score = score(of: moved, for: request)
    return moved.score < layout.score ? moved : layout
  }

  /// Whether a tighter drawing misleads no more than the former and is hardly harder to read: some labels may
  /// come to lie over a line that isn't their own.
  private func isLegible(_ score: LayoutScore, after former: LayoutScore) -> Bool {
    let labels = request.arcs.count { $0.label != nil }
    return score.through <= former.through && score.labelHits <= former.labelHits + labels / labelsPerHit
      && score.crossings <= former.crossings + 2
  }

  struct Scale {
    var x: Double
    var y: Double

    func apply(_ point: Point) -> Point { Point(x: point.x * x, y: point.y * y) }
  }

  /// The layout at these distances, or nothing if something overlaps that nudging boxes doesn't part.
  private func attempt(_ layout: Layout, _ scale: Scale) -> Layout? {
    var nudges = zeroes
    for _ in 0..<40 {
      var sketch = sketch(of: layout, scale, nudges: nudges)
      let pushes = sketch.pushes
      if pushes.isEmpty {
        sketch.placeLabels()
        guard sketch.isClean else { return nil }
        if layout.frames.isEmpty { return sketch.layout(as: layout, of: request) }
        let frames = groupFrames(of: request, centers: sketch.boxes.map(\.center), margin: 12)
        return frames.map { sketch.layout(as: layout, of: request, frames: $0) }
      }
      for push in pushes { nudges[push.box] = nudges[push.box] + push.by }
    }
    return nil
  }

  private var zeroes: [Point] { request.boxes.map { _ in Point(x: 0, y: 0) } }

  /// The layout at these distances with its boxes moved a little, and the lines after them.
  private func sketch(of layout: Layout, _ scale: Scale, nudges: [Point]) -> TightSketch {
    let boxes = request.boxes.indices.map {
      Frame(center: scale.apply(layout.centers[$0]) + nudges[$0], size: request.boxes[$0].size)
    }
    let lines = request.arcs.enumerated().map { index, arc in
      let route = layout.routes[index]
      let last = Double(max(1, route.curve.count - 1))
      let controls = route.curve.enumerated().map { rank, point in
        scale.apply(point) + nudges[arc.tail].mixed(with: nudges[arc.head], Double(rank) / last)
      }
      let curve = Curve(controls).outside(arc.tail == arc.head ? nil : (boxes[arc.tail], boxes[arc.head]))
      let wish = route.label.map { scale.apply($0) + nudges[arc.tail].mixed(with: nudges[arc.head], 0.5) }
      return TightSketch.Line(tail: arc.tail, head: arc.head, curve: curve, label: arc.label, wish: wish)
    }
    return TightSketch(boxes: boxes, lines: lines)
  }
}

extension Curve {
  /// The part of the curve outside the two frames in which it begins and ends.
  fileprivate func outside(_ ends: (Frame, Frame)?) -> Curve {
    guard let ends else { return self }
    let step = max(length / 400, 0.25)
    var first = 0.0
    while first < length / 2 && ends.0.contains(point(at: first)) { first += step }
    var last = length
    while last > length / 2 && ends.1.contains(point(at: last)) { last -= step }
    return trimmed(start: first, end: length - last)
  }
}

extension Frame {
  /// Whether another frame lies within this one.
  fileprivate func holds(_ other: Frame) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }

  /// The larger of the horizontal and vertical distance; negative where the frames overlap.
  func gap(to other: Frame) -> Double {
    max(
      abs(center.x - other.center.x) - (size.width + other.size.width) / 2,
      abs(center.y - other.center.y) - (size.height + other.size.height) / 2)
  }
}
