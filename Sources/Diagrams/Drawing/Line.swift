import GraphvizLayout

/// The look of one line between two boxes.
struct Line: Sendable, Hashable {
  var style: TieStyle
  var isTentative = false
  var isForecast = false
  var tailHead: TieStyle.Head?
  var headHead: TieStyle.Head?
  /// The width of stroke and arrowheads as a multiple of the usual.
  var scale = 1.0

  /// Width of the stroke in points.
  var width: Double { style.width * (isTentative ? 0.6 : 1) * scale }

  /// The dash pattern of the stroke; empty for an unbroken one.
  var dash: [Double] {
    if isForecast { return [1.2, 3] }
    if case .dashed(let dash) = style.pattern { return dash }
    return []
  }

  private var isDouble: Bool { style.pattern == .double && !isForecast }
  private var paint: Paint { style.line }

  /// The shapes of the line along a curve: a casing that parts it from lines below, the stroke, the arrowheads.
  func shapes(along curve: Curve) -> [Shape] {
    let scale = min(1, curve.length / 26) * min(max(self.scale, 0.6), 1.6)
    let back = headHead.map { $0.setback * scale } ?? 0
    let front = tailHead.map { $0.setback * scale } ?? 0
    let body = curve.trimmed(start: front, end: back)
    var shapes: [Shape] = []
    if body.length > 40 {
      let casing = body.trimmed(start: 14, end: 14)
      shapes.append(
        .path(Outline(casing), fill: nil, stroke: .background, width: width + (isDouble ? 5.5 : 3.4)))
    }
    shapes += stroke(along: body)
    if let headHead { shapes += head(headHead, on: curve, scale: scale) }
    if let tailHead { shapes += head(tailHead, on: curve.reversed, scale: scale) }
    return shapes
  }

  private func stroke(along body: Curve) -> [Shape] {
    if isDouble {
      return [1.55, -1.55].map { $0 * min(scale, 2) }.map { offset in
        .path(Outline(through: body.offset(by: offset)), fill: nil, stroke: paint, width: width, dash: dash)
      }
    }
    let outline = style.pattern == .zigzag ? Outline(through: body.zigzag()) : Outline(body)
    return [.path(outline, fill: nil, stroke: paint, width: width, dash: dash)]
  }

  private func head(_ head: TieStyle.Head, on curve: Curve, scale: Double) -> [Shape] {
    let tip = curve.end
    let length = head.length * scale
    let direction = (tip - curve.point(at: curve.length - max(length, 0.5))).unit
    let arrow = Arrow(tip: tip, direction: direction, length: length, halfWidth: head.halfWidth * scale)
    let stroke = isTentative ? 1.0 : 1.3
    switch head {
    case .solid: return [.path(arrow.triangle, fill: paint, stroke: nil)]
    case .hollow:
      return [.path(arrow.triangle, fill: .background, stroke: paint, width: stroke)]
    case .vee: return [.path(arrow.vee, fill: nil, stroke: paint, width: stroke + 0.3)]
    case .diamond: return [.path(arrow.diamond, fill: paint, stroke: nil)]
    case .dot:
      return [.path(Outline(circle: arrow.middle, radius: length / 2), fill: paint, stroke: nil)]
    }
  }
}

extension TieStyle.Head {
  /// Length along the line in points.
  var length: Double {
    switch self {
    case .solid: 8.5
    case .hollow: 9
    case .vee: 7.5
    case .diamond: 10
    case .dot: 4.8
    }
  }

  /// Half the width across the line in points.
  var halfWidth: Double {
    switch self {
    case .solid, .hollow: 3.5
    case .vee: 3.6
    case .diamond: 3.4
    case .dot: 2.4
    }
  }

  /// How far from its end the line stops.
  var setback: Double { self == .vee ? 0.8 : length - 0.4 }
}

/// Where an arrowhead points.
private struct Arrow {
  var tip: Point
  var direction: Point
  var length: Double
  var halfWidth: Double

  private func at(_ along: Double, _ across: Double) -> Point {
    tip - direction * along + direction.normal * across
  }

  var middle: Point { at(length / 2, 0) }
  var triangle: Outline {
    Outline(through: [at(length, halfWidth), tip, at(length, -halfWidth)], closed: true)
  }
  var vee: Outline { Outline(through: [at(length, halfWidth), tip, at(length, -halfWidth)]) }
  var diamond: Outline {
    Outline(
      through: [tip, at(length / 2, halfWidth), at(length, 0), at(length / 2, -halfWidth)], closed: true)
  }
}

extension Curve {
  /// Points of a line beside the curve at this distance.
  func offset(by distance: Double) -> [Point] {
    let count = max(1, Int((length / 4).rounded()))
    return (0...count).map { index in
      let along = length * Double(index) / Double(count)
      return point(at: along) + direction(at: along).normal * distance
    }
  }

  /// Points of a zigzag about the curve, with straight stubs at both ends.
  func zigzag() -> [Point] {
    let stub = min(5, length / 5)
    let teeth = Int(((length - 2 * stub) / 4).rounded())
    guard teeth >= 2 else { return [start, end] }
    var points = [start, point(at: stub)]
    for tooth in 0..<teeth {
      let along = stub + (length - 2 * stub) * (Double(tooth) + 0.5) / Double(teeth)
      points.append(point(at: along) + direction(at: along).normal * (tooth.isMultiple(of: 2) ? 2.7 : -2.7))
    }
    return points + [point(at: length - stub), end]
  }
}
