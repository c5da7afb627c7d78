/// What the refinement makes small. The units are arbitrary; the ratios say what matters more.
///
/// Davidson and Harel, "Drawing graphs nicely using simulated annealing", ACM Transactions on Graphics 15 (1996),
/// give the form: crossings, nearness, length and extent in one sum.
enum Toll {
  static let through = 600.0
  static let nearBox = 25.0
  static let boxesOverlap = 500.0
  static let labelOnBox = 260.0
  static let labelOnLabel = 260.0
  static let labelOnArc = 100.0
  static let crossing = 34.0
  static let length = 6.5
  static let cramped = 60.0
  static let bend = 26.0
  static let bow = 1.0
  static let crowdedEnds = 14.0
  static let coveredEnds = 30.0
  static let boxGap = 18.0
  static let labelGap = 8.0
  /// For a point by which an arc leaves its room.
  static let overflow = 8.0

  /// For an area as large as that of all boxes and labels; more boxes have more reasons to drift apart.
  static func area(boxes: Int) -> Double { 110 * max(1, Double(boxes) / 15) }
}

extension Sketch {
  /// The toll of the whole drawing; O(m²) for m arcs with a small constant, since distant pairs cost one test.
  func cost() -> Double {
    var sum = extentCost()
    for one in rects.indices {
      for other in rects.indices[(one + 1)...] { sum += boxCost(one, other) }
    }
    for arc in courses.indices { sum += arcCost(arc, courses[arc]) }
    for one in courses.indices {
      for other in courses.indices[(one + 1)...] { sum += pairCost(one, courses[one], other, courses[other]) }
    }
    return sum
  }

  /// All that changes if one box moves and its arcs with it; infinite if it is above `limit`.
  func cost(around box: Int, upTo limit: Double = .infinity) -> Double {
    var sum = extentCost()
    for other in rects.indices where other != box { sum += boxCost(box, other) }
    let moving = incidence[box]
    var isMoving = [Bool](repeating: false, count: courses.count)
    for arc in moving { isMoving[arc] = true }
    for (rank, arc) in moving.enumerated() {
      sum += arcCost(arc, courses[arc])
      for other in moving[(rank + 1)...] where other != arc {
        sum += pairCost(arc, courses[arc], other, courses[other])
      }
    }
    for other in courses.indices where !isMoving[other] {
      if sum > limit { return .infinity }
      sum += boxCost(box, under: courses[other], of: other)
      for arc in moving { sum += pairCost(arc, courses[arc], other, courses[other]) }
    }
    return sum
  }

  /// All that an arc adds to the drawing if it takes this course; infinite if it is above `limit`.
  func cost(of arc: Int, as course: Course, upTo limit: Double = .infinity) -> Double {
    var sum = arcCost(arc, course)
    for other in courses.indices where other != arc {
      if sum > limit { return .infinity }
      sum += pairCost(arc, course, other, courses[other])
    }
    return sum
  }

  /// The drawing's area, after the shorter direction is filled up to the wanted aspect ratio.
  private func extentCost() -> Double {
    // Boxes don't leave their room, and arcs pay for it one by one.
    if request.room != nil { return 0 }
    var extent = Rect.nothing
    var content = 0.0
    for rect in rects {
      extent.cover(rect)
      content += rect.width * rect.height
    }
    for course in courses {
      extent.cover(course.bounds)
      if let label = course.label {
        extent.cover(label)
        content += label.width * label.height
      }
    }
    guard content > 0 else { return 0 }
    let width = max(extent.width, extent.height * request.aspectRatio)
    return Toll.area(boxes: rects.count) * (width * width / request.aspectRatio) / content
  }

  private func boxCost(_ one: Int, _ other: Int) -> Double {
    let gap = rects[one].gap(to: rects[other])
    if gap >= 44 { return 0 }
    let closeness = (44 - gap) / 44
    let soft = 6 * closeness * closeness
    if gap >= Toll.boxGap { return soft }
    return soft + Toll.boxesOverlap * (Toll.boxGap - gap) / Toll.boxGap
  }

  /// What an arc costs by itself and against all boxes.
  private func arcCost(_ index: Int, _ course: Course) -> Double {
    let arc = request.arcs[index]
    let bend = bends[index]
    var sum = Toll.length * course.length / 100 + overflowCost(course)
    if arc.tail != arc.head {
      let skew = bend.tail - bend.head
      sum += Toll.bend * (bend.tail * bend.tail + bend.head * bend.head + skew * skew)
      sum += 0.002 * bend.lane * bend.lane
      sum += crampedCost(arc, course)
      if request.engine == .circular { sum += bowCost(bend, course) }
    }
    sum += 20 * (bend.label - 0.5) * (bend.label - 0.5)
    for box in rects.indices { sum += boxCost(box, under: course, of: index) }
    return sum
  }

  /// An arc that leaves the room, or whose label does, makes the drawing larger than it should be.
  private func overflowCost(_ course: Course) -> Double {
    guard let room = request.room else { return 0 }
    var extent = course.bounds
    if let label = course.label { extent.cover(label) }
    let beyond =
      max(0, -extent.minX) + max(0, -extent.minY) + max(0, extent.maxX - room.width)
      + max(0, extent.maxY - room.height)
    return Toll.overflow * beyond
  }

