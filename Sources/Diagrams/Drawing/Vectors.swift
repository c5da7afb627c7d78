import GraphvizLayout

extension Point {
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, k: Double) -> Point { Point(x: a.x * k, y: a.y * k) }

  var length: Double { (x * x + y * y).squareRoot() }
  /// The vector of length 1 in the same direction; (1, 0) for no direction.
  var unit: Point { length > 1e-9 ? self * (1 / length) : Point(x: 1, y: 0) }
  /// The vector turned by a quarter.
  var normal: Point { Point(x: -y, y: x) }

  func mixed(with other: Point, _ t: Double) -> Point { self + (other - self) * t }
}

/// A rectangle by its centre and size.
struct Frame: Sendable, Hashable {
  var center: Point
  var size: Size

  var minX: Double { center.x - size.width / 2 }
  var maxX: Double { center.x + size.width / 2 }
  var minY: Double { center.y - size.height / 2 }
  var maxY: Double { center.y + size.height / 2 }

  func contains(_ point: Point) -> Bool {
    abs(point.x - center.x) < size.width / 2 && abs(point.y - center.y) < size.height / 2
  }

  func inset(by margin: Double) -> Frame {
    Frame(center: center, size: Size(width: size.width - 2 * margin, height: size.height - 2 * margin))
  }
}
