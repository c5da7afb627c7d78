/// Counts what makes a layout hard to read, from its geometry alone, however it came about.
///
/// Curves are taken as chains of twelve segments for each piece, straight pieces as one. A grid finds the neighbours of each
/// arc, so that the time is about O(m + pairs that share a cell); above 2,000 arcs an even sample of 2,000
/// is looked at and ``LayoutScore/sampled`` says so.
///
/// - Returns: the score; for a layout whose counts don't fit the request, that of the parts that do.
public func score(of layout: Layout, for request: LayoutRequest) -> LayoutScore {
  Scoring(layout, request).score()
}

/// What of a layout says something false or can't be read.
public struct LayoutFaults: Sendable, Hashable {
  /// The arcs that pass through a box that is not one of their ends, ascending.
  public var through: [Int] = []
  /// The arcs whose label lies on a box or on another label, ascending.
  public var coveredLabels: [Int] = []
}

/// Finds what ``score(of:for:)`` counts as passing through boxes and as covered labels.
///
/// - Returns: The arcs by their indices in the request, among those that the score looks at.
public func faults(of layout: Layout, for request: LayoutRequest) -> LayoutFaults {
  Scoring(layout, request).faults()
}

private struct Scoring {
  private struct Line {
    var arc: Int
    var points: [Point]
    var bounds: Rect
    var label: Rect?
  }

  private static let limit = 2_000
  private let request: LayoutRequest
  private let size: Size
  private var rects: [Rect]
  private var lines: [Line] = []
  private var sampled = 1.0

  init(_ layout: Layout, _ request: LayoutRequest) {
    self.request = request
    size = layout.size
    rects = zip(layout.centers, request.boxes).map { Rect(center: $0, size: $1.size) }
    let count = min(layout.routes.count, request.arcs.count)
    let stride = max(1, (count + Self.limit - 1) / Self.limit)
    for index in Swift.stride(from: 0, to: count, by: stride) {
      let arc = request.arcs[index]
      guard rects.indices.contains(arc.tail), rects.indices.contains(arc.head) else { continue }
      let route = layout.routes[index]
      guard route.curve.allSatisfy(\.isFinite), route.label?.isFinite != false else { continue }
      let points = Self.chain(route.curve)
      var label: Rect?
      if let center = route.label, let size = arc.label { label = Rect(center: center, size: size) }
      lines.append(Line(arc: index, points: points, bounds: Rect(around: points), label: label))
    }
    if count > 0 { sampled = Double(lines.count) / Double(count) }
  }

  private static func chain(_ curve: [Point]) -> [Point] {
    guard curve.count >= 4 else { return curve }
    var points = [curve[0]]
    for piece in stride(from: 0, through: curve.count - 4, by: 3) {
      let cubic = Cubic(curve[piece], curve[piece + 1], curve[piece + 2], curve[piece + 3])
      for step in 1...(cubic.isStraight ? 1 : 12) {
        points.append(cubic.point(at: Double(step) / (cubic.isStraight ? 1 : 12)))
      }
    }
    return points
  }

  func faults() -> LayoutFaults {
    let boxes = Grid(rects)
    let labels = Grid(lines.map { $0.label ?? .nothing })
    var faults = LayoutFaults()
    for (index, line) in lines.enumerated() {
      if passesThroughBox(line, boxes) { faults.through.append(line.arc) }
      if isCovered(index, boxes: boxes, labels: labels) { faults.coveredLabels.append(line.arc) }
    }
    return faults
  }

  func score() -> LayoutScore {
    let faults = faults()
    let covered = Set(faults.coveredLabels)
    let arcs = Grid(lines.map(\.bounds))
    var onArcs = 0
    var crossings = 0
    for (index, line) in lines.enumerated() {
      if !covered.contains(line.arc), isOnArc(index, arcs: arcs) { onArcs += 1 }
      for other in arcs.near(line.bounds) where other > index && cross(line, lines[other]) { crossings += 1 }
    }
    return LayoutScore(
      through: faults.through.count, labelHits: covered.count + onArcs, crossings: crossings,
      sparseness: sparseness,
      crowdedEnds: crowdedEnds(), labelsOnArcs: onArcs, turning: turning, distortion: distortion,
      sampled: sampled)
  }

  private func passesThroughBox(_ line: Line, _ boxes: Grid) -> Bool {
    let arc = request.arcs[line.arc]
    return boxes.near(line.bounds).contains { box in
      box != arc.tail && box != arc.head && meets(line, rects[box].grown(by: -0.2))
    }
  }

  private func isCovered(_ index: Int, boxes: Grid, labels: Grid) -> Bool {
    guard let label = lines[index].label?.grown(by: -0.2) else { return false }
    if boxes.near(label).contains(where: { rects[$0].intersects(label) }) { return true }
    return labels.near(label).contains { $0 != index && lines[$0].label?.intersects(label) == true }
  }

