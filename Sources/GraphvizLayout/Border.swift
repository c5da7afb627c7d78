/// The outline of a box as a line of its own, on which arcs find their ends.
///
/// A position on it is a length, clockwise from the upper left corner.
struct Border {
  /// Outward directions of the sides: above, right, below, left.
  static let normals = [
    Point(x: 0, y: -1), Point(x: 1, y: 0), Point(x: 0, y: 1), Point(x: -1, y: 0),
  ]

  struct Port {
    var point: Point
    var normal: Point
  }

  let rect: Rect

  init(_ rect: Rect) { self.rect = rect }

  var length: Double { 2 * (rect.width + rect.height) }

  /// The position of the border's point nearest to one on or near the border.
  func position(of point: Point) -> Double {
    let x = max(rect.minX, min(rect.maxX, point.x))
    let y = max(rect.minY, min(rect.maxY, point.y))
    let distances = [y - rect.minY, rect.maxX - x, rect.maxY - y, x - rect.minX]
    var side = 0
    for other in 1...3 where distances[other] < distances[side] { side = other }
    switch side {
    case 0: return x - rect.minX
    case 1: return rect.width + y - rect.minY
    case 2: return rect.width + rect.height + rect.maxX - x
    default: return 2 * rect.width + rect.height + rect.maxY - y
    }
  }

  /// The point at a position, kept off the corners, where a rounded box has no border.
  func port(at position: Double) -> Port {
    var rest = position.truncatingRemainder(dividingBy: length)
    if rest < 0 { rest += length }
    let sides = [rect.width, rect.height, rect.width, rect.height]
    var side = 0
    while side < 3 && rest > sides[side] {
      rest -= sides[side]
      side += 1
    }
    let corner = min(6, sides[side] / 3)
    rest = max(corner, min(sides[side] - corner, rest))
    let point =
      switch side {
      case 0: Point(x: rect.minX + rest, y: rect.minY)
      case 1: Point(x: rect.maxX, y: rect.minY + rest)
      case 2: Point(x: rect.maxX - rest, y: rect.maxY)
      default: Point(x: rect.minX, y: rect.maxY - rest)
      }
    return Port(point: point, normal: Self.normals[side])
  }

  func port(near point: Point, shifted shift: Double) -> Port { port(at: position(of: point) + shift) }
}

extension Rect {
  /// Where the straight line from the centre towards a point leaves the rectangle.
  func border(towards point: Point) -> Point {
    let away = point - center
    if away.x == 0 && away.y == 0 { return Point(x: maxX, y: center.y) }
    let scaleX = away.x == 0 ? Double.infinity : width / 2 / abs(away.x)
    let scaleY = away.y == 0 ? Double.infinity : height / 2 / abs(away.y)
    return center + away * min(scaleX, scaleY)
  }
}

extension Sketch {
  /// Spreads the ends of arcs along each box's border, in the order in which they arrive, so that no two
  /// arrowheads lie on one another.
  mutating func spreadPorts() {
    for index in ports.indices { ports[index] = (0, 0) }
    redrawAll()
    partEnds(gap: 15)
  }

  /// Moves ends of arcs along the borders, from where they are, until they are so far apart, where there is room.
  mutating func partEnds(gap: Double) {
    for box in rects.indices where incidence[box].count > 1 { partEnds(at: box, gap: gap) }
    redrawAll()
  }

  private mutating func partEnds(at box: Int, gap: Double) {
    let border = Border(rects[box])
    var ends: [(arc: Int, position: Double)] = []
    for index in incidence[box] where request.arcs[index].tail != request.arcs[index].head {
      let end = request.arcs[index].tail == box ? courses[index].curve.a : courses[index].curve.d
      ends.append((index, border.position(of: end)))
    }
    guard ends.count > 1, border.length > 0 else { return }
    ends.sort { ($0.position, $0.arc) < ($1.position, $1.arc) }
    let gap = min(gap, 0.85 * border.length / Double(ends.count))
    var places = ends.map(\.position)
    for _ in 0..<80 {
      var moved = 0.0
      for rank in places.indices {
        let next = (rank + 1) % places.count
        let distance = places[next] - places[rank] + (next == 0 ? border.length : 0)
        let push = (gap - distance) / 2
        if push <= 0.05 { continue }
        places[rank] -= push
        places[next] += push
        moved = max(moved, push)
      }
      if moved < 0.1 { break }
    }
    for (end, place) in zip(ends, places) {
      let shift = place - end.position
      let isTail = request.arcs[end.arc].tail == box
      if isTail { ports[end.arc].tail += shift } else { ports[end.arc].head += shift }
    }
  }
}
