/// Vertices that wait to be taken, nearest first.
protocol DistanceQueue: ~Copyable {
  /// Adds a vertex, or lowers the distance that it has.
  mutating func lower(_ vertex: Int, to distance: Double)
  /// Takes a vertex whose distance no other that waits can lower; nil if none waits.
  mutating func takeNearest() -> Int?
}

extension IndexedHeap: DistanceQueue {
  mutating func takeNearest() -> Int? { isEmpty ? nil : removeFirst() }
}

/// Brandes' algorithm from one source after another where edges have lengths, upon Dijkstra's (1959).
///
/// All vertices before it on shortest paths are done when a vertex is taken, so that one look at its arcs counts its
/// paths, remembers over which arcs they come, and lowers the distances of those behind it.
struct DijkstraBrandes<Queue: DistanceQueue & ~Copyable>: ~Copyable {
  private let core: PathCore
  private var queue: Queue

  /// The distance from the source; infinite if not reached yet.
  private let distances: Scratch<Double>
  private let pathCounts: Scratch<Double>

  /// The sum over the vertices behind a vertex, of what each path to them passes on.
  private let shares: Scratch<Double>

  /// The vertices in the order in which they were taken.
  private let order: Scratch<Int32>
  private var reached = 0

  /// The vertices whose distance the vertex taken last has lowered.
  private let lowered: Scratch<Int32>

  /// The vertices and arcs over which the shortest paths come, for one taken vertex after another.
  private let predecessors: Scratch<Int32>
  private let predecessorArcs: Scratch<Int32>
  /// Where those of each taken vertex end.
  private let predecessorEnds: Scratch<Int>
  private var predecessorCount = 0

  init(_ core: PathCore, queue: consuming Queue) {
    self.core = core
    self.queue = queue
    distances = Scratch(repeating: .infinity, count: core.vertexCount)
    pathCounts = Scratch(repeating: 0, count: core.vertexCount)
    shares = Scratch(repeating: 0, count: core.vertexCount)
    order = Scratch(uninitialized: core.vertexCount)
    lowered = Scratch(uninitialized: core.vertexCount + 1)
    // Each with room for one that turns out not to count.
    predecessors = Scratch(uninitialized: core.arcCount + 1)
    predecessorArcs = Scratch(uninitialized: core.arcCount + 1)
    predecessorEnds = Scratch(uninitialized: core.vertexCount)
  }

  /// Adds to `credit` what the shortest paths from `source` give, as often as `weight` says.
  ///
  /// - Returns: False if there are more such paths than the greatest Double.
  mutating func addPaths(from source: Int, weight: Double, to credit: borrowing PathCredit) -> Bool {
    let core = core
    reached = 0
    predecessorCount = 0
    distances[source] = 0
    queue.lower(source, to: 0)
    var areCountable = true
    while let vertex = queue.takeNearest() {
      let count = core.isDirected ? followDirected(vertex, in: core) : follow(vertex, in: core)
      pathCounts[vertex] = reached == 0 ? 1 : count
      if count == .infinity { areCountable = false }
      order[reached] = Int32(truncatingIfNeeded: vertex)
      predecessorEnds[reached] = predecessorCount
      reached &+= 1
    }
    if areCountable { accumulate(weight, credit) }
    for index in 0..<reached { distances[Int(order[index])] = .infinity }
    return areCountable
  }

  /// Looks at the arcs of a vertex that was taken, each of which leads both ways, and counts the paths to it.
  ///
  /// What an arc turns out to be can't be foreseen, so that all is written and counted only if it holds.
  @inline(__always)
  private mutating func follow(_ vertex: Int, in core: PathCore) -> Double {
    let targets = core.outgoing.neighbors.span
    let lengths = core.lengths.span
    let distance = distances[vertex]
    var count = 0.0
    var loweredCount = 0
    var end = predecessorCount
    for arc in core.outgoing[vertex] {
      let other = Int(targets[unchecked: arc])
      let length = lengths[unchecked: arc]
      let known = distances[other]
      let through = distance + length
      distances[other] = min(through, known)
      lowered[loweredCount] = Int32(truncatingIfNeeded: other)
      loweredCount &+= through < known ? 1 : 0
      let paths = pathCounts[other]
      let isShortest = Self.isShortest(length, known, distance)
      predecessors[end] = Int32(truncatingIfNeeded: other)
      predecessorArcs[end] = Int32(truncatingIfNeeded: arc)
      end &+= isShortest ? 1 : 0
      count += isShortest ? paths : 0
    }
    predecessorCount = end
    for index in 0..<loweredCount {
      let other = Int(lowered[index])
      queue.lower(other, to: distances[other])
    }
    return count
  }

  /// Does the same with arcs that lead one way.
  @inline(__always)
  private mutating func followDirected(_ vertex: Int, in core: PathCore) -> Double {
    let lengths = core.lengths.span
    let distance = distances[vertex]
    let sources = core.incoming.neighbors.span
    let arcs = core.arcsOfIncoming.span
    var count = 0.0
    var end = predecessorCount
    for incoming in core.incoming[vertex] {
      let arc = Int(arcs[unchecked: incoming])
      let other = Int(sources[unchecked: incoming])
      let paths = pathCounts[other]
      let isShortest = Self.isShortest(lengths[unchecked: arc], distances[other], distance)
      predecessors[end] = Int32(truncatingIfNeeded: other)
      predecessorArcs[end] = Int32(truncatingIfNeeded: arc)
      end &+= isShortest ? 1 : 0
      count += isShortest ? paths : 0
    }
    predecessorCount = end
    let targets = core.outgoing.neighbors.span
    for arc in core.outgoing[vertex] {
      let other = Int(targets[unchecked: arc])
      let through = distance + lengths[unchecked: arc]
      guard through < distances[other] else { continue }
      distances[other] = through
      queue.lower(other, to: through)
    }
    return count
  }

  /// Whether a shortest path to the far end of an arc may come over it, both distances being known; lengths may agree
  /// but for rounding.
  @inline(__always)
  private static func isShortest(_ length: Double, _ near: Double, _ far: Double) -> Bool {
    (near < far ? 1 : 0) & (near + length <= far * (1 + 1e-12) ? 1 : 0) != 0
  }

  /// Goes back from the vertex taken last and hands each path's worth on to the vertices before it.
  private func accumulate(_ weight: Double, _ credit: borrowing PathCredit) {
    let sizes = core.sizes.span
    for index in stride(from: reached - 1, to: 0, by: -1) {
      let vertex = Int(order[index])
      let dependency = shares[vertex] * pathCounts[vertex]
      shares[vertex] = 0
      credit.vertices[vertex] += dependency * weight
      let share = (sizes[unchecked: vertex] + dependency) / pathCounts[vertex]
      for place in predecessorEnds[index &- 1]..<predecessorEnds[index] {
        let predecessor = Int(predecessors[place])
        shares[predecessor] += share
        if credit.countsArcs {
          credit.arcs[Int(predecessorArcs[place])] += share * pathCounts[predecessor] * weight
        }
      }
    }
    if reached > 0 { shares[Int(order[0])] = 0 }
  }
}
