import AnalysisGraph
import HeapModule

/// Finds the best way to a target from a vertex around vertices that are taken, by length, then by number of edges,
/// then by vertex indices.
///
/// The A* search of Hart, Nilsson & Raphael (1968): the way to the target with nothing in between is the estimate,
/// so that only vertices are looked at that may be on a path as good as the best. Its storage serves one search
/// after another.
struct SpurSearch {
  private let toTarget: TargetDistances

  /// A little below 1, so that no estimate is too high because of rounding.
  private let caution: Double

  private var isSeen: StampedSet
  private var isOnBestPath: StampedSet
  private var lengths: [Double]
  private var edgeCounts: [Int32]
  private var queue = Heap<Entry>()

  private struct Entry: Comparable {
    let estimate: Double
    let length: Double
    let edgeCount: Int32
    let vertex: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      if left.estimate != right.estimate { return left.estimate < right.estimate }
      return (left.edgeCount, left.vertex) < (right.edgeCount, right.vertex)
    }
  }

  init(_ toTarget: TargetDistances, caution: Double) {
    self.toTarget = toTarget
    self.caution = caution
    let count = toTarget.graph.vertexCount
    isSeen = StampedSet(below: count)
    isOnBestPath = StampedSet(below: count)
    lengths = Array(repeating: .infinity, count: count)
    edgeCounts = Array(repeating: 0, count: count)
  }

  /// The vertices after `spur` up to the target, and the length of the whole path.
  ///
  /// - Parameters:
  ///   - spur: Where the way begins.
  ///   - start: How far the spur is from the path's beginning.
  ///   - isBarred: Whether a vertex can't come right after the spur.
  ///   - isTaken: Whether a vertex can't come at all.
  /// - Returns: Nil if there is no way.
  mutating func way(
    from spur: Int, start: Double, isBarred: (Int) -> Bool, isTaken: (Int) -> Bool
  ) -> (vertices: [Int], length: Double)? {
    let rows = toTarget.graph.outRows
    var best = Double.infinity
    isSeen.removeAll()
    isSeen.insert(spur)
    lengths[spur] = start
    edgeCounts[spur] = 0
    queue = Heap()
    queue.insert(Entry(estimate: start, length: start, edgeCount: 0, vertex: Int32(spur)))
    while let nearest = queue.popMin(), nearest.estimate <= best {
      let vertex = Int(nearest.vertex)
      guard nearest.length == lengths[vertex], nearest.edgeCount == edgeCounts[vertex],
        vertex != toTarget.target
      else { continue }
      let edgeCount = nearest.edgeCount + 1
      for arc in rows[vertex] {
        let neighbor = rows.neighbor(arc)
        let length = nearest.length + toTarget.arcLength(arc, of: rows)
        let estimate = (length + toTarget.length(from: neighbor)) * caution
        guard estimate <= best, estimate < .infinity, !isTaken(neighbor),
          vertex != spur || !isBarred(neighbor),
          !isSeen.contains(neighbor) || (length, edgeCount) < (lengths[neighbor], edgeCounts[neighbor])
        else { continue }
        isSeen.insert(neighbor)
        lengths[neighbor] = length
        edgeCounts[neighbor] = edgeCount
        if neighbor == toTarget.target { best = length }
        queue.insert(
          Entry(estimate: estimate, length: length, edgeCount: edgeCount, vertex: Int32(neighbor)))
      }
    }
    guard best < .infinity else { return nil }
    markBestPaths(from: spur, isBarred: isBarred)
    return (walk(from: spur, isBarred: isBarred), best)
  }

  /// Marks the vertices on best paths, from the target back.
  private mutating func markBestPaths(from spur: Int, isBarred: (Int) -> Bool) {
    let rows = toTarget.graph.inRows
    isOnBestPath.removeAll()
    isOnBestPath.insert(toTarget.target)
    var open = [toTarget.target]
    while let vertex = open.popLast() {
      for arc in rows[vertex] {
        let neighbor = rows.neighbor(arc)
        guard isSeen.contains(neighbor), !isOnBestPath.contains(neighbor),
          leads(from: neighbor, to: vertex, over: toTarget.arcLength(arc, of: rows)),
          neighbor != spur || !isBarred(vertex)
        else { continue }
        isOnBestPath.insert(neighbor)
        open.append(neighbor)
      }
    }
  }

  private func walk(from spur: Int, isBarred: (Int) -> Bool) -> [Int] {
    let rows = toTarget.graph.outRows
    var vertices: [Int] = []
    var vertex = spur
    while vertex != toTarget.target {
      let arc = rows[vertex].first { arc in
        let neighbor = rows.neighbor(arc)
        return isOnBestPath.contains(neighbor)
          && leads(from: vertex, to: neighbor, over: toTarget.arcLength(arc, of: rows))
          && (vertex != spur || !isBarred(neighbor))
      }
      guard let arc else { break }
      vertex = rows.neighbor(arc)
      vertices.append(vertex)
    }
    return vertices
  }

  /// Whether the best way to `head` may come from `tail`.
  private func leads(from tail: Int, to head: Int, over length: Double) -> Bool {
    edgeCounts[tail] + 1 == edgeCounts[head] && lengths[tail] + length == lengths[head]
  }
}
