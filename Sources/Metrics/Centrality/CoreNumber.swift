public import AnalysisGraph

/// The greatest k for which each vertex belongs to a subgraph in which everybody has k neighbors or more.
///
/// Neighbors count once, whatever the number and direction of the edges to them; loops, weights and signs do not
/// count.
/// Seidman, Network structure and minimum degree (1983); algorithm: Kabir & Madduri, Parallel k-core decomposition on
/// multicore platforms (2017), on one thread: degree after degree, without keeping the vertices sorted.
/// - Complexity: O(n + m) time and space.
public func coreNumber(of graph: AnalysisGraph) -> Scores {
  let cores = peeledDegrees(NeighborRows(graph))
  return Scores(
    cores.map { Double($0) },
    convention: """
      Core number: the greatest k of a k-core that holds the vertex. Direction does not count; a neighbor counts \
      once, whatever the number of edges. Loops, weights and signs do not count.
      """)
}

/// How many neighbors each vertex has when all with fewer have been peeled off.
private func peeledDegrees(_ rows: NeighborRows) -> [Int32] {
  var degrees = (0..<rows.vertexCount).map { Int32(truncatingIfNeeded: rows.degree($0)) }
  degrees.withUnsafeMutableBufferPointer { degrees in
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * degrees.count) { space in
          space.initialize(repeating: 0)
          var peeling = Peeling(degrees: degrees, offsets: offsets, neighbors: neighbors, space: space)
          peeling.peelAll()
        }
      }
    }
  }
  return degrees
}

/// The work of peeling.
///
/// A vertex is looked at some times for each degree up to its core number, which is no greater than its number of
/// neighbors, so that all looks together take O(n + m).
private struct Peeling {
  /// How many neighbors each vertex has left; of one that was peeled off, its core number.
  private let degrees: UnsafeMutableBufferPointer<Int32>
  private let offsets: UnsafeBufferPointer<Int>
  private let neighbors: UnsafeBufferPointer<Int32>
  /// The vertices that had more neighbors than the degree when last looked at.
  private let left: UnsafeMutableBufferPointer<Int32>
  private var leftCount: Int
  /// The vertices that have as many neighbors as the degree and are to be peeled off.
  private let due: UnsafeMutableBufferPointer<Int32>
  private var dueCount = 0
  private var degree: Int32 = 0

  init(
    degrees: UnsafeMutableBufferPointer<Int32>, offsets: UnsafeBufferPointer<Int>,
    neighbors: UnsafeBufferPointer<Int32>, space: UnsafeMutableBufferPointer<Int32>
  ) {
    self.degrees = degrees
    self.offsets = offsets
    self.neighbors = neighbors
    left = UnsafeMutableBufferPointer(rebasing: space[..<degrees.count])
    due = UnsafeMutableBufferPointer(rebasing: space[degrees.count...])
    leftCount = degrees.count
    for vertex in left.indices { left[vertex] = Int32(truncatingIfNeeded: vertex) }
  }

  mutating func peelAll() {
    while leftCount > 0 {
      let next = findDue()
      if dueCount > 0 {
        peelDue()
        degree &+= 1
      } else {
        degree = next
      }
    }
  }

  /// Finds who has as many neighbors as the degree, forgets who has fewer, and tells the next degree that anybody has.
  @inline(__always)
  private mutating func findDue() -> Int32 {
    var kept = 0
    var next = Int32.max
    for place in 0..<leftCount {
      let vertex = left[place]
      let own = degrees[Int(vertex)]
      if own > degree {
        left[kept] = vertex
        kept &+= 1
        next = min(next, own)
      } else if own == degree {
        due[dueCount] = vertex
        dueCount &+= 1
      }
    }
    leftCount = kept
    return next
  }

  /// Peels off who is due, and who thereby becomes due.
  @inline(__always)
  private mutating func peelDue() {
    while dueCount > 0 {
      dueCount &-= 1
      let vertex = Int(due[dueCount])
      for place in offsets[vertex]..<offsets[vertex &+ 1] {
        let neighbor = neighbors[place]
        let own = degrees[Int(neighbor)]
        guard own > degree else { continue }
        degrees[Int(neighbor)] = own &- 1
        if own &- 1 == degree {
          due[dueCount] = neighbor
          dueCount &+= 1
        }
      }
    }
  }
}
