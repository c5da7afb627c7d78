import GraphvizLayout

/// A layout in the course of being drawn together.
struct TightSketch {
  /// An arc with the points that stand for it in tests.
  struct Line {
    var tail: Int
    var head: Int
    var curve: Curve
    var label: Size?
    /// Where the label would stand if nothing hindered it.
    var wish: Point?
    fileprivate var points: [Point]
    fileprivate var bounds: Frame

    init(tail: Int, head: Int, curve: Curve, label: Size?, wish: Point?) {
      self.tail = tail
      self.head = head
      self.curve = curve
      self.label = label
      self.wish = wish
      points = curve.samples(every: 4)
      bounds = Frame(around: points)
    }
  }

  let boxes: [Frame]
  let lines: [Line]
  /// The labels' places, by line.
  private(set) var labels: [Frame?]

  init(boxes: [Frame], lines: [Line]) {
    self.boxes = boxes
    self.lines = lines
    labels = lines.map { line in
      line.label.flatMap { size in line.wish.map { Frame(center: $0, size: size) } }
    }
  }

  /// How near labels may come to boxes and to each other.
  private static let labelGap = 2.5

  /// How near two boxes may come.
  private static let boxGap = 12.0
  /// How near a line may come to a box that isn't its end.
  private static let lineGap = 4.0
  /// How short a line may be.
  private static let shortest = 24.0

  /// A box and how it should be moved.
  struct Push {
    var box: Int
    var by: Point
  }

  /// What would part boxes from boxes and lines that are too near; empty if none are.
  var pushes: [Push] {
    var pushes: [Push] = []
    for one in boxes.indices {
      for other in boxes.indices[(one + 1)...] { pushes += part(one, other, to: Self.boxGap) }
    }
    for line in lines {
      let floor = Self.shortest + (line.tail == line.head ? 0 : 1)
      if line.curve.length < floor { pushes += part(line.tail, line.head, to: Self.shortest + 4) }
      for box in boxes.indices where box != line.tail && box != line.head {
        if let push = push(box, offLine: line) { pushes.append(push) }
      }
    }
    return pushes
  }

  private func part(_ one: Int, _ other: Int, to room: Double) -> [Push] {
    let lack = room - boxes[one].gap(to: boxes[other])
    guard lack > 0, one != other else { return [] }
    let away = boxes[other].center - boxes[one].center
    let gapX = abs(away.x) - (boxes[one].size.width + boxes[other].size.width) / 2
    let gapY = abs(away.y) - (boxes[one].size.height + boxes[other].size.height) / 2
    let share = min(lack, 8) / 2 + 0.1
    let by =
      gapX > gapY ? Point(x: away.x < 0 ? -share : share, y: 0) : Point(x: 0, y: away.y < 0 ? -share : share)
    return [Push(box: other, by: by), Push(box: one, by: by * -1)]
  }

  /// How a box gives way to a line that isn't its own: away from the line's nearest point.
  private func push(_ box: Int, offLine line: Line) -> Push? {
    let zone = boxes[box].inset(by: -Self.lineGap)
    guard line.bounds.gap(to: zone) < 0 else { return nil }
    let inside = line.points.filter(zone.contains)
    guard !inside.isEmpty else { return nil }
    let middle = inside.reduce(Point(x: 0, y: 0), +) * (1 / Double(inside.count))
    let along = ((inside.last ?? middle) - (inside.first ?? middle)).unit
    let away = boxes[box].center - middle
    let across = away - along * (away.x * along.x + away.y * along.y)
    return Push(box: box, by: (across.length > 0.5 ? across.unit : along.normal) * 2.5)
  }

  /// Whether no label lies on a box or another label, or too near to one.
  var isClean: Bool {
    labels.indices.allSatisfy { index in labels[index].map { clashes(index, $0) == 0 } ?? true }
  }

  /// Lets every label choose the best place on its line, given the others, until none wants to move.
  mutating func placeLabels() {
    for _ in 0..<12 {
      var moved = false
      for index in labels.indices {
        guard let label = labels[index], let wish = lines[index].wish else { continue }
        var best = (cost: cost(index, label, wish: wish), frame: label)
        for center in places(index) {
          let frame = Frame(center: center, size: label.size)
          let cost = cost(index, frame, wish: wish)
          if cost < best.cost - 0.01 { best = (cost, frame) }
        }
        if best.frame != label {
          labels[index] = best.frame
          moved = true
        }
      }
      if !moved { return }
    }
  }

  /// Points of a line that leave its ends room for an arrowhead.
  private func places(_ index: Int) -> [Point] {
    let curve = lines[index].curve
    return (0...24).map { curve.point(at: curve.length * (0.14 + 0.03 * Double($0))) }
  }

  private func cost(_ index: Int, _ frame: Frame, wish: Point) -> Double {
    let line = lines[index]
    var cost = 100 * Double(clashes(index, frame)) + 12 * Double(covers(index, frame))
    for end in [line.curve.start, line.curve.end] {
      let room = frame.distance(to: end)
      if room < 16 { cost += 3 * (16 - room) }
    }
    return cost + (frame.center - wish).length / 12
  }

  private func clashes(_ index: Int, _ frame: Frame) -> Int {
    let onBoxes = boxes.count { $0.gap(to: frame) < Self.labelGap }
    let onLabels = labels.indices.count { other in
      other != index && (labels[other].map { $0.gap(to: frame) < Self.labelGap } ?? false)
    }
    return onBoxes + onLabels
  }

  private func covers(_ index: Int, _ frame: Frame) -> Int {
    lines.indices.count { other in
      other != index && lines[other].bounds.gap(to: frame) < 0
        && lines[other].points.contains(where: frame.contains)
    }
  }

  private func extent(with others: [Frame]) -> Frame {
    let frames = boxes + labels.compactMap { $0 } + lines.map(\.bounds) + others
    return Frame(
      around: frames.flatMap { [Point(x: $0.minX, y: $0.minY), Point(x: $0.maxX, y: $0.maxY)] })
  }

  /// The sketch as a layout that begins at the origin, with the frames of groups, if there are any.
  func layout(as former: Layout, of request: LayoutRequest, frames: [Layout.Frame] = []) -> Layout {
    let extent = self.extent(with: frames.map { Frame(center: $0.center, size: $0.size) }).inset(by: -2)
    let shift = Point(x: -extent.minX, y: -extent.minY)
    var layout = former
    layout.frames = frames.map {
      Layout.Frame(group: $0.group, center: $0.center + shift, size: $0.size)
    }
    layout.centers = boxes.map { $0.center + shift }
    layout.routes = lines.indices.map { index in
      Layout.Route(
        curve: lines[index].curve.points.map { $0 + shift }, label: labels[index].map { $0.center + shift })
    }
    layout.size = Size(width: extent.size.width.rounded(.up), height: extent.size.height.rounded(.up))
    layout.score = score(of: layout, for: request)
    return layout
  }
}

extension Frame {
  /// The least frame around some points.
  init(around points: [Point]) {
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    let (minX, maxX) = (xs.min() ?? 0, xs.max() ?? 0)
    let (minY, maxY) = (ys.min() ?? 0, ys.max() ?? 0)
    self.init(
      center: Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2),
      size: Size(width: maxX - minX, height: maxY - minY))
  }

  /// How far a point lies outside the frame; 0 inside.
  func distance(to point: Point) -> Double {
    Point(
      x: max(0, abs(point.x - center.x) - size.width / 2),
      y: max(0, abs(point.y - center.y) - size.height / 2)
    ).length
  }
}
