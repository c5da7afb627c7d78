/// Improves a sketch: boxes move, arcs follow, and what lowers the toll is kept.
///
/// Simulated annealing from a good start, after Davidson and Harel (1996), in passes of falling temperature
/// between which routes and ports are chosen anew. The generator is seeded, so that the same sketch always
/// ends the same way, as long as the deadline does not come first.
struct Refinement {
  let deadline: Double
  /// Moves tried for each box in all.
  let tries: Int
  /// The boxes that may move.
  let movable: [Int]
  /// Groups whose frames must stay clear of others' boxes.
  let framed: [BoxGroup]
  /// What the sequence of moves follows from.
  let seed: UInt64

  static func tries(boxes: Int, arcs: Int) -> Int {
    max(24, min(420, 1_500_000 / max(arcs * arcs, 1)))
  }

  /// Returns false if the deadline came before the end; the sketch is then as good as it was until there.
  func improve(_ sketch: inout Sketch) -> Bool {
    var random = SplitMix64(seed: seed)
    let passes = 12
    for pass in 0..<passes {
      let left = 1 - Double(pass) / Double(passes)
      if pass % 2 == 0 {
        sketch.spreadPorts()
        _ = sketch.chooseRoutes()
      }
      for _ in 0..<(tries + passes - 1) / passes {
        for box in movable {
          if Clock.worked > deadline { return false }
          tryMove(box, in: &sketch, step: 4 + 90 * left * left, temperature: 24 * left * left * left, &random)
        }
      }
    }
    return settle(&sketch, &random)
  }

  /// Routes and ports until nothing changes; then what still says something false or unreadable is mended.
  private func settle(_ sketch: inout Sketch, _ random: inout SplitMix64) -> Bool {
    for _ in 0..<3 {
      if Clock.worked > deadline { return false }
      sketch.spreadPorts()
      if !sketch.chooseRoutes() { break }
    }
    guard mend(&sketch, rounds: 6, &random) else { return false }
    sketch.coveredEndsToll = Toll.coveredEnds
    for gap in [0.0, 15, 11, 9, 7] {
      var respaced = sketch
      if gap == 0 { respaced.spreadPorts() } else { respaced.partEnds(gap: gap) }
      for _ in 0..<3 {
        if Clock.worked > deadline { return false }
        if respaced.cost() < sketch.cost() { sketch = respaced }
        if !respaced.chooseRoutes() { break }
        if respaced.cost() < sketch.cost() { sketch = respaced }
        respaced.partEnds(gap: 7)
      }
    }
    return true
  }

  /// Gives arcs that say something false or can't be read another course, and moves the boxes about them.
  ///
  /// Returns false if the deadline came before the end.
  func mend(_ sketch: inout Sketch, rounds: Int) -> Bool {
    var random = SplitMix64(seed: seed)
    return mend(&sketch, rounds: rounds, &random)
  }

  private func mend(_ sketch: inout Sketch, rounds: Int, _ random: inout SplitMix64) -> Bool {
    for _ in 0..<rounds {
      let faulty = sketch.faultyArcs()
      if faulty.isEmpty { break }
      for arc in faulty {
        if Clock.worked > deadline { return false }
        sketch.chooseFreely(arc)
        for box in sketch.boxes(around: arc) where movable.contains(box) {
          for attempt in 0..<16 {
            tryMove(box, in: &sketch, step: 80 / Double(1 + attempt % 4), temperature: 0, &random)
          }
        }
      }
      var respaced = sketch
      respaced.spreadPorts()
      _ = respaced.chooseRoutes()
      if respaced.cost() < sketch.cost() { sketch = respaced }
    }
    return true
  }

  private func tryMove(
    _ box: Int, in sketch: inout Sketch, step: Double, temperature: Double, _ random: inout SplitMix64
  ) {
    let arcs = sketch.incidence[box]
    let before = sketch.cost(around: box)
    let rect = sketch.rects[box]
    let courses = arcs.map { sketch.courses[$0] }
    let place = target(box, sketch, step: step, &random)
    sketch.move(box, to: place.within(sketch.request.room, size: sketch.request.boxes[box].size))
    let chance = random.unit()
    if !framed.isEmpty && frames(of: framed, around: sketch.rects, sketch.request, margin: 14) == nil {
      sketch.rects[box] = rect
      return
    }
    sketch.redraw(arcs)
    // -ln of the chance lies below this many times the logarithm of 2, so that no move that would be kept is given up.
    let rise = temperature > 0.5 ? -Double(chance.exponent) * 0.7 * temperature : 0
    let change = sketch.cost(around: box, upTo: before + rise + 1e-3) - before
    if change <= 0 || (temperature > 0.5 && chance < exponential(-change / temperature)) { return }
    sketch.rects[box] = rect
    for (rank, arc) in arcs.enumerated() { sketch.courses[arc] = courses[rank] }
  }

  /// Mostly a step in any direction; sometimes a leap towards the neighbours, which brings strays home.
  private func target(_ box: Int, _ sketch: Sketch, step: Double, _ random: inout SplitMix64) -> Point {
    let center = sketch.rects[box].center
    let neighbours = sketch.neighbours(of: box)
    let away = Point(x: random.signed() * step * 1.4, y: random.signed() * step)
    guard random.unit() < 0.15, !neighbours.isEmpty else { return center + away }
    let middle =
      neighbours.reduce(Point(x: 0, y: 0)) { $0 + sketch.rects[$1].center } * (1 / Double(neighbours.count))
    return center + (middle - center) * (0.6 * random.unit()) + away * 0.5
  }
}

extension Sketch {
  func neighbours(of box: Int) -> [Int] {
    incidence[box].map { request.arcs[$0].tail == box ? request.arcs[$0].head : request.arcs[$0].tail }
      .filter { $0 != box }
  }
}
