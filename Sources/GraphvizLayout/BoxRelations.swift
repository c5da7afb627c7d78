extension LayoutRequest {
  /// The boxes that each box is tied to, ascending, once for each tie; a junction passes its ties on and has none.
  var related: [[Int]] {
    var tails = [[Int]](repeating: [], count: boxes.count)
    var heads = [[Int]](repeating: [], count: boxes.count)
    var related = [[Int]](repeating: [], count: boxes.count)
    func relate(_ one: Int, _ other: Int) {
      guard one != other else { return }
      related[one].append(other)
      related[other].append(one)
    }
    for arc in arcs {
      switch (boxes[arc.tail].isJunction, boxes[arc.head].isJunction) {
      case (false, false): relate(arc.tail, arc.head)
      case (false, true): tails[arc.head].append(arc.tail)
      case (true, false): heads[arc.tail].append(arc.head)
      case (true, true): break
      }
    }
    for junction in boxes.indices where boxes[junction].isJunction {
      for tail in tails[junction] { for head in heads[junction] { relate(tail, head) } }
    }
    return related.map { $0.sorted() }
  }

  /// The boxes at the other ends of each junction's arcs; none for a box that isn't a junction.
  var joined: [[Int]] {
    var joined = [[Int]](repeating: [], count: boxes.count)
    for arc in arcs {
      if boxes[arc.tail].isJunction { joined[arc.tail].append(arc.head) }
      if boxes[arc.head].isJunction { joined[arc.head].append(arc.tail) }
    }
    return joined
  }

  /// How many ties lead from one box to each other at least; `nil` where none do, and for junctions.
  func distances(from focus: Int) -> [Int?] {
    let related = related
    var distances = [Int?](repeating: nil, count: boxes.count)
    distances[focus] = 0
    var front = [focus]
    var distance = 0
    while !front.isEmpty {
      distance += 1
      var next: [Int] = []
      for box in front {
        for other in related[box] where distances[other] == nil {
          distances[other] = distance
          next.append(other)
        }
      }
      front = next
    }
    return distances
  }
}
