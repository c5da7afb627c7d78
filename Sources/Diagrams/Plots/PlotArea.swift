import GraphvizLayout

/// The rectangle in which data is drawn, with the numbers that its edges stand for.
struct PlotArea: Sendable, Hashable {
  let frame: Frame
  /// The numbers at the left and the right edge.
  let across: ClosedRange<Double>
  /// The scale from the bottom up.
  let up: PlotAxis

  /// The font of ticks and labels.
  static let text = TextMetrics(size: 11)

  /// Where a number stands from left to right.
  func x(_ value: Double) -> Double {
    frame.minX + frame.size.width * (value - across.lowerBound) / (across.upperBound - across.lowerBound)
  }

  /// Where a number stands from the bottom up.
  func y(_ value: Double) -> Double { up.place(value, from: frame.maxY, to: frame.minY) }
}

extension PlotArea {
  /// Lines across the area at the ticks, with words at their left ends.
  func rules() -> [Shape] {
    up.ticks.flatMap { value -> [Shape] in
      let height = y(value)
      return [
        .path(
          Outline(through: [Point(x: frame.minX, y: height), Point(x: frame.maxX, y: height)]), fill: nil,
          stroke: .rule, width: value == 0 ? 1.2 : 0.7),
        Self.words(shortDecimal(value), endingAt: Point(x: frame.minX - 7, y: height + 4)),
      ]
    }
  }

  /// Lines up the area at these numbers, with words under their feet where there is room for them.
  func rules(across ticks: [(value: Double, label: String)], isLabelled: Bool) -> [Shape] {
    var shapes: [Shape] = []
    var free = -Double.infinity
    for (value, label) in ticks {
      let place = x(value)
      shapes.append(
        .path(
          Outline(through: [Point(x: place, y: frame.minY), Point(x: place, y: frame.maxY)]), fill: nil,
          stroke: .rule, width: 0.7))
      let half = Self.text.width(label) / 2
      if isLabelled, place - half > free {
        shapes.append(.text(label, at: Point(x: place, y: frame.maxY + 15), font: Self.text, paint: .muted))
        free = place + half + 6
      }
    }
    return shapes
  }

  /// Words whose right end stands at a point.
  private static func words(_ words: String, endingAt point: Point) -> Shape {
    .text(
      words, at: Point(x: point.x - text.advance(words), y: point.y), anchor: .start, font: text,
      paint: .muted)
  }
}
