/// Bounds within which every number of a request is brought before an engine sees it.
enum Bounds {
  static let boxes = 20_000
  static let arcs = 100_000
  static let extent = 1.0...5_000.0
  static let coordinate = -100_000.0...100_000.0
  static let weight = 1.0...1_000.0
  static let aspectRatio = 0.1...10.0
  static let seeds = 1...64
}

extension LayoutRequest {
  /// The request with every number finite and within bounds, and a sentence for each kind of change.
  ///
  /// - Throws: ``LayoutError`` if an index is out of range or the request is too large.
  func cleaned() throws(LayoutError) -> (request: LayoutRequest, notes: [String]) {
    guard boxes.count <= Bounds.boxes else {
      throw .tooLarge(what: "boxes", count: boxes.count, limit: Bounds.boxes)
    }
    guard arcs.count <= Bounds.arcs else {
      throw .tooLarge(what: "arcs", count: arcs.count, limit: Bounds.arcs)
    }
    var clean = self
    var clamped = (sizes: 0, places: 0, weights: 0)
    for index in boxes.indices {
      clean.boxes[index].size = boxes[index].size.clamped(counting: &clamped.sizes)
      clean.boxes[index].fixed = boxes[index].fixed?.clamped(counting: &clamped.places)
    }
    for (index, arc) in arcs.enumerated() {
      for box in [arc.tail, arc.head] where !boxes.indices.contains(box) {
        throw .arcOutOfRange(arc: index, box: box, boxes: boxes.count)
      }
      clean.arcs[index].label = arc.label?.clamped(counting: &clamped.sizes)
      clean.arcs[index].weight = arc.weight.clamped(to: Bounds.weight, counting: &clamped.weights)
    }
    if let focus, !boxes.indices.contains(focus) {
      throw .focusOutOfRange(box: focus, boxes: boxes.count)
    }
    let isFree = (engine == .neato || engine == .sfdp) && boxes.allSatisfy { $0.fixed == nil }
    clean.room = isFree ? room?.clamped(counting: &clamped.sizes) : nil
    var others = 0
    clean.aspectRatio = aspectRatio.clamped(to: Bounds.aspectRatio, counting: &others)
    clean.seeds = seeds.map { min(max($0, Bounds.seeds.lowerBound), Bounds.seeds.upperBound) }
    var notes: [String] = []
    func note(_ count: Int, _ what: String, _ range: ClosedRange<Double>) {
      guard count > 0 else { return }
      notes.append("\(count) \(what) outside \(range.lowerBound)...\(range.upperBound) brought within.")
    }
    note(clamped.sizes, "sizes of boxes or labels", Bounds.extent)
    note(clamped.places, "fixed positions", Bounds.coordinate)
    note(clamped.weights, "weights of arcs", Bounds.weight)
    note(others, "aspect ratio", Bounds.aspectRatio)
    return (clean, notes)
  }
}

extension Double {
  /// The nearest number in the range; not-a-number becomes the lower bound.
  func clamped(to range: ClosedRange<Double>, counting count: inout Int) -> Double {
    if range.contains(self) { return self }
    count += 1
    return self > range.upperBound ? range.upperBound : range.lowerBound
  }

  /// To a tenth of a point, the precision of everything that leaves the module.
  var roundedToTenth: Double {
    let rounded = (self * 10).rounded() / 10
    return rounded == 0 ? 0 : rounded
  }
}

extension Size {
  fileprivate func clamped(counting count: inout Int) -> Size {
    var changes = 0
    let size = Size(
      width: width.clamped(to: Bounds.extent, counting: &changes),
      height: height.clamped(to: Bounds.extent, counting: &changes))
    if changes > 0 { count += 1 }
    return size
  }
}

extension Point {
  fileprivate func clamped(counting count: inout Int) -> Point {
    var changes = 0
    let point = Point(
      x: x.clamped(to: Bounds.coordinate, counting: &changes),
      y: y.clamped(to: Bounds.coordinate, counting: &changes))
    if changes > 0 { count += 1 }
    return point
  }
}
