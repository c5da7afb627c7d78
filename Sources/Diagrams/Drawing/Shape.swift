import GraphvizLayout

/// A path of straight and curved pieces.
struct Outline: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  var steps: [Step] = []

  /// The polyline, or the polygon where closed, through these points.
  init(through points: [Point], closed: Bool = false) {
    for (index, point) in points.enumerated() { steps.append(index == 0 ? .move(point) : .line(point)) }
    if closed { steps.append(.close) }
  }

  init(_ curve: Curve) {
    steps = [.move(curve.start)]
    for i in stride(from: 1, to: curve.points.count - 2, by: 3) {
      steps.append(.curve(curve.points[i], curve.points[i + 1], curve.points[i + 2]))
    }
  }

  /// A rectangle with corners of this radius.
  init(rounded frame: Frame, radius: Double) {
    let r = max(0, min(radius, frame.size.width / 2, frame.size.height / 2))
    let k = r * 0.4477
    let (x0, x1, y0, y1) = (frame.minX, frame.maxX, frame.minY, frame.maxY)
    func p(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    steps = [
      .move(p(x0 + r, y0)), .line(p(x1 - r, y0)), .curve(p(x1 - k, y0), p(x1, y0 + k), p(x1, y0 + r)),
      .line(p(x1, y1 - r)), .curve(p(x1, y1 - k), p(x1 - k, y1), p(x1 - r, y1)),
      .line(p(x0 + r, y1)), .curve(p(x0 + k, y1), p(x0, y1 - k), p(x0, y1 - r)),
      .line(p(x0, y0 + r)), .curve(p(x0, y0 + k), p(x0 + k, y0), p(x0 + r, y0)), .close,
    ]
  }

  /// A circle.
  init(circle center: Point, radius: Double) {
    self.init(
      rounded: Frame(center: center, size: Size(width: 2 * radius, height: 2 * radius)), radius: radius)
  }
}

/// One thing to paint.
enum Shape: Sendable, Hashable {
  /// A path, filled, stroked or both.
  case path(Outline, fill: Paint?, stroke: Paint?, width: Double = 1, dash: [Double] = [])
  /// A line of text.
  case text(
    String, at: Point, anchor: Anchor = .middle, font: TextMetrics, italic: Bool = false, paint: Paint)

  /// Which part of a text stands at its point.
  enum Anchor: String, Sendable, Hashable { case start, middle }
}

extension Shape {
  /// The shape stepping back behind what is emphasised.
  var faded: Shape {
    switch self {
    case .path(let outline, let fill, let stroke, let width, let dash):
      .path(outline, fill: fill?.faded, stroke: stroke?.faded, width: width, dash: dash)
    case .text(let words, let point, let anchor, let font, let italic, let paint):
      .text(
        words, at: point, anchor: anchor, font: font, italic: italic,
        paint: paint == .background ? paint : .fadedWords)
    }
  }
}

/// Shapes that belong together.
struct Group: Sendable, Hashable {
  /// A fact that programs can read off the group.
  struct Datum: Sendable, Hashable {
    var key: String
    var value: String
  }

  /// The group's id without the prefix; `nil` for none.
  var id: String?
  var name: String
  var data: [Datum] = []
  var tooltip: String?
  var shapes: [Shape]
}
