/// Brandes' algorithm from one source after another, for lengths and for graphs of high diameter.
struct ScalarBrandes: ~Copyable {
  private let core: PathCore

  /// The distance from the source; infinite if out of reach.
  private let distances: Scratch<Double>
  private let pathCounts: Scratch<Double>

  /// (s + δ) / σ of each vertex whose dependency is known: what each path to it passes on.
  private let shares: Scratch<Double>

  /// The vertices within reach, nearest first.
  private let order: Scratch<Int32>
  private var reached = 0
  private var heap: IndexedHeap

  init(_ core: PathCore) {
    self.core = core
    distances = Scratch(repeating: .infinity, count: core.vertexCount)
    pathCounts = Scratch(repeating: 0, count: core.vertexCount)
    shares = Scratch(repeating: 0, count: core.vertexCount)
    order = Scratch(uninitialized: core.vertexCount)
    heap = IndexedHeap(itemLimit: core.lengths.isEmpty ? 0 : core.vertexCount)
  }

  /// Adds to `credit` what the shortest paths from `source` give, as often as `weight` says.
  ///
  /// - Returns: False if there are more such paths than the greatest Double.
  mutating func addPaths(from source: Int, weight: Double, to credit: borrowing PathCredit) -> Bool {
    reached = 0
    distances[source] = 0
    pathCounts[source] = 1
    defer { clear() }
    if core.lengths.isEmpty {
      searchBreadthFirst(from: source)
      guard areCountable() else { return false }
      accumulate(weight, credit) { arc, near, far in far == near + 1 }
    } else {
      searchByDistance(from: source)
      let lengthOfArcs = core.lengths
      let lengths = lengthOfArcs.span
      countPaths()
      guard areCountable() else { return false }
      accumulate(weight, credit) { arc, near, far in
        Self.isShortest(lengths[unchecked: arc], near, far)
      }
    }
    return true
  }

  private mutating func searchBreadthFirst(from source: Int) {
    let rows = core.outgoing
    let targets = rows.targets.span
    order[0] = Int32(truncatingIfNeeded: source)
    var end = 1
    var next = 0
    while next < end {
      let vertex = Int(order[next])
      next &+= 1
      let distance = distances[vertex] + 1
      let count = pathCounts[vertex]
      for arc in rows[vertex] {
        let target = Int(targets[unchecked: arc])
        let known = distances[target]
        if known == .infinity {
          distances[target] = distance
          pathCounts[target] = count
          order[end] = Int32(truncatingIfNeeded: target)
          end &+= 1
        } else if known == distance {
          pathCounts[target] += count
        }
      }
    }
    reached = end
  }

  /// Dijkstra's algorithm (1959).
  private mutating func searchByDistance(from source: Int) {
    let rows = core.outgoing
    let targets = rows.targets.span
    let lengthOfArcs = core.lengths
    let lengths = lengthOfArcs.span
    heap.lower(source, to: 0)
    while !heap.isEmpty {
      let vertex = heap.removeFirst()
      order[reached] = Int32(truncatingIfNeeded: vertex)
      reached &+= 1
      for arc in rows[vertex] {
        let target = Int(targets[unchecked: arc])
        let distance = distances[vertex] + lengths[unchecked: arc]
        guard distance < distances[target] else { continue }
        distances[target] = distance
        heap.lower(target, to: distance)
      }
    }
  }

  /// Counts paths once all distances are known, as lengths may agree but for rounding.
  private func countPaths() {
    let rows = core.outgoing
    let targets = rows.targets.span
    let lengthOfArcs = core.lengths
    let lengths = lengthOfArcs.span
    for index in 0..<reached {
      let vertex = Int(order[index])
      for arc in rows[vertex] {
        let target = Int(targets[unchecked: arc])
        if Self.isShortest(lengths[unchecked: arc], distances[vertex], distances[target]) {
          pathCounts[target] += pathCounts[vertex]
        }
      }
    }
  }

  /// Whether a shortest path to the far end of an arc may come over it, both distances being known.
  @inline(__always)
  private static func isShortest(_ length: Double, _ near: Double, _ far: Double) -> Bool {
    near < far && near + length <= far * (1 + 1e-12)
  }

  private func areCountable() -> Bool {
    for index in 0..<reached where pathCounts[Int(order[index])] == .infinity { return false }
    return true
  }

  /// Goes back from the farthest vertex and hands each path's worth on to the vertices before it.
  @inline(__always)
  private func accumulate(
    _ weight: Double, _ credit: borrowing PathCredit, isShortest: (Int, Double, Double) -> Bool
  ) {
    let rows = core.outgoing
    let targets = rows.targets.span
    let sizes = core.sizes.span
    for index in stride(from: reached - 1, through: 0, by: -1) {
      let vertex = Int(order[index])
      let near = distances[vertex]
      let count = pathCounts[vertex]
      var share = 0.0
      for arc in rows[vertex] {
        let target = Int(targets[unchecked: arc])
        guard isShortest(arc, near, distances[target]) else { continue }
        share += shares[target]
        if credit.countsArcs { credit.arcs[arc] += shares[target] * count * weight }
      }
      let dependency = share * count
      if index > 0 { credit.vertices[vertex] += dependency * weight }
      shares[vertex] = (sizes[unchecked: vertex] + dependency) / count
    }
  }

  private func clear() {
    for index in 0..<reached {
      distances[Int(order[index])] = .infinity
      pathCounts[Int(order[index])] = 0
    }
  }
}
