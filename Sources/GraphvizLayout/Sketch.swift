/// How one arc bends, independent of where its boxes stand.
struct Bend: Sendable, Hashable {
  /// Sideways pull of the two control points, as a share of the distance between the boxes.
  var tail = 0.0
  var head = 0.0
  /// Sideways distance of the middle from the straight line, in points: the arc's lane in a bundle.
  var lane = 0.0
  /// Curve parameter of the label's centre.
  var label = 0.5
  /// For loops: the side of the box, 0 above, 1 right, 2 below, 3 left.
  var side = 0
}

/// An arc as it runs: its curve, points along it, and what its label covers.
struct Course: Sendable {
  static let steps = 10

  var curve: Cubic
  var points: [Point]
  var bounds: Rect
  var label: Rect?
  /// Bounds of curve and label together with the gap that is kept around them.
  var reach: Rect
  var length: Double

  init(_ curve: Cubic, label size: Size?, at t: Double) {
    self.curve = curve
    points = []
    points.reserveCapacity(Self.steps + 1)
    bounds = .nothing
    length = 0
    for step in 0...Self.steps {
      let point = curve.point(at: Double(step) / Double(Self.steps))
      if let last = points.last { length += (point - last).length }
      points.append(point)
      bounds.cover(point)
    }
    label = size.map { Rect(center: curve.point(at: t), size: $0) }
    reach = bounds
    if let label { reach.cover(label) }
    reach = reach.grown(by: 8)
  }

  /// The same curve with its label elsewhere along it.
  func movingLabel(size: Size?, to t: Double) -> Course {
    var moved = self
    moved.label = size.map { Rect(center: curve.point(at: t), size: $0) }
    moved.reach = bounds
    if let label = moved.label { moved.reach.cover(label) }
    moved.reach = moved.reach.grown(by: 8)
    return moved
  }
}

/// A drawing in the making: boxes at places, and arcs that follow them.
struct Sketch {
  let request: LayoutRequest
  /// Arcs at each box, both ends, ascending.
  let incidence: [[Int]]
  /// Arcs between the same two different boxes, in order of their first arc.
  let bundles: [[Int]]
  /// The number of each loop among the loops of its box.
  let loopRank: [Int]

  var rects: [Rect]
  var bends: [Bend]
  /// How far each end has been moved along its box's border, at the tail and at the head.
  var ports: [(tail: Double, head: Double)]
  var courses: [Course]
  /// What two arrowheads on one another cost; nothing while boxes still move far.
  var coveredEndsToll = 0.0
  /// The rings on which boxes stand, where they do.
  var rings: [Layout.Ring] = []

  init(_ request: LayoutRequest, centers: [Point]) {
    self.request = request
    var incidence = [[Int]](repeating: [], count: request.boxes.count)
    var loops = [Int](repeating: 0, count: request.boxes.count)
    var loopRank = [Int](repeating: 0, count: request.arcs.count)
    var byPair: [Pair: [Int]] = [:]
    for (index, arc) in request.arcs.enumerated() {
      incidence[arc.tail].append(index)
      if arc.tail == arc.head {
        loopRank[index] = loops[arc.tail]
        loops[arc.tail] += 1
      } else {
        incidence[arc.head].append(index)
        byPair[Pair(arc.tail, arc.head), default: []].append(index)
      }
    }
    self.incidence = incidence
    self.loopRank = loopRank
    bundles = byPair.values.sorted { $0[0] < $1[0] }
    rects = zip(centers, request.boxes).map { Rect(center: $0, size: $1.size) }
    bends = [Bend](repeating: Bend(), count: request.arcs.count)
    ports = [(tail: Double, head: Double)](repeating: (0, 0), count: request.arcs.count)
    courses = []
    for bundle in bundles where bundle.count > 1 { fan(bundle, spacing: Self.lane(bundle.count), shift: 0) }
    courses = request.arcs.indices.map { course($0) }
  }

  /// Distance between neighbouring lanes of a bundle.
  static func lane(_ count: Int) -> Double { max(3, min(22, 600 / Double(count))) }

  /// Spreads the arcs of a bundle over lanes side by side.
  mutating func fan(_ bundle: [Int], spacing: Double, shift: Double) {
    let middle = Double(bundle.count - 1) / 2
    for (rank, arc) in bundle.enumerated() { bends[arc].lane = (Double(rank) - middle) * spacing + shift }
  }

