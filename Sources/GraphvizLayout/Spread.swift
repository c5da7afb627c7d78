/// Pushes rectangles apart until none overlaps another, moving each as little as it can.
///
/// Each pass looks at neighbours in x order only. Fixed rectangles stay where they are, even on one another.
/// If pushing alone doesn't end it, the whole drawing is stretched until the rest is apart.
struct Spread {
  let sizes: [Size]
  let fixed: [Bool]
  let gap: Double

  func apply(to centers: [Point]) -> [Point] {
    var places = separated(centers)
    for _ in 0..<60 {
      if !push(&places) { return places }
    }
    for _ in 0..<40 {
      for index in places.indices where !fixed[index] { places[index] = places[index] * 1.15 }
      for _ in 0..<10 where !push(&places) { return places }
    }
    return places
  }

  /// Centres on the same spot get different ones, on a small spiral by index.
  private func separated(_ centers: [Point]) -> [Point] {
    var seen: Set<Point> = []
    var places = centers
    for index in places.indices {
      var turn = 0
      while !seen.insert(places[index]).inserted && !fixed[index] {
        turn += 1
        let angle = Double(index + turn) * 2.399_963
        places[index] =
          (centers[index] + Point(x: cosine(angle), y: sine(angle)) * (0.5 + 0.1 * Double(turn)))
      }
    }
    return places
  }

  private func push(_ places: inout [Point]) -> Bool {
    let order = places.indices.sorted {
      (places[$0].x - sizes[$0].width / 2, $0) < (places[$1].x - sizes[$1].width / 2, $1)
    }
    var moved = false
    for (rank, one) in order.enumerated() {
      for other in order[(rank + 1)...] {
        let reach = (sizes[one].width + sizes[other].width) / 2 + gap
        if places[other].x - sizes[other].width / 2 - places[one].x - sizes[one].width / 2 > gap + 40 {
          break
        }
        let overlapX = reach - abs(places[other].x - places[one].x)
        let overlapY =
          (sizes[one].height + sizes[other].height) / 2 + gap - abs(places[other].y - places[one].y)
        if overlapX <= 0.01 || overlapY <= 0.01 || (fixed[one] && fixed[other]) { continue }
        moved = true
        part(
          one, other, by: overlapX < overlapY ? Point(x: overlapX, y: 0) : Point(x: 0, y: overlapY), &places)
      }
    }
    return moved
  }

  private func part(_ one: Int, _ other: Int, by overlap: Point, _ places: inout [Point]) {
    let signX = places[other].x >= places[one].x ? 1.0 : -1.0
    let signY = places[other].y >= places[one].y ? 1.0 : -1.0
    let shift = Point(x: overlap.x * signX, y: overlap.y * signY) * 1.001
    let share = fixed[one] ? 1.0 : fixed[other] ? 0.0 : 0.5
    places[other] = places[other] + shift * share
    places[one] = places[one] - shift * (1 - share)
  }
}
