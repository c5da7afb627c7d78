/// Chooses for each arc, one after another, the bend that costs least while all others stay.
extension Sketch {
  private static let pulls = [0.07, 0.14, 0.22, 0.32, 0.45, 0.62]
  static let labelPlaces = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72]

  /// Bows to either side, then skewed bows, then gentle S shapes.
  private static let shapes: [(tail: Double, head: Double)] = {
    var shapes = [(tail: 0.0, head: 0.0)]
    for pull in pulls { shapes += [(pull, pull), (-pull, -pull)] }
    for pull in [0.2, 0.4] {
      for sign in [pull, -pull] { shapes += [(sign, sign * 0.3), (sign * 0.3, sign)] }
    }
    shapes += [(0.14, -0.14), (-0.14, 0.14)]
    return shapes
  }()

  /// One pass over all bundles and single arcs; true if anything changed.
  mutating func chooseRoutes() -> Bool {
    var changed = false
    for bundle in bundles {
      if bundle.count > 1 && bundle.count <= 12 && chooseLanes(bundle) { changed = true }
      if bundle.count == 1 && chooseShape(bundle[0]) { changed = true }
    }
    for (index, arc) in request.arcs.enumerated() {
      if arc.tail == arc.head && chooseSide(index) { changed = true }
      if arc.label != nil && chooseLabelPlace(index) { changed = true }
    }
    return changed
  }

  /// One pass that ends at a deadline; false if it did.
  mutating func chooseRoutes(until deadline: Double) -> Bool {
    for bundle in bundles {
      if Clock.worked > deadline { return false }
      if bundle.count > 1 && bundle.count <= 12 { _ = chooseLanes(bundle) }
      if bundle.count == 1 { _ = chooseShape(bundle[0]) }
    }
    return chooseLabelPlaces(until: deadline)
  }

  /// Moves labels along their arcs; false if the deadline came before the last.
  mutating func chooseLabelPlaces(until deadline: Double) -> Bool {
    for (index, arc) in request.arcs.enumerated() {
      if Clock.worked > deadline { return false }
      if arc.tail == arc.head { _ = chooseSide(index) }
      if arc.label != nil { _ = chooseLabelPlace(index) }
    }
    return true
  }

  /// Arcs that pass through a box, or whose label covers something or is covered.
  func faultyArcs() -> [Int] {
    request.arcs.indices.filter { cost(of: $0, as: courses[$0]) > Toll.labelOnArc }
  }

  /// Any shape with any place of the label, in the lane of its bundle or out of it.
  mutating func chooseFreely(_ index: Int) {
    guard request.arcs[index].tail != request.arcs[index].head else { return }
    var best = (bend: bends[index], course: courses[index], cost: cost(of: index, as: courses[index]))
    let lanes = bends[index].lane == 0 ? [0] : [bends[index].lane, 0]
    for lane in lanes {
      for shape in Self.shapes {
        bends[index].lane = lane
        bends[index].tail = shape.tail
        bends[index].head = shape.head
        let course = course(index)
        for place in Self.labelPlaces {
          bends[index].label = place
          let moved = course.movingLabel(size: request.arcs[index].label, to: place)
          let cost = cost(of: index, as: moved, upTo: best.cost)
          if cost < best.cost - 1e-6 { best = (bends[index], moved, cost) }
        }
      }
    }
    bends[index] = best.bend
    courses[index] = best.course
  }

  /// The ends of an arc and the boxes near it.
  func boxes(around index: Int) -> [Int] {
    rects.indices.filter { courses[index].reach.intersects(rects[$0]) }
  }

  private mutating func chooseShape(_ index: Int) -> Bool {
    let before = bends[index]
    var best = (bend: before, course: courses[index], cost: cost(of: index, as: courses[index]))
    for shape in Self.shapes {
      bends[index].tail = shape.tail
      bends[index].head = shape.head
      let course = course(index)
      let cost = cost(of: index, as: course, upTo: best.cost)
      if cost < best.cost - 1e-6 { best = (bends[index], course, cost) }
    }
    bends[index] = best.bend
    courses[index] = best.course
    return best.bend != before
  }

  private mutating func chooseLabelPlace(_ index: Int) -> Bool {
    let before = bends[index]
    let size = request.arcs[index].label
    var best = (bend: before, course: courses[index], cost: cost(of: index, as: courses[index]))
    for place in Self.labelPlaces where place != before.label {
      bends[index].label = place
      let course = courses[index].movingLabel(size: size, to: place)
      let cost = cost(of: index, as: course, upTo: best.cost)
      if cost < best.cost - 1e-6 { best = (bends[index], course, cost) }
    }
    bends[index] = best.bend
    courses[index] = best.course
    return best.bend != before
  }

  private mutating func chooseSide(_ index: Int) -> Bool {
    let before = bends[index]
    var best = (bend: before, course: courses[index], cost: cost(of: index, as: courses[index]))
    for side in 0..<4 {
      bends[index].side = side
      let course = course(index)
      let cost = cost(of: index, as: course, upTo: best.cost)
      if cost < best.cost - 1e-6 { best = (bends[index], course, cost) }
    }
    bends[index] = best.bend
    courses[index] = best.course
    return best.bend != before
  }

  /// Lanes further apart or nearer, shifted to one side, with labels in a row or staggered.
  private mutating func chooseLanes(_ bundle: [Int]) -> Bool {
    let before = bundle.map { bends[$0] }
    var best = (bends: before, courses: bundle.map { courses[$0] }, cost: cost(ofBundle: bundle))
    for spacing in [20.0, 24, 30, 38, 50] {
      for shift in [0.0, 20, -20, 45, -45] {
        for stagger in [0.0, 0.12, -0.12] {
          fan(bundle, spacing: spacing, shift: shift)
          for (rank, arc) in bundle.enumerated() {
            bends[arc].tail = 0
            bends[arc].head = 0
            let forward = request.arcs[arc].tail < request.arcs[arc].head
            let place = rank % 2 == 0 ? 0.5 + stagger : 0.5 - stagger
            bends[arc].label = forward ? place : 1 - place
          }
          redraw(bundle)
          let cost = cost(ofBundle: bundle)
          if cost < best.cost - 1e-6 { best = (bundle.map { bends[$0] }, bundle.map { courses[$0] }, cost) }
        }
      }
    }
    for (rank, arc) in bundle.enumerated() {
      bends[arc] = best.bends[rank]
      courses[arc] = best.courses[rank]
    }
    return best.bends != before
  }

  private func cost(ofBundle bundle: [Int]) -> Double {
    var sum = 0.0
    for arc in bundle { sum += cost(of: arc, as: courses[arc]) }
    return sum
  }
}
