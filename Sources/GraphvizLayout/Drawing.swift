import Dispatch

/// Makes a layout of positions: turns, spreads, refines and routes, and keeps the best.
struct Drawing {
  private enum Effort { case everything, routes, straight }

  let request: LayoutRequest
  /// On the calling thread's clock of processor time, so that a busy machine doesn't change the drawing.
  let deadline: Double
  private let effort: Effort

  init(_ request: LayoutRequest, deadline: Double) {
    self.request = request
    self.deadline = deadline
    if request.arcs.count <= 160 && request.boxes.count <= 150 {
      effort = .everything
    } else if request.arcs.count <= 1_200 && request.boxes.count <= 500 {
      effort = .routes
    } else {
      effort = .straight
    }
  }

  func best(of positions: Positions) -> Layout {
    let begun = Clock.worked
    let starts = starts(positions)
    let usual = min(request.room == nil ? Self.starts(arcs: request.arcs.count) : 1, starts.count)
    typealias Start = (sketch: Sketch, seed: UInt64)
    var left = deadline - begun - (Clock.worked - begun)
    var trials = worked(out: starts[..<usual].map { Start($0, 7) }, positions, seconds: &left)
    var more = starts[usual...].map { Start($0, 7) }[...]
    if effort == .everything && moves(positions) {
      more += starts.map { Start($0, 8) } + starts.map { Start($0, 9) }
    }
    let arcs = request.arcs.count
    more = more.prefix(
      request.room == nil ? (arcs <= 40 ? 6 : 2) : arcs <= 70 ? 3 : 0)
    while !more.isEmpty, left > 0, !trials.contains(where: { $0.isCut || isReadable($0.layout.score) }) {
      let pair = request.room == nil ? 2 : 1
      trials += worked(out: Array(more.prefix(pair)), positions, seconds: &left)
      more = more.dropFirst(pair)
    }
    let whole = trials.contains { !$0.isCut } ? trials.filter { !$0.isCut } : trials
    let kept = whole.min { $0.layout.score < $1.layout.score }
    var layout =
      kept?.layout ?? finish(Sketch(request, centers: circle(request.boxes.map(\.size))), positions)
    if kept?.isCut == true {
      layout.notes.append("The time was up before the drawing was refined to the end.")
    }
    return layout
  }

  /// A start worked out to the end, or as far as the time allowed.
  private struct Trial: Sendable {
    var layout: Layout
    var isCut: Bool
    var seconds: Double
  }

  /// Whether no arc passes through a box and no label is covered; in a room that all must share, labels may lie on lines.
  private func isReadable(_ score: LayoutScore) -> Bool {
    score.through == 0 && score.labelHits <= (request.room == nil ? 0 : score.labelsOnArcs)
  }

  /// The trials of some starts, each with its seed, in their order, side by side on all cores; the longest is taken
  /// off the seconds that are left.
  private func worked(
    out starts: [(sketch: Sketch, seed: UInt64)], _ positions: Positions, seconds left: inout Double
  ) -> [Trial] {
    let budget = left
    var trials = [Trial?](repeating: nil, count: starts.count)
    trials.withUnsafeMutableBufferPointer { trials in
      nonisolated(unsafe) let trials = trials
      DispatchQueue.concurrentPerform(iterations: starts.count) { rank in
        var sketch = starts[rank].sketch
        let begun = Clock.worked
        let finished = Drawing(request, deadline: begun + budget).improve(
          &sketch, positions, seed: starts[rank].seed)
        trials[rank] = Trial(
          layout: finish(sketch, positions), isCut: !finished, seconds: Clock.worked - begun)
      }
    }
    let done = trials.compactMap(\.self)
    left -= done.map(\.seconds).max() ?? 0
    return done
  }

  /// Whether the engine leaves it to the refinement where boxes stand in the end.
  private func moves(_ positions: Positions) -> Bool {
    positions.engine == .neato || positions.engine == .sfdp
  }