  /// A chord of a circle stays nearly straight, whatever it crosses.
  private func bowCost(_ bend: Bend, _ course: Course) -> Double {
    Toll.bow * max(0, max(abs(bend.tail), abs(bend.head)) * course.length - 40)
  }

  /// Of a short arc the arrowhead and the pattern must still be seen beside the label.
  private func crampedCost(_ arc: LayoutRequest.Arc, _ course: Course) -> Double {
    var room = course.length - 36
    if let label = course.label {
      let along = course.curve.d - course.curve.a
      let length = max(along.length, 0.001)
      let covered = min(
        abs(along.x) > 0 ? label.width * length / abs(along.x) : .infinity,
        abs(along.y) > 0 ? label.height * length / abs(along.y) : .infinity)
      room = course.length - covered - 52
    }
    return room >= 0 ? 0 : Toll.cramped * room * room / 2000
  }

  private func boxCost(_ box: Int, under course: Course, of index: Int) -> Double {
    let rect = rects[box]
    if !course.reach.intersects(rect) { return 0 }
    let arc = request.arcs[index]
    var sum = 0.0
    if let label = course.label {
      let gap = rect.gap(to: label)
      if gap < Toll.labelGap { sum += Toll.labelOnBox * min(2, 0.3 + (Toll.labelGap - gap) / Toll.labelGap) }
    }
    let isEnd = arc.tail == box || arc.head == box
    if isEnd {
      let inner = rect.grown(by: -1.5)
      for step in 1..<Course.steps where inner.contains(course.points[step]) { return sum + Toll.through }
      return sum
    }
    let near = rect.grown(by: 8)
    guard course.bounds.intersects(near) else { return sum }
    var isNear = false
    for step in 0..<Course.steps {
      let a = course.points[step]
      let b = course.points[step + 1]
      guard near.meets(a, b) else { continue }
      isNear = true
      if rect.meets(a, b) { return sum + Toll.through }
    }
    return isNear ? sum + Toll.nearBox : sum
  }

  /// What two arcs cost each other.
  private func pairCost(_ one: Int, _ first: Course, _ other: Int, _ second: Course) -> Double {
    if !first.reach.intersects(second.reach) { return 0 }
    var sum = 0.0
    if let a = first.label, let b = second.label {
      let gap = a.gap(to: b)
      if gap < 12 { sum += 3 * (12 - max(gap, 0)) / 12 }
      if gap < 5 { sum += Toll.labelOnLabel * min(2, 0.3 + (5 - gap) / 5) }
    }
    if let label = first.label, Self.covers(label, second) { sum += Toll.labelOnArc }
    if let label = second.label, Self.covers(label, first) { sum += Toll.labelOnArc }
    if first.bounds.intersects(second.bounds) { sum += Toll.crossing * Double(Self.crossings(first, second)) }
    return sum + endCost(one, first, other, second)
  }

  /// Ends that share a border and nearly a place.
  private func endCost(_ one: Int, _ first: Course, _ other: Int, _ second: Course) -> Double {
    let a = request.arcs[one]
    let b = request.arcs[other]
    var sum = 0.0
    func meet(_ p: Point, _ q: Point) {
      let distance = abs(p.x - q.x) + abs(p.y - q.y)
      if distance < 14 { sum += Toll.crowdedEnds * (14 - distance) / 14 }
      if distance < 6.5 { sum += coveredEndsToll }
    }
    if a.tail == b.tail { meet(first.curve.a, second.curve.a) }
    if a.tail == b.head { meet(first.curve.a, second.curve.d) }
    if a.head == b.tail { meet(first.curve.d, second.curve.a) }
    if a.head == b.head { meet(first.curve.d, second.curve.d) }
    return sum
  }

  private static func covers(_ label: Rect, _ course: Course) -> Bool {
    let zone = label.grown(by: 2)
    guard course.bounds.intersects(zone) else { return false }
    for step in 0..<Course.steps where zone.meets(course.points[step], course.points[step + 1]) {
      return true
    }
    return false
  }

  /// How often two courses cross: where a piece of the second changes sides of a piece of the first, and vice versa.
  private static func crossings(_ first: Course, _ second: Course) -> Int {
    first.points.withUnsafeBufferPointer { p in
      second.points.withUnsafeBufferPointer { q in
        var count = 0
        for i in 0..<Course.steps {
          let a = p[i]
          let b = p[i + 1]
          if max(a.x, b.x) < second.bounds.minX || min(a.x, b.x) > second.bounds.maxX { continue }
          if max(a.y, b.y) < second.bounds.minY || min(a.y, b.y) > second.bounds.maxY { continue }
          let (dx, dy) = (b.x - a.x, b.y - a.y)
          var side = dx * (q[0].y - a.y) - dy * (q[0].x - a.x)
          for j in 1...Course.steps {
            let next = dx * (q[j].y - a.y) - dy * (q[j].x - a.x)
            if side * next < 0, segmentsCross(a, b, q[j - 1], q[j]) { count += 1 }
            side = next
          }
        }
        return count
      }
    }
  }
}
