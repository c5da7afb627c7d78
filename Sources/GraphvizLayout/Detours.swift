/// Leads arcs that pass through boxes or leave the room another way, and moves labels that are covered to a free place on
/// their arc.
///
/// A shortest path over a grid keeps clear of boxes and, where it can, of labels and of other arcs; it is pulled tight and
/// its corners are rounded. Time and space are those of one search for each such arc, linear in the grid's cells, of which
/// there are at most ``cells``.
struct Detours {
  private let request: LayoutRequest
  private let rects: [Rect]
  private var layout: Layout

  /// How near an arc comes to a box that it leads around.
  private static let clearance = 5.0
  /// The most cells of a grid.
  private static let cells = 60_000.0

  init(_ request: LayoutRequest, _ layout: Layout) {
    self.request = request
    self.layout = layout
    rects = zip(layout.centers, request.boxes).map { Rect(center: $0, size: $1.size) }
  }

  /// The layout with such of its faults mended as can be, so that it begins at the origin, in tenths of points; boxes stay
  /// where they are to each other.
  mutating func mended() -> Layout {
    let room = Rect(minX: 0, minY: 0, maxX: layout.size.width, maxY: layout.size.height).grown(by: 4)
    let astray = layout.routes.indices.filter { !layout.routes[$0].samples.allSatisfy(room.contains) }
    let misleading = Set(faults(of: layout, for: request).through).union(astray).sorted()
    for arc in misleading where request.arcs[arc].tail != request.arcs[arc].head {
      guard let path = path(of: arc) else { continue }
      layout.routes[arc].curve = rounded(path)
      placeLabel(of: arc)
    }
    for arc in faults(of: layout, for: request).coveredLabels { placeLabel(of: arc) }
    for arc in faults(of: layout, for: request).coveredLabels { leadLabelFree(of: arc) }
    return moved()
  }

  /// The layout moved to the origin.
  private func moved() -> Layout {
    var extent = Rect.nothing
    for rect in rects { extent.cover(rect) }
    for (index, route) in layout.routes.enumerated() {
      for point in route.samples { extent.cover(point) }
      if let label = label(of: index) { extent.cover(label) }
    }
    extent = extent.grown(by: 2)
    let shift = Point(x: -extent.minX, y: -extent.minY)
    var moved = layout
    moved.centers = layout.centers.map { ($0 + shift).rounded }
    moved.routes = layout.routes.map { route in
      Layout.Route(
        curve: route.curve.map { ($0 + shift).rounded }, label: route.label.map { ($0 + shift).rounded })
    }
    moved.size = Size(width: extent.width.rounded(.up), height: extent.height.rounded(.up))
    return moved
  }

  // MARK: A path over the grid

  private struct Cells {
    var origin: Point
    var side: Double
    var columns: Int
    var rows: Int

    init(around size: Size, margin: Double) {
      let extent = Rect(minX: 0, minY: 0, maxX: size.width, maxY: size.height).grown(by: -margin)
      side = max(6, (extent.width * extent.height / Detours.cells).squareRoot())
      origin = Point(x: extent.minX, y: extent.minY)
      columns = max(1, Int(extent.width / side))
      rows = max(1, Int(extent.height / side))
    }

    var count: Int { columns * rows }

    func center(_ cell: Int) -> Point {
      Point(
        x: origin.x + (Double(cell % columns) + 0.5) * side,
        y: origin.y + (Double(cell / columns) + 0.5) * side)
    }

    /// The cells whose middle lies in a rectangle.
    func within(_ rect: Rect) -> [Int] {
      let left = max(0, Int(((rect.minX - origin.x) / side - 0.5).rounded(.up)))
      let right = min(columns - 1, Int(((rect.maxX - origin.x) / side - 0.5).rounded(.down)))
      let top = max(0, Int(((rect.minY - origin.y) / side - 0.5).rounded(.up)))
      let bottom = min(rows - 1, Int(((rect.maxY - origin.y) / side - 0.5).rounded(.down)))
      guard left <= right, top <= bottom else { return [] }
      return (top...bottom).flatMap { row in (left...right).map { row * columns + $0 } }
    }
  }

