/// Makes a layout of positions: turns, spreads, refines and routes, and keeps the best.
struct Drawing {
  private enum Effort { case everything, routes, straight }

  let request: LayoutRequest
  let deadline: Double
  private let effort: Effort

  init(_ request: LayoutRequest, deadline: Double) {
    self.request = request
    self.deadline = deadline
    if request.arcs.count <= 250 && request.boxes.count <= 150 {
      effort = .everything
    } else if request.arcs.count <= 500 && request.boxes.count <= 500 {
      effort = .routes
    } else {
      effort = .straight
    }
  }

  func best(of positions: Positions) -> Layout {
    let starts = starts(positions)
    var best: Layout?
    var isCut = false
    for start in starts {
      if isCut { break }
      var sketch = start
      let finished = improve(&sketch, engine: positions.engine)
      isCut = !finished
      let layout = finish(sketch, engine: positions.engine)
      if let former = best, former.score <= layout.score { continue }
      best = layout
    }
    var layout =
      best ?? finish(Sketch(request, centers: circle(request.boxes.map(\.size))), engine: .circular)
    if isCut { layout.notes.append("The time was up before the drawing was refined to the end.") }
    return layout
  }

  private func improve(_ sketch: inout Sketch, engine: LayoutRequest.Engine) -> Bool {
    switch effort {
    case .everything:
      let tries = Refinement.tries(boxes: request.boxes.count, arcs: request.arcs.count)
      let moves = engine == .neato || engine == .sfdp
      return Refinement(deadline: deadline, tries: moves ? tries : 0).improve(&sketch)
    case .routes:
      sketch.spreadPorts()
      return sketch.chooseRoutes(until: deadline)
    case .straight:
      return request.arcs.count > 2_000 || sketch.chooseLabelPlaces(until: deadline)
    }
  }

  /// The most promising sketches: every answer, turned to each of twelve angles, in two widths.
  private func starts(_ positions: Positions) -> [Sketch] {
    let mayTurn =
      effort == .everything && positions.engine != .dot && request.boxes.allSatisfy { $0.fixed == nil }
    let angles = mayTurn ? (0..<12).map { Double($0) * Double.pi / 12 } : [0]
    let scales = mayTurn ? [0.6, 0.85] : [1]
    var candidates: [(cost: Double, sketch: Sketch)] = []
    for answer in positions.answers {
      var best: (cost: Double, sketch: Sketch)?
      for angle in angles {
        for scale in scales {
          let sketch = Sketch(request, centers: arrange(answer.centers, angle: angle, scale: scale))
          let cost = effort == .everything ? sketch.cost() : 0
          if best.map({ cost < $0.cost }) ?? true { best = (cost, sketch) }
          if Clock.now > deadline { break }
        }
      }
      if let best { candidates.append(best) }
    }
    let order = candidates.indices.sorted { (candidates[$0].cost, $0) < (candidates[$1].cost, $1) }
    let count = positions.answers.count >= 6 ? 3 : min(2, positions.answers.count)
    return order.prefix(count).map { candidates[$0].sketch }
  }

  private func arrange(_ centers: [Point], angle: Double, scale: Double) -> [Point] {
    let cos = cosine(angle) * scale
    let sin = sine(angle) * scale
    var places =
      angle == 0 && scale == 1
      ? centers : centers.map { Point(x: $0.x * cos - $0.y * sin, y: $0.x * sin + $0.y * cos) }
    anchor(&places)
    let spread = Spread(
      sizes: request.boxes.map(\.size), fixed: request.boxes.map { $0.fixed != nil },
      gap: effort == .straight ? 8 : 20)
    return spread.apply(to: places)
  }

  /// Moves the drawing to where its fixed boxes are, and those to exactly where they must stand.
  private func anchor(_ places: inout [Point]) {
    let fixed = request.boxes.indices.filter { request.boxes[$0].fixed != nil }
    guard !fixed.isEmpty else { return }
    var shift = Point(x: 0, y: 0)
    for box in fixed { shift = shift + ((request.boxes[box].fixed ?? places[box]) - places[box]) }
    shift = shift * (1 / Double(fixed.count))
    for box in places.indices { places[box] = request.boxes[box].fixed ?? places[box] + shift }
  }

  /// The layout of a sketch, moved so that it begins at the origin, in tenths of points.
  private func finish(_ sketch: Sketch, engine: LayoutRequest.Engine) -> Layout {
    var extent = Rect.nothing
    for rect in sketch.rects { extent.cover(rect) }
    for course in sketch.courses {
      for step in 0...48 { extent.cover(course.curve.point(at: Double(step) / 48)) }
      if let label = course.label { extent.cover(label) }
    }
    extent = extent.grown(by: 2)
    var shift = Point(x: -extent.minX, y: -extent.minY)
    var notes: [String] = []
    if request.boxes.contains(where: { $0.fixed != nil }) {
      shift = Point(x: max(0, shift.x).rounded(.up), y: max(0, shift.y).rounded(.up))
      if shift != Point(x: 0, y: 0) {
        notes.append(
          "The fixed positions were moved by \(shift.x) and \(shift.y) points, so that all is right of and below 0."
        )
      }
    }
    let routes = sketch.courses.map { course in
      Layout.Route(
        curve: course.curve.points.map { ($0 + shift).rounded },
        label: course.label.map { ($0.center + shift).rounded })
    }
    var layout = Layout(
      centers: sketch.rects.map { ($0.center + shift).rounded }, routes: routes,
      size: Size(
        width: (extent.maxX + shift.x).rounded(.up), height: (extent.maxY + shift.y).rounded(.up)),
      engine: engine, score: LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 0), notes: notes)
    layout.score = score(of: layout, for: request)
    return layout
  }
}