  mutating func move(_ box: Int, to center: Point) {
    rects[box] = Rect(center: center, size: request.boxes[box].size)
  }

  /// Draws anew the arcs at these indices, after their boxes or bends have changed.
  mutating func redraw(_ arcs: [Int]) {
    for arc in arcs { courses[arc] = course(arc) }
  }

  mutating func redrawAll() { redraw(Array(request.arcs.indices)) }

  /// The course of an arc as its bend and its boxes want it.
  func course(_ index: Int) -> Course {
    let arc = request.arcs[index]
    let bend = bends[index]
    if arc.tail == arc.head {
      return Course(loop(index, side: bend.side), label: arc.label, at: bend.label)
    }
    let full = betweenCenters(arc, bend)
    guard let start = full.exit(from: rects[arc.tail]), let stop = full.reversed.exit(from: rects[arc.head]),
      start < 1 - stop
    else {
      return Course(betweenOverlapping(arc), label: arc.label, at: bend.label)
    }
    let visible = full.part(from: start, to: 1 - stop)
    return Course(onPorts(visible, arc, ports[index]), label: arc.label, at: bend.label)
  }

  private func betweenCenters(_ arc: LayoutRequest.Arc, _ bend: Bend) -> Cubic {
    let tail = rects[arc.tail]
    let head = rects[arc.head]
    let along = head.center - tail.center
    let length = max(along.length, 0.001)
    let sideways = Point(x: -along.y / length, y: along.x / length)
    let lane = arc.tail < arc.head ? bend.lane : -bend.lane
    func aim(_ rect: Rect) -> Double {
      let limit = 0.35 * (abs(sideways.x) * rect.width + abs(sideways.y) * rect.height) / 2
      return max(-limit, min(limit, lane * 0.5))
    }
    let aims = (tail: aim(tail), head: aim(head))
    let rest = (lane - (aims.tail + aims.head) / 2) / 0.75
    let a = tail.center + sideways * aims.tail
    let d = head.center + sideways * aims.head
    return Cubic(
      a, a + (d - a) * (1.0 / 3) + sideways * (bend.tail * length + rest),
      d + (a - d) * (1.0 / 3) + sideways * (bend.head * length + rest), d)
  }

  /// Boxes on one another leave no room: a short straight piece joins their nearest borders.
  private func betweenOverlapping(_ arc: LayoutRequest.Arc) -> Cubic {
    let tail = rects[arc.tail]
    let head = rects[arc.head]
    return Cubic(
      from: tail.border(towards: head.center), to: head.border(towards: tail.center))
  }

  private func onPorts(_ curve: Cubic, _ arc: LayoutRequest.Arc, _ port: (tail: Double, head: Double))
    -> Cubic
  {
    let start = Border(rects[arc.tail]).port(near: curve.a, shifted: port.tail)
    let stop = Border(rects[arc.head]).port(near: curve.d, shifted: port.head)
    let b = outward(curve.b + (start.point - curve.a), from: start)
    let c = outward(curve.c + (stop.point - curve.d), from: stop)
    return Cubic(start.point, b, c, stop.point)
  }

  /// A control point lifted so that the curve leaves the border instead of running along it.
  private func outward(_ control: Point, from port: Border.Port) -> Point {
    let away = control - port.point
    let rise = away.dot(port.normal)
    let wanted = 0.3 * away.length
    return rise >= wanted ? control : control + port.normal * (wanted - rise)
  }

  private func loop(_ index: Int, side: Int) -> Cubic {
    let arc = request.arcs[index]
    let rect = rects[arc.tail]
    let rank = Double(loopRank[index])
    let normal = Border.normals[side]
    let along = Point(x: -normal.y, y: normal.x)
    let depth = abs(normal.x) * rect.width / 2 + abs(normal.y) * rect.height / 2
    let breadth = abs(along.x) * rect.width / 2 + abs(along.y) * rect.height / 2
    let label = arc.label ?? Size(width: 12, height: 8)
    let thickness = abs(normal.x) * label.width + abs(normal.y) * label.height
    let rise = (thickness / 2 + 14 + rank * (thickness + 8)) / 0.75
    let foot = min(breadth * 0.7, 9 + 5 * rank)
    let base = rect.center + normal * depth
    return Cubic(
      base - along * foot, base - along * (foot + 14 + 6 * rank) + normal * rise,
      base + along * (foot + 14 + 6 * rank) + normal * rise, base + along * foot)
  }
}
