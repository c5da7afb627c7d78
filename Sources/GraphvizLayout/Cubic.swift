/// One piece of a cubic Bézier curve.
struct Cubic: Sendable, Hashable {
  var a: Point
  var b: Point
  var c: Point
  var d: Point

  init(_ a: Point, _ b: Point, _ c: Point, _ d: Point) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The straight piece between two points.
  init(from a: Point, to d: Point) {
    self.init(a, a + (d - a) * (1.0 / 3), a + (d - a) * (2.0 / 3), d)
  }

  var points: [Point] { [a, b, c, d] }

  func point(at t: Double) -> Point {
    let u = 1 - t
    let wa = u * u * u
    let wb = 3 * u * u * t
    let wc = 3 * u * t * t
    let wd = t * t * t
    return Point(
      x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y)
  }

  /// The part between two parameters, by de Casteljau's construction.
  func part(from start: Double, to end: Double) -> Cubic {
    let right = split(at: start).right
    return start >= 1 ? right : right.split(at: (end - start) / (1 - start)).left
  }

  func split(at t: Double) -> (left: Cubic, right: Cubic) {
    func mix(_ p: Point, _ q: Point) -> Point { p + (q - p) * t }
    let ab = mix(a, b)
    let bc = mix(b, c)
    let cd = mix(c, d)
    let abc = mix(ab, bc)
    let bcd = mix(bc, cd)
    let middle = mix(abc, bcd)
    return (Cubic(a, ab, abc, middle), Cubic(middle, bcd, cd, d))
  }

  /// The parameter where the curve, begun inside the rectangle, first leaves it; `nil` if it never does.
  func exit(from rect: Rect) -> Double? {
    let steps = 12
    var inside = 0.0
    for step in 1...steps {
      let t = Double(step) / Double(steps)
      if rect.contains(point(at: t)) {
        inside = t
        continue
      }
      var outside = t
      for _ in 0..<14 {
        let middle = (inside + outside) / 2
        if rect.contains(point(at: middle)) { inside = middle } else { outside = middle }
      }
      return outside
    }
    return nil
  }

  /// Whether the control points lie on the line between the ends, within a hundredth of a point.
  var isStraight: Bool {
    let along = d - a
    let length = max(along.length, 1e-9)
    func distance(_ p: Point) -> Double { abs(along.x * (p.y - a.y) - along.y * (p.x - a.x)) / length }
    func isBetween(_ p: Point) -> Bool { (p - a).dot(along) >= 0 && (p - d).dot(along) <= 0 }
    return distance(b) < 0.01 && distance(c) < 0.01 && isBetween(b) && isBetween(c)
  }

  var reversed: Cubic { Cubic(d, c, b, a) }
}
