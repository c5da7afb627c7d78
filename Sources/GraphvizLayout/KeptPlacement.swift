/// Places new boxes among those whose places are kept: each near its neighbours, on nothing, one after another.
struct KeptPlacement {
  let request: LayoutRequest

  private static let gap = 26.0

  /// The kept places and the new ones. O(n²) for n boxes.
  func centers() -> [Point] {
    var centers = request.boxes.map { $0.fixed ?? Point(x: 0, y: 0) }
    var isPlaced = request.boxes.map { $0.fixed != nil }
    let neighbours = self.neighbours
    var left = request.boxes.indices.filter { !isPlaced[$0] }
    while !left.isEmpty {
      var best = (rank: 0, count: -1)
      for (rank, box) in left.enumerated() {
        let count = neighbours[box].count { isPlaced[$0] }
        if count > best.count { best = (rank, count) }
      }
      let box = left.remove(at: best.rank)
      let known = neighbours[box].filter { isPlaced[$0] }
      centers[box] = place(box, wish: wish(known, centers, isPlaced), centers, isPlaced)
      isPlaced[box] = true
    }
    return centers
  }

  private var neighbours: [[Int]] {
    var neighbours = [[Int]](repeating: [], count: request.boxes.count)
    for arc in request.arcs where arc.tail != arc.head {
      neighbours[arc.tail].append(arc.head)
      neighbours[arc.head].append(arc.tail)
    }
    return neighbours
  }

  /// The middle of the neighbours; for a box without any, the right edge of the drawing.
  private func wish(_ known: [Int], _ centers: [Point], _ isPlaced: [Bool]) -> Point {
    guard known.isEmpty else {
      return known.reduce(Point(x: 0, y: 0)) { $0 + centers[$1] } * (1 / Double(known.count))
    }
    var extent = Rect.nothing
    for box in centers.indices where isPlaced[box] {
      extent.cover(Rect(center: centers[box], size: request.boxes[box].size))
    }
    return extent.isFinite ? Point(x: extent.maxX + 80, y: extent.center.y) : Point(x: 0, y: 0)
  }

  /// The free place nearest to a point, by circles of growing radius about it.
  private func place(_ box: Int, wish: Point, _ centers: [Point], _ isPlaced: [Bool]) -> Point {
    let size = request.boxes[box].size
    func isFree(_ point: Point) -> Bool {
      let rect = Rect(center: point, size: size)
      return centers.indices.allSatisfy { other in
        !isPlaced[other]
          || rect.gap(to: Rect(center: centers[other], size: request.boxes[other].size)) >= Self.gap
      }
    }
    if isFree(wish) { return wish }
    var radius = 20.0
    while true {
      for step in 0..<24 {
        let angle = Double(step) * Double.pi / 12
        let point = wish + Point(x: cosine(angle) * radius, y: sine(angle) * radius)
        if isFree(point) { return point }
      }
      radius *= 1.15
    }
  }
}