  private func improve(_ sketch: inout Sketch, _ positions: Positions, seed: UInt64) -> Bool {
    switch effort {
    case .everything:
      let groups = request.groups
      let tries = Refinement.tries(boxes: request.boxes.count, arcs: request.arcs.count)
      let movable = request.boxes.indices.filter { box in
        request.boxes[box].fixed == nil
          && (moves(positions) || positions.engine == .dot && !groups.isEmpty
            || positions.engine == .circular && request.boxes[box].isJunction)
      }
      return Refinement(
        deadline: deadline, tries: tries, movable: movable, framed: positions.engine == .dot ? groups : [],
        seed: seed
      ).improve(&sketch)
    case .routes:
      sketch.spreadPorts()
      for _ in 0..<3 where !sketch.chooseRoutes(until: deadline) { return false }
      let movable = moves(positions) ? request.boxes.indices.filter { request.boxes[$0].fixed == nil } : []
      return Refinement(deadline: deadline, tries: 0, movable: movable, framed: [], seed: seed)
        .mend(&sketch, rounds: request.room == nil ? 4 : 2)
    case .straight:
      return request.arcs.count > 800 || sketch.chooseLabelPlaces(until: deadline)
    }
  }

  /// The most promising sketches, one for each of the best answers.
  private func starts(_ positions: Positions) -> [Sketch] {
    guard effort != .straight && moves(positions) else {
      return positions.answers.map {
        let places = positions.engine == .radial ? $0.centers : arrange($0.centers, angle: 0, scale: 1)
        var sketch = Sketch(request, centers: places)
        sketch.rings = $0.rings
        return sketch
      }
    }
    let isFree = request.boxes.allSatisfy { $0.fixed == nil }
    let isKept = positions.answers.allSatisfy { $0.seed == 0 }
    if isKept { return positions.answers.map { Sketch(request, centers: $0.centers) } }
    let laid = positions.answers.map { turned($0.centers, to: isFree ? Self.angles : [0]) }
    let promising = laid.indices.sorted { (laid[$0].toll, $0) < (laid[$1].toll, $1) }.prefix(
      request.room != nil ? (request.arcs.count <= 70 ? 4 : 2) : request.arcs.count <= 70 ? 8 : 3)
    let half = (Clock.worked + deadline) / 2
    let untangled = promising.map { index in
      var untangling = Untangling(request, centers: laid[index].places, deadline: half)
      return untangling.run(moves: moves, heat: effort == .everything ? 1 : min(1, Double(moves) / 200))
    }
    let order = untangled.indices.sorted { (untangled[$0].toll, $0) < (untangled[$1].toll, $1) }
    return order.map {
      Sketch(request, centers: arrange(untangled[$0].centers, angle: 0, scale: 1, within: request.room))
    }
  }

  /// How many drawings are worked out to the end if one of them is free of faults; else all are.
  private static func starts(arcs: Int) -> Int { arcs <= 40 ? 6 : arcs <= 70 ? 3 : 2 }

  /// How often each box is moved while arcs are straight: as often as takes some seconds.
  private var moves: Int {
    let pairs = request.arcs.count * request.arcs.count + 1
    let budget = effort == .everything ? 3_000_000 : request.room == nil ? 24_000_000 : 8_000_000
    return max(20, min(400, budget / pairs))
  }

  private static let angles = (0..<6).map { Double($0) * Double.pi / 6 }

  /// The answer drawn together and turned to the one of some angles that costs least.
  private func turned(_ centers: [Point], to angles: [Double]) -> (toll: Double, places: [Point]) {
    var best: (toll: Double, places: [Point])?
    for angle in angles {
      let places = arrange(centers, angle: angle, scale: scale(centers), within: request.room)
      let toll = Untangling(request, centers: places, deadline: deadline).total()
      if best.map({ toll < $0.toll }) ?? true { best = (toll, places) }
    }
    return best ?? (0, centers)
  }

