/// A place in the plane, in points (1/72 inch); x grows to the right and y grows downwards, as in SVG.
public struct Point: Sendable, Hashable, Codable {
  /// Distance from the left edge, in points.
  public var x: Double
  /// Distance from the top edge, in points.
  public var y: Double

  /// Creates a point from its coordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// The extent of a rectangle, in points (1/72 inch).
public struct Size: Sendable, Hashable, Codable {
  /// Horizontal extent, in points, not negative.
  public var width: Double
  /// Vertical extent, in points, not negative.
  public var height: Double

  /// Creates a size from its extents.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

extension Point {
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, k: Double) -> Point { Point(x: a.x * k, y: a.y * k) }

  var length: Double { (x * x + y * y).squareRoot() }
  var isFinite: Bool { x.isFinite && y.isFinite }
  var rounded: Point { Point(x: x.roundedToTenth, y: y.roundedToTenth) }
  func dot(_ other: Point) -> Double { x * other.x + y * other.y }
}

extension Point {
  /// The nearest point about which a box of a size lies within a room from the origin on; the point itself where there
  /// is no room to keep to, or the box is larger.
  func within(_ room: Size?, size: Size) -> Point {
    guard let room, size.width <= room.width, size.height <= room.height else { return self }
    return Point(
      x: min(max(x, size.width / 2), room.width - size.width / 2),
      y: min(max(y, size.height / 2), room.height - size.height / 2))
  }
}

extension Size {
  static func * (size: Size, k: Double) -> Size { Size(width: size.width * k, height: size.height * k) }

  var rounded: Size { Size(width: width.roundedToTenth, height: height.roundedToTenth) }
}

/// An upright rectangle.
struct Rect: Sendable, Hashable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  init(center: Point, size: Size) {
    minX = center.x - size.width / 2
    minY = center.y - size.height / 2
    maxX = center.x + size.width / 2
    maxY = center.y + size.height / 2
  }

  init(around points: [Point]) {
    self.init(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
    for point in points { cover(point) }
  }

  static let nothing = Rect(around: [])

  var isFinite: Bool { minX.isFinite && minY.isFinite && maxX.isFinite && maxY.isFinite }
  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var center: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  mutating func cover(_ point: Point) {
    if point.x < minX { minX = point.x }
    if point.x > maxX { maxX = point.x }
    if point.y < minY { minY = point.y }
    if point.y > maxY { maxY = point.y }
  }

  mutating func cover(_ other: Rect) {
    if other.minX < minX { minX = other.minX }
    if other.maxX > maxX { maxX = other.maxX }
    if other.minY < minY { minY = other.minY }
    if other.maxY > maxY { maxY = other.maxY }
  }

  func grown(by margin: Double) -> Rect {
    Rect(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  func intersects(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func contains(_ point: Point) -> Bool {
    point.x > minX && point.x < maxX && point.y > minY && point.y < maxY
  }

  /// The larger of the horizontal and vertical distance; negative where the rectangles overlap.
  func gap(to other: Rect) -> Double {
    max(max(minX - other.maxX, other.minX - maxX), max(minY - other.maxY, other.minY - maxY))
  }

  /// Whether the segment has a point inside; Liang and Barsky, "A new concept and method for line clipping",
  /// ACM Transactions on Graphics 3 (1984).
  func meets(_ a: Point, _ b: Point) -> Bool {
    if max(a.x, b.x) <= minX || min(a.x, b.x) >= maxX { return false }
    if max(a.y, b.y) <= minY || min(a.y, b.y) >= maxY { return false }
    let dx = b.x - a.x
    let dy = b.y - a.y
    var low = 0.0
    var high = 1.0
    if dx != 0 {
      let one = (minX - a.x) / dx
      let two = (maxX - a.x) / dx
      low = max(low, min(one, two))
      high = min(high, max(one, two))
    }
    if dy != 0 {
      let one = (minY - a.y) / dy
      let two = (maxY - a.y) / dy
      low = max(low, min(one, two))
      high = min(high, max(one, two))
    }
    return low < high
  }
}

/// Whether two segments cross in a point inside both.
func segmentsCross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
  if max(a.x, b.x) < min(c.x, d.x) || max(c.x, d.x) < min(a.x, b.x) { return false }
  if max(a.y, b.y) < min(c.y, d.y) || max(c.y, d.y) < min(a.y, b.y) { return false }
  let abx = b.x - a.x
  let aby = b.y - a.y
  let sideC = abx * (c.y - a.y) - aby * (c.x - a.x)
  let sideD = abx * (d.y - a.y) - aby * (d.x - a.x)
  if sideC * sideD >= 0 { return false }
  let cdx = d.x - c.x
  let cdy = d.y - c.y
  let sideA = cdx * (a.y - c.y) - cdy * (a.x - c.x)
  let sideB = cdx * (b.y - c.y) - cdy * (b.x - c.x)
  return sideA * sideB < 0
}
