/// Arcs that are to be brought into rows, in an order of their own.
protocol ArcSource: Sendable {
  /// How many arcs there are.
  var arcCount: Int { get }
  /// How many items they come of, in the order of which they are given.
  var itemCount: Int { get }
  /// The first item behind a share of the arcs.
  func end(ofPart part: Int, of parts: Int) -> Int
  /// Gives the arcs of some items, always the same, each with its row, its neighbor and its link.
  func forEachArc(of items: Range<Int>, _ give: (_ owner: Int32, _ neighbor: Int32, _ link: UInt32) -> Void)
}

/// An arc for each directed edge, in the row of its head.
struct EnteringArcs: ArcSource {
  let tails: [Int32]
  let heads: [Int32]

  var arcCount: Int { tails.count }
  var itemCount: Int { tails.count }

  func end(ofPart part: Int, of parts: Int) -> Int { itemCount * (part + 1) / parts }

  @inline(__always)
  func forEachArc(of items: Range<Int>, _ give: (_ owner: Int32, _ neighbor: Int32, _ link: UInt32) -> Void) {
    tails.withUnsafeBufferPointer { tails in
      heads.withUnsafeBufferPointer { heads in
        for edge in items { give(heads[edge], tails[edge], UInt32(truncatingIfNeeded: edge) &* 2) }
      }
    }
  }
}

/// An arc for each end of each undirected edge, and one for a loop.
struct ArcsOfBothEnds: ArcSource {
  let tails: [Int32]
  let heads: [Int32]
  let arcCount: Int

  init(tails: [Int32], heads: [Int32]) {
    self.tails = tails
    self.heads = heads
    var loopCount = 0
    for edge in tails.indices where tails[edge] == heads[edge] { loopCount += 1 }
    arcCount = 2 * tails.count - loopCount
  }

  var itemCount: Int { tails.count }

  func end(ofPart part: Int, of parts: Int) -> Int { itemCount * (part + 1) / parts }

  @inline(__always)
  func forEachArc(of items: Range<Int>, _ give: (_ owner: Int32, _ neighbor: Int32, _ link: UInt32) -> Void) {
    tails.withUnsafeBufferPointer { tails in
      heads.withUnsafeBufferPointer { heads in
        for edge in items {
          let (tail, head) = (tails[edge], heads[edge])
          let link = UInt32(truncatingIfNeeded: edge) &* 2
          give(tail, head, link)
          if tail != head { give(head, tail, link &+ 1) }
        }
      }
    }
  }
}

/// Arcs in the rows of their other ends.
struct TransposedArcs: ArcSource {
  let rows: ArcRows
  /// Is taken off or put onto the links: 1 if each edge has an arc in either direction.
  let flip: UInt32

  var arcCount: Int { rows.arcCount }
  var itemCount: Int { rows.vertexCount }

  func end(ofPart part: Int, of parts: Int) -> Int {
    let wanted = arcCount * (part + 1) / parts
    var (low, high) = (0, itemCount)
    while low < high {
      let middle = (low + high) / 2
      if rows.offsets[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return part + 1 == parts ? itemCount : low
  }

  @inline(__always)
  func forEachArc(of items: Range<Int>, _ give: (_ owner: Int32, _ neighbor: Int32, _ link: UInt32) -> Void) {
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        rows.links.withUnsafeBufferPointer { links in
          for vertex in items {
            let neighbor = Int32(truncatingIfNeeded: vertex)
            for arc in offsets[vertex]..<offsets[vertex &+ 1] {
              give(neighbors[arc], neighbor, links[arc] ^ flip)
            }
          }
        }
      }
    }
  }
}
