/// Brandes' algorithm from one source after another, breadth first, for graphs of high diameter.
struct ScalarBrandes: ~Copyable {
  private let core: PathCore

  /// The distance from the source; −1 if out of reach.
  private let distances: Scratch<Int32>
  private let pathCounts: Scratch<Double>

  /// (s + δ) / σ of each vertex whose dependency is known: what each path to it passes on.
  private let shares: Scratch<Double>

  /// The vertices within reach, nearest first.
  private let order: Scratch<Int32>
  private var reached = 0

  init(_ core: PathCore) {
    self.core = core
    distances = Scratch(repeating: -1, count: core.vertexCount)
    pathCounts = Scratch(repeating: 0, count: core.vertexCount)
    shares = Scratch(repeating: 0, count: core.vertexCount)
    order = Scratch(uninitialized: core.vertexCount)
  }

  /// Adds to `credit` what the shortest paths from `source` give, as often as `weight` says.
  ///
  /// - Returns: False if there are more such paths than the greatest Double.
  mutating func addPaths(from source: Int, weight: Double, to credit: borrowing PathCredit) -> Bool {
    reached = 0
    distances[source] = 0
    pathCounts[source] = 1
    defer { clear() }
    searchBreadthFirst(from: source)
    guard areCountable() else { return false }
    accumulate(weight, credit)
    return true
  }

  private mutating func searchBreadthFirst(from source: Int) {
    let rows = core.outgoing
    let targets = rows.neighbors.span
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
        if known < 0 {
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

  private func areCountable() -> Bool {
    for index in 0..<reached where pathCounts[Int(order[index])] == .infinity { return false }
    return true
  }

  /// Goes back from the farthest vertex and hands each path's worth on to the vertices before it.
  private func accumulate(_ weight: Double, _ credit: borrowing PathCredit) {
    let rows = core.outgoing
    let targets = rows.neighbors.span
    let sizes = core.sizes.span
    for index in stride(from: reached - 1, through: 0, by: -1) {
      let vertex = Int(order[index])
      let near = distances[vertex]
      let count = pathCounts[vertex]
      var share = 0.0
      for arc in rows[vertex] {
        let target = Int(targets[unchecked: arc])
        guard distances[target] == near + 1 else { continue }
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
      distances[Int(order[index])] = -1
      pathCounts[Int(order[index])] = 0
    }
  }
}
