import ActorModel
import GraphvizLayout

extension BoxShape {
  /// The outline within a frame, with corners this many times as large as usual.
  func outline(in frame: Frame, scale: Double = 1) -> Outline {
    switch self {
    case .rounded, .roundedDouble, .roundedDashed: Outline(rounded: frame, radius: 7 * scale)
    case .square, .squareDouble, .squareDashed: Outline(rounded: frame, radius: 0)
    case .capsule: Outline(rounded: frame, radius: frame.size.height / 2)
    case .octagon, .hexagon: Outline(through: corners(of: frame, scale), closed: true)
    }
  }

  /// Whether a point lies within the outline.
  func contains(_ point: Point, in frame: Frame) -> Bool {
    guard frame.contains(point) else { return false }
    let x = abs(point.x - frame.center.x)
    let y = abs(point.y - frame.center.y)
    let halfWidth = frame.size.width / 2
    let halfHeight = frame.size.height / 2
    let cut = self.cut(frame)
    switch self {
    case .square, .squareDouble, .squareDashed: return true
    case .octagon: return (halfWidth - x) + (halfHeight - y) > cut
    case .hexagon: return (halfWidth - x) > cut * y / halfHeight
    case .capsule, .rounded, .roundedDouble, .roundedDashed:
      let overX = x - (halfWidth - cut)
      let overY = y - (halfHeight - cut)
      return overX <= 0 || overY <= 0 || overX * overX + overY * overY < cut * cut
    }
  }

  /// How far corners are cut or rounded off.
  private func cut(_ frame: Frame) -> Double {
    switch self {
    case .octagon: 8
    case .hexagon: 10
    case .capsule: frame.size.height / 2
    case .rounded, .roundedDouble, .roundedDashed: 7
    case .square, .squareDouble, .squareDashed: 0
    }
  }

  private func corners(of frame: Frame, _ scale: Double) -> [Point] {
    let (x0, x1, y0, y1) = (frame.minX, frame.maxX, frame.minY, frame.maxY)
    let c = min(cut(frame) * scale, frame.size.height / 2)
    let places =
      self == .hexagon
      ? [(x0 + c, y0), (x1 - c, y0), (x1, frame.center.y), (x1 - c, y1), (x0 + c, y1), (x0, frame.center.y)]
      : [
        (x0 + c, y0), (x1 - c, y0), (x1, y0 + c), (x1, y1 - c), (x1 - c, y1), (x0 + c, y1), (x0, y1 - c),
        (x0, y0 + c),
      ]
    return places.map { Point(x: $0.0, y: $0.1) }
  }
}

extension ActorStyle {
  /// Room for the badge beside the name.
  var badgeRoom: Double { badge == nil ? 0 : badgeWidth + 5 }

  private static let badgeRadius = 8.0
  private static let badgeText = TextMetrics(size: 11, bold: true)

  /// The width of the badge: that of a disc, or wider where it has two letters.
  private var badgeWidth: Double {
    max(2 * Self.badgeRadius, badge.map { Self.badgeText.width($0).rounded(.up) + 7 } ?? 0)
  }

  /// The box of an actor, its corners this many times as large as usual.
  func boxShapes(in frame: Frame, scale: Double = 1) -> [Shape] {
    let width = (shape.isDouble ? 1.1 : 1.4) + (isMarked ? 1.8 : 0)
    var shapes: [Shape] = [
      .path(
        shape.outline(in: frame, scale: scale), fill: fill, stroke: border, width: width,
        dash: shape.isDashed ? [4, 2.5] : [])
    ]
    if shape.isDouble {
      shapes.append(
        .path(
          shape.outline(in: frame.inset(by: isMarked ? 3.6 : 2.8), scale: scale), fill: nil, stroke: border,
          width: 0.9))
    }
    return shapes
  }

  /// The badge at the left of a box, a letter in a disc.
  func badgeShapes(in frame: Frame) -> [Shape] {
    badgeShapes(at: Point(x: frame.minX + shape.textInset + badgeWidth / 2 - 3, y: frame.center.y))
  }

  /// The badge at a place, this many times as large as usual.
  func badgeShapes(at center: Point, scale: Double = 1) -> [Shape] {
    guard let badge else { return [] }
    let font = TextMetrics(size: Self.badgeText.size * scale, bold: true)
    let letter = Point(x: center.x, y: center.y + font.size * 0.36)
    return [
      .path(badgeOutline(at: center, scale: scale), fill: border, stroke: nil),
      .text(badge, at: letter, font: font, paint: .background),
    ]
  }
}

extension ActorStyle {
  private func badgeOutline(at center: Point, scale: Double) -> Outline {
    let (width, height) = (badgeWidth * scale, 2 * Self.badgeRadius * scale)
    if width == height { return Outline(circle: center, radius: height / 2) }
    return Outline(
      rounded: Frame(center: center, size: Size(width: width, height: height)), radius: height / 2)
  }
}

/// Lines of text centred in a frame.
func centered(
  _ lines: [(text: String, italic: Bool)], at center: Point, font: TextMetrics, paint: Paint
) -> [Shape] {
  let step = font.size * TextMetrics.lineHeight
  let first = center.y - step * Double(lines.count - 1) / 2 + font.size * 0.36
  return lines.enumerated().map { index, line in
    .text(
      line.text, at: Point(x: center.x, y: first + Double(index) * step), font: font, italic: line.italic,
      paint: paint)
  }
}
