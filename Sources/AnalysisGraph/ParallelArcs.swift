/// Which of a list of arcs run parallel, from the same vertex to the same vertex.
struct ParallelArcs {
  /// The number of pairs of vertices that an arc leads between, in this order.
  let pairCount: Int
  /// The pair of each arc, pairs numbered by their first arc; `nil` if no two arcs are parallel.
  let pairOfArc: [Int32]?

  /// Finds the pairs: a counting sort by tail, then a look at each tail's heads. O(vertices + arcs).
  init(tails: [Int32], heads: [Int32], vertexCount: Int) {
    let (starts, sorted) = Self.byTail(tails, heads, vertexCount)
    var firstArc = Self.firstParallels(starts, sorted, vertexCount)
    guard !firstArc.isEmpty else {
      (pairCount, pairOfArc) = (tails.count, nil)
      return
    }
    var next: Int32 = 0
    for arc in firstArc.indices {
      let first = Int(firstArc[arc])
      if first == arc {
        firstArc[arc] = next
        next += 1
      } else {
        firstArc[arc] = firstArc[first]
      }
    }
    (pairCount, pairOfArc) = (Int(next), firstArc)
  }

  /// An arc and its head.
  private struct Entry {
    var head: Int32
    var arc: Int32
  }

  /// The arcs by their tails, in their order for each, and where each tail's arcs begin.
  private static func byTail(
    _ tails: [Int32], _ heads: [Int32], _ vertexCount: Int
  ) -> (starts: [Int32], sorted: [Entry]) {
    var starts = [Int32](repeating: 0, count: vertexCount + 1)
    for tail in tails { starts[Int(tail) + 1] += 1 }
    for vertex in 0..<vertexCount { starts[vertex + 1] += starts[vertex] }
    var next = starts
    let sorted = [Entry](unsafeUninitializedCapacity: tails.count) { sorted, count in
      for arc in tails.indices {
        let tail = Int(tails[arc])
        sorted.initializeElement(at: Int(next[tail]), to: Entry(head: heads[arc], arc: Int32(arc)))
        next[tail] += 1
      }
      count = tails.count
    }
    return (starts, sorted)
  }

  /// The first arc parallel to each arc, which may be itself; empty if each is the only one of its pair.
  private static func firstParallels(_ starts: [Int32], _ sorted: [Entry], _ vertexCount: Int) -> [Int32] {
    var seenAt = [Int32](repeating: -1, count: vertexCount)
    var first: [Int32] = []
    for vertex in 0..<vertexCount {
      for place in starts[vertex]..<starts[vertex + 1] {
        let entry = sorted[Int(place)]
        let earlier = seenAt[Int(entry.head)]
        if earlier < starts[vertex] {
          seenAt[Int(entry.head)] = place
        } else {
          if first.isEmpty { first = Array(0..<Int32(sorted.count)) }
          first[Int(entry.arc)] = sorted[Int(earlier)].arc
        }
      }
    }
    return first
  }
}
