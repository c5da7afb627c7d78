/// Places boxes on a circle in an order with few crossings, groups apart, and junctions inside.
struct CircularPlacement {
  let request: LayoutRequest

  private static let gap = 26.0
  private static let gapBetweenGroups = 60.0

  /// The boxes' places on circles that are larger than they need to be by these factors, all in the same order.
  func answers(scales: [Double]) -> [Placement.Answer] {
    let order = CircularOrder(neighbours: request.related, groups: groups).order()
    let gaps = gaps(order)
    return scales.map { scale in
      var centers = [Point](repeating: Point(x: 0, y: 0), count: request.boxes.count)
      let places = circle(
        order.map { request.boxes[$0].size }, gaps: gaps, ratio: ratio, height: leastHeight, scale: scale)
      for (box, place) in zip(order, places) { centers[box] = place }
      return Placement.Answer(seed: 0, centers: withJunctions(centers))
    }
  }

  /// Boxes in their groups, those without group in the first.
  private var groups: [[Int]] {
    let onCircle = request.boxes.indices.filter { !request.boxes[$0].isJunction }
    let numbers = request.groups.map(\.number)
    guard numbers.count > 1 else { return [onCircle] }
    let lone = onCircle.filter { request.boxes[$0].group == nil }
    return [lone] + numbers.map { number in onCircle.filter { request.boxes[$0].group == number } }
  }

  /// Room between neighbours on the circle: more between groups, and for the labels of ties between the two.
  private func gaps(_ order: [Int]) -> [Double] {
    var labels: [Pair: Double] = [:]
    for arc in request.arcs {
      if let label = arc.label { labels[Pair(arc.tail, arc.head), default: 14] += label.height }
    }
    return order.indices.map { index in
      let (box, next) = (order[index], order[(index + 1) % order.count])
      let isBorder = request.boxes[box].group != request.boxes[next].group
      return max(
        isBorder ? Self.gapBetweenGroups : Self.gap, Self.gap + min(labels[Pair(box, next)] ?? 0, 70))
    }
  }

  private var ratio: Double { min(max(request.aspectRatio, 0.8), 1.25) }

  /// Inside the circle the labels must find room, most of them near the middle.
  private var leastHeight: Double {
    let labels = request.arcs.compactMap(\.label).reduce(0) { $0 + ($1.width + 12) * ($1.height + 10) }
    return 2 * (2.2 * labels / (Double.pi * ratio)).squareRoot()
  }

  /// Each junction between the boxes that it joins, pushed off whatever stands there.
  private func withJunctions(_ places: [Point]) -> [Point] {
    var centers = places
    for (box, others) in request.joined.enumerated() where !others.isEmpty {
      let sum = others.reduce(Point(x: 0, y: 0)) { $0 + places[$1] }
      centers[box] = sum * (0.85 / Double(others.count))
    }
    let spread = Spread(
      sizes: request.boxes.map(\.size), fixed: request.boxes.map { !$0.isJunction }, gap: 24)
    return spread.apply(to: centers)
  }
}
