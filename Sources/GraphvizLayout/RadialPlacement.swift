/// Places one box in the middle and the others on rings by their distance from it; those that nothing ties to it
/// stand on a ring outside of all others.
///
/// Each ring has evenly spaced slots, large enough for its greatest box; boxes change slots until few arcs cross and
/// none lies on a box (see ``Untangling/run(onSlots:rounds:seed:)``). Junctions have rings between those of the boxes
/// that they join.
struct RadialPlacement {
  let request: LayoutRequest
  let deadline: Double
  private let focus: Int
  private let distances: [Int?]

  private static let gap = 24.0
  private static let attempts = 3
  private static let scales = [1, 1.2, 1.45]

  init(_ request: LayoutRequest, deadline: Double) {
    self.request = request
    self.deadline = deadline
    focus = request.focus ?? Self.busiest(request)
    distances = request.distances(from: focus)
  }

  private static func busiest(_ request: LayoutRequest) -> Int {
    let related = request.related
    let actors = request.boxes.indices.filter { !request.boxes[$0].isJunction }
    return actors.max { (related[$0].count, $1) < (related[$1].count, $0) } ?? 0
  }

  /// Several ways to place the boxes, the most promising first: it stands there on larger rings too, where labels have
  /// more room.
  func answers() -> [Placement.Answer] {
    let bands = bands()
    let radii = radii(of: bands)
    let slots = bands.indices.map { band in
      bands[band].boxes == [focus]
        ? [Point(x: 0, y: 0)]
        : BoxRing(radii: radii[band]).slots(for: size(of: bands[band].boxes), gap: Self.gap)
    }
    let places = SlotPlaces(slots: slots, boxes: bands.map(\.boxes))
    let start = start(places)
    let rounds = max(12, min(500, 1_500_000 / (request.arcs.count * request.arcs.count + 1)))
    let trials = (0..<Self.attempts).map { attempt in
      var search = Untangling(request, centers: start, deadline: deadline)
      return search.run(onSlots: places, rounds: rounds, seed: UInt64(attempt + 1))
    }
    let order = trials.indices.sorted { (trials[$0].toll, $0) < (trials[$1].toll, $1) }
    let rings = bands.indices.filter { bands[$0].isRing }.map { band in
      Layout.Ring(center: Point(x: 0, y: 0), radii: radii[band], distance: bands[band].distance)
    }
    let ways = Self.scales.map { (order[0], $0) } + order.dropFirst().map { ($0, Self.scales[0]) }
    return ways.map { trial, scale in
      Placement.Answer(
        seed: 0, centers: trials[trial].centers.map { $0 * scale },
        rings: rings.map { Layout.Ring(center: $0.center, radii: $0.radii * scale, distance: $0.distance) })
    }
  }

  /// Boxes that share a ring.
  private struct Band {
    var boxes: [Int]
    var distance: Int?
    /// Whether the ring is drawn; that of junctions isn't.
    var isRing: Bool
  }

  /// From the middle outwards: the focus, then by turns junctions and boxes, at last what isn't tied to the focus.
  private func bands() -> [Band] {
    let joined = request.joined
    var levels: [Int: [Int]] = [:]
    var outside: [Int] = []
    for box in request.boxes.indices {
      let nearest = request.boxes[box].isJunction ? joined[box].compactMap { distances[$0] }.min() : nil
      if let distance = distances[box] {
        levels[2 * distance, default: []].append(box)
      } else if let nearest {
        levels[2 * nearest + 1, default: []].append(box)
      } else {
        outside.append(box)
      }
    }
    var bands = levels.keys.sorted().map { level in
      Band(
        boxes: levels[level] ?? [], distance: level % 2 == 0 ? level / 2 : nil,
        isRing: level % 2 == 0 && level > 0)
    }
    if !outside.isEmpty { bands.append(Band(boxes: outside, distance: nil, isRing: true)) }
    return bands
  }

  /// The size that holds each of some boxes.
  private func size(of boxes: [Int]) -> Size {
    Size(
      width: boxes.map { request.boxes[$0].size.width }.max() ?? 0,
      height: boxes.map { request.boxes[$0].size.height }.max() ?? 0)
  }

  /// Each ring's radii: far enough from the former for boxes and labels, and long enough for its boxes.
  private func radii(of bands: [Band]) -> [Size] {
    let isLabelled = request.arcs.contains { $0.label != nil }
    let room = isLabelled ? Size(width: 58, height: 64) : Size(width: 34, height: 40)
    var radii: [Size] = []
    var former = Size(width: 0, height: 0)
    var inner = Size(width: 0, height: 0)
    for (index, band) in bands.enumerated() {
      let size = size(of: band.boxes)
      if index > 0 {
        let share = index > 0 && bands[index].isRing == bands[index - 1].isRing ? 1 : 0.6
        former.width += (inner.width + size.width) / 2 + room.width * share
        former.height += (inner.height + size.height) / 2 + room.height * share
        former.height = max(former.height, former.width / 1.4)
        let needed = band.boxes.count <= 3 ? band.boxes.count : band.boxes.count * 6 / 5
        while BoxRing(radii: former).slots(for: size, gap: Self.gap).count < needed {
          former = Size(width: former.width * 1.05, height: former.height * 1.05)
        }
      }
      radii.append(former)
      inner = size
    }
    return radii
  }

  /// Each box in the free slot nearest to the direction of its neighbours further in.
  private func start(_ places: SlotPlaces) -> [Point] {
    var centers = [Point](repeating: Point(x: 0, y: 0), count: request.boxes.count)
    var isPlaced = [Bool](repeating: false, count: request.boxes.count)
    let related = request.related
    let joined = request.joined
    for (slots, boxes) in zip(places.slots, places.boxes) {
      var isFree = [Bool](repeating: true, count: slots.count)
      for box in boxes {
        let inner = (related[box] + joined[box]).filter { isPlaced[$0] && $0 != focus }
        let wish = inner.reduce(Point(x: 0, y: 0)) { $0 + centers[$1] }
        var best = (slot: 0, fit: -Double.infinity)
        for slot in slots.indices where isFree[slot] {
          let fit = slots[slot].dot(wish) / max(slots[slot].length, 1)
          if fit > best.fit { best = (slot, fit) }
        }
        isFree[best.slot] = false
        centers[box] = slots[best.slot]
      }
      for box in boxes { isPlaced[box] = true }
    }
    return centers
  }
}
