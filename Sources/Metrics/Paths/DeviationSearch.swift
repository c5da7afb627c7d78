import AnalysisGraph
import HeapModule

/// Lists paths to one target, best first, by splitting off from each path those that part from it at each vertex.
///
/// Yen's algorithm (1971) as Lawler put it (1972), with the distances to the target measured once. They give the
/// best path that parts from another where nothing stands in its way, and else a bound to it; only where a bound comes
/// up for the best is the path searched for.
///
/// The vertices of the graph may be *states* of actors, 2ᵏ to each. A path's beginning up to where it parts then
/// visits no actor twice, but the rest may.
struct DeviationSearch {
  let toTarget: TargetDistances
  private let stateBits: Int
  private let caution: Double
  private var candidates = Heap<Candidate>()
  private var spurSearch: SpurSearch?
  private var isTaken: StampedSet
  private var isBarred: StampedSet

  /// The best path of those that begin alike and don't go on to certain vertices, or a bound below it.
  struct Candidate: Comparable {
    let vertices: [Int]
    let cost: Double

    /// Whether the vertices come twice, so that this is only a bound.
    let isBound: Bool

    /// The place of the last vertex that all of these paths share.
    let parting: Int

    /// The length up to there.
    let costToParting: Double

    /// The vertices to which none of them goes on from there.
    let barred: [Int32]

    static func == (left: Candidate, right: Candidate) -> Bool {
      left.cost == right.cost && left.vertices == right.vertices
    }

    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.cost != right.cost { return left.cost < right.cost }
      if left.vertices.count != right.vertices.count { return left.vertices.count < right.vertices.count }
      return left.vertices.lexicographicallyPrecedes(right.vertices)
    }
  }

  /// Prepares the search; `stateBits` is k.
  init(from source: Int, _ toTarget: TargetDistances, stateBits: Int = 0) {
    self.toTarget = toTarget
    self.stateBits = stateBits
    let count = toTarget.graph.vertexCount
    caution = toTarget.hasUnitLengths ? 1 : 1 - max(1e-12, Double(count) * 0x1p-51)
    isTaken = StampedSet(below: count)
    isBarred = StampedSet(below: count)
    guard toTarget.isReached(from: source) else { return }
    guard source != toTarget.target else {
      candidates.insert(
        Candidate(
          vertices: [source], cost: 0, isBound: false, parting: 0, costToParting: 0, barred: []))
      return
    }
    isTaken.insert(source >> stateBits)
    addBest(beginning: [source], cost: 0, barred: [])
  }

  /// Whether no path is left.
  var isExhausted: Bool { candidates.isEmpty }

  /// The best path that is left.
  mutating func popBest() -> Candidate? {
    while let best = candidates.popMin() {
      guard best.isBound else { return best }
      if let found = searched(best) { candidates.insert(found) }
    }
    return nil
  }

  /// Puts back what was found along with `path`: all that share its parting, and part from it before `end`.
  mutating func split(_ path: Candidate, before end: Int) {
    guard path.parting < end else { return }
    takeBeginning(of: path)
    var cost = path.costToParting
    var beginning = Array(path.vertices[...path.parting])
    for parting in path.parting..<end {
      let next = path.vertices[parting + 1]
      addBest(
        beginning: beginning, cost: cost,
        barred: (parting == path.parting ? path.barred : []) + [Int32(truncatingIfNeeded: next)])
      cost += shortestLength(from: path.vertices[parting], to: next)
      beginning.append(next)
      isTaken.insert(next >> stateBits)
    }
  }

  private mutating func takeBeginning(of path: Candidate) {
    isTaken.removeAll()
    for vertex in path.vertices[...path.parting] { isTaken.insert(vertex >> stateBits) }
  }

  private mutating func bar(_ vertices: [Int32]) {
    isBarred.removeAll()
    for vertex in vertices { isBarred.insert(Int(vertex)) }
  }

  /// Adds the best path, or a bound to it, that goes on from a beginning, all of which is taken.
  private mutating func addBest(beginning: [Int], cost: Double, barred: [Int32]) {
    let parting = beginning.count - 1
    let rows = toTarget.graph.outRows
    bar(barred)
    var best: (arc: Int, length: Double, edgeCount: Int32)?
    for arc in rows[beginning[parting]] {
      let neighbor = rows.neighbor(arc)
      let edgeCount = toTarget.edgeCounts[neighbor]
      let length = toTarget.length(from: neighbor) + toTarget.arcLength(arc, of: rows)
      guard length < .infinity, best.map({ (length, edgeCount) < ($0.length, $0.edgeCount) }) ?? true,
        !isBarred.contains(neighbor), !isTaken.contains(neighbor >> stateBits)
      else { continue }
      best = (arc, length, edgeCount)
    }
    guard let best else { return }
    var vertices = beginning
    vertices.reserveCapacity(beginning.count + Int(best.edgeCount) + 1)
    var whole = cost
    var isBound = false
    var next: Int? = best.arc
    while let arc = next {
      let vertex = rows.neighbor(arc)
      whole += toTarget.arcLength(arc, of: rows)
      vertices.append(vertex)
      isBound = isBound || isTaken.contains(vertex >> stateBits)
      next = vertex == toTarget.target ? nil : toTarget.firstArc(from: vertex)
    }
    candidates.insert(
      Candidate(
        vertices: vertices, cost: isBound ? whole * caution : whole, isBound: isBound, parting: parting,
        costToParting: cost, barred: barred))
  }

  /// The path to which a candidate is a bound, if there is one.
  private mutating func searched(_ bound: Candidate) -> Candidate? {
    takeBeginning(of: bound)
    bar(bound.barred)
    var search = spurSearch ?? SpurSearch(toTarget, caution: caution)
    spurSearch = nil
    defer { spurSearch = search }
    let way = search.way(
      from: bound.vertices[bound.parting], start: bound.costToParting, isBarred: isBarred.contains,
      isTaken: { isTaken.contains($0 >> stateBits) })
    guard let way else { return nil }
    return Candidate(
      vertices: bound.vertices[...bound.parting] + way.vertices, cost: way.length, isBound: false,
      parting: bound.parting, costToParting: bound.costToParting, barred: bound.barred)
  }

  private func shortestLength(from tail: Int, to head: Int) -> Double {
    guard !toTarget.hasUnitLengths else { return 1 }
    return toTarget.edges(along: [tail, head]).reduce(0) { $0 + toTarget.graph.distances[$1] }
  }
}
