import GraphvizLayout

/// A piecewise cubic Bézier curve that knows its length.
struct Curve: Sendable, Hashable {
  /// Control points: 3k + 1 of them for k pieces.
  private(set) var points: [Point]
  private var knots: [Knot]

  private struct Knot: Sendable, Hashable {
    var piece: Int
    var t: Double
    var distance: Double
    var place: Point
  }

  private static let stepsPerPiece = 24

  /// The curve of these control points; points beyond the last whole piece are left out, and a single point
  /// or none gives a curve of no length.
  init(_ controls: [Point]) {
    let pieces = max(0, (controls.count - 1) / 3)
    points = controls.isEmpty ? [Point(x: 0, y: 0)] : Array(controls.prefix(3 * pieces + 1))
    knots = [Knot(piece: 0, t: 0, distance: 0, place: points[0])]
    for piece in 0..<pieces {
      for step in 1...Self.stepsPerPiece {
        let t = Double(step) / Double(Self.stepsPerPiece)
        let place = Self.place(points, piece: piece, t)
        let last = knots[knots.count - 1]
        knots.append(
          Knot(piece: piece, t: t, distance: last.distance + (place - last.place).length, place: place))
      }
    }
  }

  /// The straight curve between two points.
  init(from a: Point, to b: Point) { self.init([a, a.mixed(with: b, 1 / 3), a.mixed(with: b, 2 / 3), b]) }

  var length: Double { knots[knots.count - 1].distance }
  var start: Point { points[0] }
  var end: Point { points[points.count - 1] }

  /// The point this far along the curve.
  func point(at distance: Double) -> Point {
    guard knots.count > 1 else { return start }
    let spot = self.spot(at: distance)
    return Self.place(points, piece: spot.piece, spot.t)
  }

  /// The direction this far along the curve, as a vector of length 1.
  func direction(at distance: Double) -> Point {
    let reach = min(1.5, length / 4)
    return (point(at: min(length, distance + reach)) - point(at: max(0, distance - reach))).unit
  }

  /// Evenly spaced points about `step` apart, both ends included.
  func samples(every step: Double) -> [Point] {
    let count = max(1, Int((length / step).rounded()))
    return (0...count).map { point(at: length * Double($0) / Double(count)) }
  }

  /// The curve without its first and last part, each given as a length; never shorter than a thousandth.
  func trimmed(start head: Double, end tail: Double) -> Curve {
    guard knots.count > 1, head > 0 || tail > 0 else { return self }
    let first = min(max(0, head), length * 0.999)
    let last = max(first + length * 0.001, length - max(0, tail))
    let from = spot(at: first)
    let to = spot(at: last)
    var controls: [Point] = []
    for piece in from.piece...to.piece {
      let low = piece == from.piece ? from.t : 0
      let high = piece == to.piece ? to.t : 1
      let part = Self.part(Array(points[(3 * piece)...(3 * piece + 3)]), low, high)
      controls.append(contentsOf: controls.isEmpty ? part[...] : part.dropFirst())
    }
    return Curve(controls)
  }

  /// The curve run through the other way.
  var reversed: Curve { Curve(points.reversed()) }

  /// The curve with a straight piece put before its beginning and after its end.
  func extended(start: Point?, end: Point?) -> Curve {
    var controls = points
    if let start { controls = Curve(from: start, to: self.start).points.dropLast() + controls }
    if let end { controls += Curve(from: self.end, to: end).points.dropFirst() }
    return Curve(controls)
  }

  private func spot(at distance: Double) -> (piece: Int, t: Double) {
    var low = 0
    var high = knots.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if knots[middle].distance <= distance { low = middle } else { high = middle }
    }
    guard low < high else { return (0, 0) }
    let span = knots[high].distance - knots[low].distance
    let share = span > 0 ? min(max((distance - knots[low].distance) / span, 0), 1) : 0
    let startT = knots[low].piece == knots[high].piece ? knots[low].t : 0
    let begin = low == 0 ? 0 : startT
    return (knots[high].piece, begin + (knots[high].t - begin) * share)
  }

  private static func place(_ points: [Point], piece: Int, _ t: Double) -> Point {
    let i = 3 * piece
    let u = 1 - t
    return points[i] * (u * u * u) + points[i + 1] * (3 * u * u * t) + points[i + 2] * (3 * u * t * t)
      + points[i + 3] * (t * t * t)
  }

  private static func part(_ p: [Point], _ low: Double, _ high: Double) -> [Point] {
    let right = split(p, low).right
    return low >= 1 ? right : split(right, (high - low) / (1 - low)).left
  }

  private static func split(_ p: [Point], _ t: Double) -> (left: [Point], right: [Point]) {
    let ab = p[0].mixed(with: p[1], t)
    let bc = p[1].mixed(with: p[2], t)
    let cd = p[2].mixed(with: p[3], t)
    let abc = ab.mixed(with: bc, t)
    let bcd = bc.mixed(with: cd, t)
    let middle = abc.mixed(with: bcd, t)
    return ([p[0], ab, abc, middle], [middle, bcd, cd, p[3]])
  }
}