  private func isOnArc(_ index: Int, arcs: Grid) -> Bool {
    guard let label = lines[index].label?.grown(by: -0.2) else { return false }
    return arcs.near(label).contains { $0 != index && meets(lines[$0], label) }
  }

  private func meets(_ line: Line, _ rect: Rect) -> Bool {
    line.bounds.intersects(rect) && zip(line.points, line.points.dropFirst()).contains { rect.meets($0, $1) }
  }

  /// Whether two arcs cross anywhere but within a point of an end that both share.
  private func cross(_ one: Line, _ other: Line) -> Bool {
    guard one.bounds.intersects(other.bounds), one.points.count > 1, other.points.count > 1 else {
      return false
    }
    for i in 1..<one.points.count {
      let a = one.points[i - 1]
      let b = one.points[i]
      if max(a.x, b.x) < other.bounds.minX || min(a.x, b.x) > other.bounds.maxX { continue }
      if max(a.y, b.y) < other.bounds.minY || min(a.y, b.y) > other.bounds.maxY { continue }
      for j in 1..<other.points.count where segmentsCross(a, b, other.points[j - 1], other.points[j]) {
        return true
      }
    }
    return false
  }

  private func crowdedEnds() -> Int {
    var ends = [[Point]](repeating: [], count: rects.count)
    for line in lines {
      guard let first = line.points.first, let last = line.points.last else { continue }
      ends[request.arcs[line.arc].tail].append(first)
      ends[request.arcs[line.arc].head].append(last)
    }
    var count = 0
    for points in ends {
      let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
      for (rank, point) in sorted.enumerated() {
        for next in sorted[(rank + 1)...] {
          if next.x - point.x >= 6 || count > 1_000_000 { break }
          if (next - point).length < 6 { count += 1 }
        }
      }
    }
    return count
  }

  private var turning: Double {
    guard !lines.isEmpty else { return 0 }
    var sum = 0.0
    for line in lines where line.points.count > 2 {
      for i in 2..<line.points.count {
        let a = line.points[i - 1] - line.points[i - 2]
        let b = line.points[i] - line.points[i - 1]
        sum += abs(arcTangent(a.x * b.y - a.y * b.x, a.dot(b)))
      }
    }
    return sum / Double(lines.count)
  }

  private var sparseness: Double {
    var content = 0.0
    for rect in rects { content += rect.width * rect.height }
    for line in lines { content += line.label.map { $0.width * $0.height } ?? 0 }
    return content > 0 ? size.width * size.height / content : 0
  }

  private var distortion: Double {
    guard size.width > 0, size.height > 0, request.aspectRatio > 0 else { return 1 }
    let ratio = size.width / size.height / request.aspectRatio
    return max(ratio, 1 / ratio)
  }
}

/// Finds rectangles near a rectangle without looking at all of them.
struct Grid {
  private let origin: Point
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private var cells: [[Int]]
  private let rects: [Rect]

  init(_ rects: [Rect]) {
    self.rects = rects
    var extent = Rect.nothing
    for rect in rects where rect.isFinite { extent.cover(rect) }
    guard extent.minX.isFinite else {
      (origin, cell, columns, rows, cells) = (Point(x: 0, y: 0), 1, 0, 0, [])
      return
    }
    let side = max(1, min(64, Int(Double(rects.count).squareRoot())))
    origin = Point(x: extent.minX, y: extent.minY)
    cell = max(extent.width, extent.height, 1) / Double(side)
    columns = Int(extent.width / cell) + 1
    rows = Int(extent.height / cell) + 1
    cells = [[Int]](repeating: [], count: columns * rows)
    for (index, rect) in rects.enumerated() where rect.isFinite {
      for place in places(rect) { cells[place].append(index) }
    }
  }

  private func places(_ rect: Rect) -> [Int] {
    func clamp(_ value: Double, _ count: Int) -> Int { Int(max(0, min(Double(count - 1), value / cell))) }
    var places: [Int] = []
    for row in clamp(rect.minY - origin.y, rows)...clamp(rect.maxY - origin.y, rows) {
      for column in clamp(rect.minX - origin.x, columns)...clamp(rect.maxX - origin.x, columns) {
        places.append(row * columns + column)
      }
    }
    return places
  }

  /// Indices of the rectangles that touch or overlap this one, ascending.
  func near(_ rect: Rect) -> [Int] {
    guard columns > 0, rect.isFinite else { return [] }
    var found: [Int] = []
    for place in places(rect) {
      for index in cells[place] {
        let other = rects[index]
        if other.minX <= rect.maxX && rect.minX <= other.maxX && other.minY <= rect.maxY
          && rect.minY <= other.maxY
        {
          found.append(index)
        }
      }
    }
    found.sort()
    var unique: [Int] = []
    for index in found where unique.last != index { unique.append(index) }
    return unique
  }
}