  /// The corners of a way from border to border that meets no other box; `nil` if there is none.
  private func path(of index: Int) -> [Point]? {
    let arc = request.arcs[index]
    let cells = Cells(around: layout.size, margin: 3)
    var tolls = [Int](repeating: 0, count: cells.count)
    for (other, route) in layout.routes.enumerated() where other != index {
      for point in route.samples {
        for (reach, toll) in [(2.6, 8), (1.4, 24)] {
          let near = Rect(
            center: point, size: Size(width: 2 * reach * cells.side, height: 2 * reach * cells.side))
          for cell in cells.within(near) { tolls[cell] = max(tolls[cell], toll) }
        }
      }
      for cell in label(of: other).map({ cells.within($0.grown(by: 3)) }) ?? [] { tolls[cell] = 60 }
    }
    for rect in rects { for cell in cells.within(rect.grown(by: 2.2 * Self.clearance)) { tolls[cell] += 6 } }
    for rect in rects { for cell in cells.within(rect.grown(by: Self.clearance)) { tolls[cell] = -1 } }
    func ring(_ box: Int) -> [Int] {
      cells.within(rects[box].grown(by: Self.clearance + 1.5 * cells.side)).filter { tolls[$0] >= 0 }
    }
    guard let way = cheapestWay(from: ring(arc.tail), to: Set(ring(arc.head)), cells, tolls) else {
      return nil
    }
    let middle = pulledTight(way.map(cells.center), ends: arc)
    guard let first = middle.first, let last = middle.last else { return nil }
    return [rects[arc.tail].nearestBorder(to: first)] + middle + [rects[arc.head].nearestBorder(to: last)]
  }

  /// Dijkstra's search with a bucket for each whole cost (Dial 1969).
  private func cheapestWay(from starts: [Int], to goals: Set<Int>, _ cells: Cells, _ tolls: [Int]) -> [Int]? {
    var best = [Int](repeating: .max, count: cells.count)
    var before = [Int](repeating: -1, count: cells.count)
    var buckets: [[Int]] = [starts]
    for start in starts { best[start] = 0 }
    var cost = 0
    while cost < buckets.count {
      var rank = 0
      while rank < buckets[cost].count {
        let cell = buckets[cost][rank]
        rank += 1
        guard best[cell] == cost else { continue }
        if goals.contains(cell) {
          var way = [cell]
          while let last = way.last, before[last] >= 0 { way.append(before[last]) }
          return way.reversed()
        }
        let (row, column) = cell.quotientAndRemainder(dividingBy: cells.columns)
        for (down, right, length) in Self.steps {
          let (y, x) = (row + down, column + right)
          guard (0..<cells.rows).contains(y), (0..<cells.columns).contains(x) else { continue }
          let next = y * cells.columns + x
          guard tolls[next] >= 0, cost + length + tolls[next] < best[next] else { continue }
          best[next] = cost + length + tolls[next]
          before[next] = cell
          while buckets.count <= best[next] { buckets.append([]) }
          buckets[best[next]].append(next)
        }
      }
      buckets[cost] = []
      cost += 1
    }
    return nil
  }

  private static let steps = [
    (0, 1, 10), (1, 0, 10), (0, -1, 10), (-1, 0, 10), (1, 1, 14), (1, -1, 14), (-1, 1, 14), (-1, -1, 14),
  ]

  /// The corners that are left when every stretch that can be straight is.
  private func pulledTight(_ points: [Point], ends arc: LayoutRequest.Arc) -> [Point] {
    let walls = rects.map { $0.grown(by: Self.clearance - 1) }
    let labels = layout.routes.indices.compactMap { label(of: $0)?.grown(by: 1) }
    func covered(_ from: Point, _ to: Point) -> Int { labels.count { $0.meets(from, to) } }
    func isOpen(_ one: Int, _ other: Int) -> Bool {
      guard !walls.contains(where: { $0.meets(points[one], points[other]) }) else { return false }
      let onTheWay = labels.count { label in
        (one..<other).contains { label.meets(points[$0], points[$0 + 1]) }
      }
      return covered(points[one], points[other]) <= onTheWay
    }
    var kept = [0]
    while let last = kept.last, last < points.count - 1 {
      var next = points.count - 1
      while next > last + 1, !isOpen(last, next) { next -= 1 }
      kept.append(next)
    }
    return kept.map { points[$0] }
  }

  /// A curve along corners, each rounded.
  private func rounded(_ corners: [Point]) -> [Point] {
    guard corners.count > 2 else { return Cubic(from: corners[0], to: corners[corners.count - 1]).points }
    var curve = [corners[0]]
    func straight(to end: Point) {
      guard let start = curve.last else { return }
      curve += Cubic(from: start, to: end).points.dropFirst()
    }
    for rank in 1..<(corners.count - 1) {
      let bend = bend(at: corners[rank], from: corners[rank - 1], to: corners[rank + 1])
      straight(to: bend.a)
      curve += bend.points.dropFirst()
    }
    straight(to: corners[corners.count - 1])
    return curve
  }

