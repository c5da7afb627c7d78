/// Which boxes may stand in which places: each list of boxes has a list of at least as many slots.
struct SlotPlaces {
  var slots: [[Point]]
  var boxes: [[Int]]
}

extension Untangling {
  /// Lets boxes change slots, with each other or into free ones, until the toll is low.
  ///
  /// Simulated annealing from the present places, each of which must be a slot. One move costs as much as one of
  /// ``run(moves:)``.
  mutating func run(onSlots places: SlotPlaces, rounds: Int, seed: UInt64) -> (centers: [Point], toll: Double)
  {
    var random = SplitMix64(seed: seed)
    var holders = places.slots.map { [Int?](repeating: nil, count: $0.count) }
    var slotOf = [Int](repeating: 0, count: centers.count)
    for (band, boxes) in places.boxes.enumerated() {
      for box in boxes {
        guard let slot = places.slots[band].firstIndex(of: centers[box]) else { continue }
        holders[band][slot] = box
        slotOf[box] = slot
      }
    }
    for round in 0..<rounds {
      if Clock.worked > deadline { break }
      let left = 1 - Double(round) / Double(rounds)
      let temperature = 90 * left * left * left
      for (band, boxes) in places.boxes.enumerated() where places.slots[band].count > 1 {
        for box in boxes {
          let slots = places.slots[band]
          let near = random.unit() < 0.5
          let from = slotOf[box]
          let to =
            near
            ? (from + (random.unit() < 0.5 ? 1 : slots.count - 1)) % slots.count
            : random.index(below: slots.count)
          guard to != from else { continue }
          let other = holders[band][to]
          let before = toll(of: box) + (other.map { toll(of: $0) } ?? 0)
          centers[box] = slots[to]
          if let other { centers[other] = slots[from] }
          let change = toll(of: box) + (other.map { toll(of: $0) } ?? 0) - before
          if accept(change, temperature: temperature, &random) {
            holders[band][to] = box
            holders[band][from] = other
            slotOf[box] = to
            if let other { slotOf[other] = from }
          } else {
            centers[box] = slots[from]
            if let other { centers[other] = slots[to] }
          }
        }
      }
    }
    return (centers, total())
  }
}
