/// Which of a list of arcs run parallel, from the same vertex to the same vertex.
struct ParallelArcs {
  /// The number of pairs of vertices that an arc leads between, in this order.
  let pairCount: Int
  /// The pair of each arc, pairs numbered by their first arc; `nil` if no two arcs are parallel.
  let pairOfArc: [Int32]?

  /// Finds the pairs: sorts the arcs by tail, then looks at each tail's heads. O(vertices + arcs).
  init(tails: [Int32], heads: [Int32], vertexCount: Int) {
    let arcs = RowSort(vertexCount: vertexCount, arcCount: tails.count).rows { give in
      for arc in tails.indices { give(tails[arc], heads[arc], UInt32(truncatingIfNeeded: arc)) }
    }
    var firstArc = Self.firstParallels(in: arcs)
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

  /// Finds the first arc parallel to each arc.
  ///
  /// - Parameter arcs: The arcs by their tails, those of a tail in their order, and for links their numbers.
  /// - Returns: The numbers of those arcs, which may be the arcs themselves; empty if each is the only one of its pair.
  private static func firstParallels(in arcs: ArcRows) -> [Int32] {
    var seenAt = [Int32](repeating: -1, count: arcs.vertexCount)
    var first: [Int32] = []
    for vertex in 0..<arcs.vertexCount {
      for place in arcs[vertex] {
        let head = arcs.neighbor(place)
        let earlier = Int(seenAt[head])
        if earlier < arcs[vertex].lowerBound {
          seenAt[head] = Int32(truncatingIfNeeded: place)
        } else {
          if first.isEmpty { first = Array(0..<Int32(arcs.arcCount)) }
          first[Int(arcs.links[place])] = Int32(bitPattern: arcs.links[earlier])
        }
      }
    }
    return first
  }
}