  /// A corner rounded as far as boxes allow.
  private func bend(at corner: Point, from start: Point, to end: Point) -> Cubic {
    let (back, ahead) = (start - corner, end - corner)
    func cubic(_ reach: Double) -> Cubic {
      let from = corner + back * (min(reach / max(back.length, 0.001), 0.5))
      let to = corner + ahead * (min(reach / max(ahead.length, 0.001), 0.5))
      return Cubic(from, from + (corner - from) * 0.6, to + (corner - to) * 0.6, to)
    }
    let reaches = [40.0, 28, 18, 10, 5]
    return reaches.map(cubic).first { bend in
      let points = (0...12).map { bend.point(at: Double($0) / 12) }
      return !rects.contains { rect in points.contains(where: rect.grown(by: 1.5).contains) }
    } ?? cubic(2)
  }

  // MARK: Labels

  private func label(of arc: Int) -> Rect? {
    guard let center = layout.routes[arc].label, let size = request.arcs[arc].label else { return nil }
    return Rect(center: center, size: size)
  }

  /// Leads an arc another way if its label finds a place there and not on its own.
  private mutating func leadLabelFree(of index: Int) {
    let arc = request.arcs[index]
    guard arc.tail != arc.head, let former = label(of: index), hits(former, of: index) > 0 else { return }
    let route = layout.routes[index]
    if let path = path(of: index) {
      layout.routes[index].curve = rounded(path)
      placeLabel(of: index)
    }
    if let label = label(of: index), hits(label, of: index) >= hits(former, of: index) {
      layout.routes[index] = route
    }
  }

  /// How many boxes and other labels a label lies on or next to.
  private func hits(_ rect: Rect, of index: Int) -> Int {
    let near = rect.grown(by: 1.5)
    return rects.count { $0.intersects(near) }
      + layout.routes.indices.count { $0 != index && label(of: $0)?.intersects(near) == true }
  }

  /// Puts a label where on its arc it covers least, or beside the arc where everything on it is taken.
  private mutating func placeLabel(of index: Int) {
    guard let size = request.arcs[index].label, layout.routes[index].label != nil else { return }
    let points = layout.routes[index].samples
    let labels = layout.routes.indices.compactMap { $0 == index ? nil : label(of: $0) }
    let others = layout.routes.indices.flatMap { $0 == index ? [] : layout.routes[$0].samples }
    var best: (cost: Double, place: Point)?
    for (rank, point) in points.enumerated() where rank > 0 && rank < points.count - 1 {
      let along = points[rank + 1] - points[rank - 1]
      let across = Point(x: -along.y, y: along.x) * (1 / max(along.length, 0.001))
      let reach = (abs(across.x) * size.width + abs(across.y) * size.height) / 2 + 2
      let share = Double(rank) / Double(points.count - 1)
      for side in [0.0, 0.9, -0.9] {
        let place = point + across * (side * reach)
        let rect = Rect(center: place, size: size).grown(by: 1.5)
        let hits = rects.count { $0.intersects(rect) } + labels.count { $0.intersects(rect) }
        let cost =
          1000 * Double(hits) + 20 * Double(others.count { rect.contains($0) }) + 60 * abs(share - 0.5)
          + 500 * abs(side)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, place) }
      }
    }
    if let best { layout.routes[index].label = best.place }
  }
}

extension Layout.Route {
  /// Points along the course, about five apart.
  fileprivate var samples: [Point] {
    var points = curve.prefix(1).map(\.self)
    for piece in stride(from: 0, through: curve.count - 4, by: 3) {
      let cubic = Cubic(curve[piece], curve[piece + 1], curve[piece + 2], curve[piece + 3])
      let count = max(1, Int(((cubic.d - cubic.a).length / 5).rounded(.up)))
      points += (1...count).map { cubic.point(at: Double($0) / Double(count)) }
    }
    return points
  }
}

extension Rect {
  /// The point of the border that is nearest to one outside, away from the corners.
  fileprivate func nearestBorder(to point: Point) -> Point {
    let inset = Point(x: min(6, width / 4), y: min(6, height / 4))
    let x = min(max(point.x, minX), maxX)
    let y = min(max(point.y, minY), maxY)
    if point.y <= minY || point.y >= maxY {
      return Point(x: min(max(x, minX + inset.x), maxX - inset.x), y: y)
    }
    return Point(x: x, y: min(max(y, minY + inset.y), maxY - inset.y))
  }
}
