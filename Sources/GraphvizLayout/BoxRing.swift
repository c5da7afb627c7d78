/// An ellipse about the origin on which boxes stand side by side, clockwise from above.
struct BoxRing {
  var radii: Size

  /// The centre of a box at an angle.
  func point(at angle: Double) -> Point {
    Point(x: sine(angle) * radii.width, y: -cosine(angle) * radii.height)
  }

  /// Centres of boxes with these sizes, all as far apart as the ring lets them and at least by their gaps, each of which
  /// follows its box; `nil` if the ring is too small for them.
  func places(for sizes: [Size], gaps: [Double]) -> [Point]? {
    guard sizes.count > 1 else { return sizes.map { _ in point(at: 0) } }
    guard let tight = angles(for: sizes, gaps: gaps, more: 0) else { return nil }
    var best = tight
    var low = 0.0
    var high = 4 * (radii.width + radii.height) / Double(sizes.count)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if let wider = angles(for: sizes, gaps: gaps, more: middle) {
        best = wider
        low = middle
      } else {
        high = middle
      }
    }
    return best.map(point)
  }

  /// Centres for as many boxes of one size as fit, evenly apart.
  func slots(for size: Size, gap: Double) -> [Point] {
    var count = 1
    var angle = 0.0
    while let next = step(from: angle, size, size, gap: gap), next <= 2 * Double.pi, count < 5_000 {
      angle = next
      count += 1
    }
    while count > 1 {
      let sizes = [Size](repeating: size, count: count)
      let gaps = [Double](repeating: gap, count: count)
      if let places = places(for: sizes, gaps: gaps) { return places }
      count -= 1
    }
    return [point(at: 0)]
  }

  private func angles(for sizes: [Size], gaps: [Double], more: Double) -> [Double]? {
    var angles = [0.0]
    for index in sizes.indices {
      let next = (index + 1) % sizes.count
      guard
        let angle = step(from: angles[index], sizes[index], sizes[next], gap: gaps[index] + more),
        angle <= 2 * Double.pi
      else { return nil }
      if next > 0 { angles.append(angle) }
    }
    return angles
  }

  /// The least angle beyond one box at which the next is clear of it.
  private func step(from angle: Double, _ one: Size, _ other: Size, gap: Double) -> Double? {
    let here = point(at: angle)
    func isClear(_ next: Double) -> Bool {
      let there = point(at: next)
      return abs(there.x - here.x) >= (one.width + other.width) / 2 + gap
        || abs(there.y - here.y) >= (one.height + other.height) / 2 + gap
    }
    var low = angle
    var high = angle
    repeat {
      low = high
      high += 0.03
      if high > angle + 2 * Double.pi { return nil }
    } while !isClear(high)
    for _ in 0..<16 {
      let middle = (low + high) / 2
      if isClear(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

/// Centres on the least circle, or ellipse of this ratio, that is at least so high and holds boxes of these sizes,
/// enlarged by a factor.
func circle(
  _ sizes: [Size], gaps: [Double]? = nil, ratio: Double = 1, height: Double = 0, scale: Double = 1
) -> [Point] {
  guard sizes.count > 1 else { return sizes.map { _ in Point(x: 0, y: 0) } }
  let gaps = gaps ?? [Double](repeating: 40, count: sizes.count)
  let least = zip(sizes, gaps).reduce(0) { $0 + min($1.0.width, $1.0.height) + $1.1 }
  var radius = max(height / 2, 20, least / (2 * Double.pi * max(ratio, 1)))
  func places(_ radius: Double) -> [Point]? {
    BoxRing(radii: Size(width: radius * ratio, height: radius)).places(for: sizes, gaps: gaps)
  }
  while places(radius) == nil { radius *= 1.03 }
  while true {
    if let places = places(radius * scale) { return places }
    radius *= 1.03
  }
}