  /// How far an answer is drawn together: where there are many boxes, to an area that they fill well.
  private func scale(_ centers: [Point]) -> Double {
    guard effort == .routes else { return 0.7 }
    var extent = Rect.nothing
    var content = 1.0
    for (center, box) in zip(centers, request.boxes) {
      let room = Size(width: box.size.width + 12, height: box.size.height + 12)
      extent.cover(Rect(center: center, size: room))
      content += room.width * room.height
    }
    return min(0.7, (2 * content / max(extent.width * extent.height, 1)).squareRoot())
  }

  private func arrange(
    _ centers: [Point], angle: Double, scale: Double, within room: Size? = nil
  ) -> [Point] {
    let cos = cosine(angle) * scale
    let sin = sine(angle) * scale
    var places =
      angle == 0 && scale == 1
      ? centers : centers.map { Point(x: $0.x * cos - $0.y * sin, y: $0.x * sin + $0.y * cos) }
    anchor(&places)
    let gap = effort == .straight ? 8.0 : effort == .routes ? 12 : room == nil ? 20 : 12
    let spread = Spread(
      sizes: request.boxes.map(\.size), fixed: request.boxes.map { $0.fixed != nil }, gap: gap)
    guard let room else { return spread.apply(to: places) }
    return fitted(spread.apply(to: fitted(places, to: room)), to: room)
  }

  /// The places drawn apart or together, each direction by itself, until the boxes take up a room.
  private func fitted(_ places: [Point], to room: Size) -> [Point] {
    var extent = Rect.nothing
    for (place, box) in zip(places, request.boxes) { extent.cover(Rect(center: place, size: box.size)) }
    guard extent.isFinite else { return places }
    return zip(places, request.boxes).map { place, box in
      func share(_ value: Double, _ low: Double, _ high: Double, _ size: Double, _ room: Double) -> Double {
        let slack = high - low - size
        return size / 2 + (slack > 0 ? (value - low - size / 2) / slack : 0.5) * max(0, room - size)
      }
      return Point(
        x: share(place.x, extent.minX, extent.maxX, box.size.width, room.width),
        y: share(place.y, extent.minY, extent.maxY, box.size.height, room.height))
    }
  }

  private func frames(around rects: [Rect], notes: inout [String]) -> [Layout.Frame] {
    let groups = request.groups
    if let frames = GraphvizLayout.frames(of: groups, around: rects, request, margin: 0) { return frames }
    notes.append("The frames of groups are left out, since boxes of other groups would stand in them.")
    return []
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
  private func finish(_ sketch: Sketch, _ positions: Positions) -> Layout {
    if let room = request.room { return finish(sketch, positions, within: room) }
    var notes: [String] = []
    let frames = positions.engine == .dot ? frames(around: sketch.rects, notes: &notes) : []
    var extent = Rect.nothing
    for frame in frames { extent.cover(Rect(center: frame.center, size: frame.size)) }
    for rect in sketch.rects { extent.cover(rect) }
    for course in sketch.courses {
      for step in 0...48 { extent.cover(course.curve.point(at: Double(step) / 48)) }
      if let label = course.label { extent.cover(label) }
    }
    extent = extent.grown(by: 2)
    var shift = Point(x: -extent.minX, y: -extent.minY)
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
      engine: positions.engine, score: LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 0),
      notes: notes)
    layout.rings = sketch.rings.map {
      Layout.Ring(center: ($0.center + shift).rounded, radii: $0.radii.rounded, distance: $0.distance)
    }
    layout.frames = frames.map {
      Layout.Frame(group: $0.group, center: ($0.center + shift).rounded, size: $0.size)
    }
    layout.score = score(of: layout, for: request)
    return layout
  }

  /// The layout of a sketch in a room, what leaves the room or passes through boxes led another way.
  private func finish(_ sketch: Sketch, _ positions: Positions, within room: Size) -> Layout {
    let routes = sketch.courses.map { Layout.Route(curve: $0.curve.points, label: $0.label?.center) }
    let layout = Layout(
      centers: sketch.rects.map(\.center), routes: routes, size: room, engine: positions.engine,
      score: LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 0))
    var detours = Detours(request, layout)
    var mended = detours.mended()
    mended.score = score(of: mended, for: request)
    return mended
  }
}
