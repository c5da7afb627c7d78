/// Breadth-first searches from up to 512 sources at once, one batch after another in the same storage.
///
/// Every vertex has the set of sources that have reached it. A level adds to each vertex the sources that have
/// reached its neighbors: by pulling from the neighbors of all vertices that some source has not reached yet,
/// or by pushing what is new at the last level's vertices, whichever is likely to touch less.
/// Then et al., The more the merrier: efficient multi-source graph traversal (2014); pushing and pulling: Beamer,
/// Asanović & Patterson, Direction-optimizing breadth-first search (2012).
///
/// A batch takes O((n + m) · levels) at worst and O(n + m) where levels are few; the space is O(n + m).
struct MultiSourceSearch: ~Copyable {
  /// The arcs by which a vertex pulls: it is reached by a source if it has a path over them to the source.
  private let rows: TargetRows

  /// The same arcs in the rows of their other ends.
  private let opposite: TargetRows

  /// The sources that have reached each vertex.
  private var seen: Scratch<SourceSet>

  /// The sources that had reached each vertex one level before, if it is at the frontier; the same as `seen` if it is
  /// neither there nor unfinished.
  private var before: Scratch<SourceSet>

  /// The sources that are pushed to each vertex at this level; empty between levels.
  private let arriving: Scratch<SourceSet>

  /// The vertices that some source reached at the last level, and how many did.
  private let frontier: Scratch<Int32>
  private let counts: Scratch<Int32>
  private var frontierCount = 0

  /// The vertices to which sources are pushed.
  private let candidates: Scratch<Int32>

  /// The vertices that some source has not reached, and maybe others that have been reached since.
  private let unfinished: Scratch<Int32>
  private var unfinishedCount = 0

  private var everySource = SourceSet.empty
  private var pushArcs = 0
  private var pullArcs = 0

  /// How many arcs can be pulled over in the time of pushing over one.
  private static let pushCost = 3

  /// After how many arcs a vertex that pulls looks whether it has every source.
  private static let stride = 4

  init(pullingOver rows: TargetRows, pushingOver opposite: TargetRows) {
    self.rows = rows
    self.opposite = opposite
    let count = rows.vertexCount
    seen = Scratch(uninitialized: count)
    before = Scratch(uninitialized: count)
    arriving = Scratch(repeating: .empty, count: count)
    frontier = Scratch(uninitialized: count)
    counts = Scratch(uninitialized: count)
    candidates = Scratch(uninitialized: count)
    unfinished = Scratch(uninitialized: count)
  }

  /// Searches from all sources and tells how many of them reach each vertex at each distance above 0.
  ///
  /// - Parameters:
  ///   - sources: Up to 512 different vertices.
  ///   - span: The vertices among which the sources and all that reaches them are.
  ///   - found: Is called for each distance in turn with the vertices that sources reach at this distance, and
  ///     how many do.
  /// - Returns: The greatest distance.
  @discardableResult mutating func run(
    from sources: some Collection<Int>, within span: Range<Int>,
    found: (_ distance: Int, _ vertices: Span<Int32>, _ counts: Span<Int32>) -> Void
  ) -> Int {
    begin(from: sources, within: span)
    var distance = 0
    while frontierCount > 0 {
      distance += 1
      if pushArcs * Self.pushCost < pullArcs { push() } else { pull() }
      if frontierCount > 0 {
        found(distance, frontier.buffer(count: frontierCount).span, counts.buffer(count: frontierCount).span)
      }
    }
    return max(0, distance - 1)
  }

  private mutating func begin(from sources: some Collection<Int>, within span: Range<Int>) {
    everySource = SourceSet(below: sources.count)
    frontierCount = 0
    unfinishedCount = 0
    pushArcs = 0
    pullArcs = 0
    for vertex in span {
      seen[vertex] = .empty
      before[vertex] = .empty
      let arcCount = rows[vertex].count
      if arcCount > 0 { leaveUnfinished(vertex) }
      pullArcs += arcCount
    }
    for (index, source) in sources.enumerated() {
      seen[source] = SourceSet(only: index)
      if rows[source].isEmpty { leaveUnfinished(source) }
      frontier[frontierCount] = Int32(truncatingIfNeeded: source)
      frontierCount += 1
      pushArcs += opposite[source].count
    }
  }

  @inline(__always)
  private mutating func leaveUnfinished(_ vertex: Int) {
    unfinished[unfinishedCount] = Int32(truncatingIfNeeded: vertex)
    unfinishedCount &+= 1
  }

  private mutating func push() {
    let opposite = opposite
    let neighbors = opposite.neighbors.span
    var candidateCount = 0
    for index in 0..<frontierCount {
      let vertex = Int(frontier[index])
      let sources = seen[vertex].subtracting(before[vertex])
      for arc in opposite[vertex] {
        let neighbor = Int(neighbors[unchecked: arc])
        if arriving[neighbor].isEmpty {
          candidates[candidateCount] = Int32(truncatingIfNeeded: neighbor)
          candidateCount &+= 1
        }
        arriving[neighbor] = arriving[neighbor].union(sources)
      }
    }
    frontierCount = 0
    pushArcs = 0
    for index in 0..<candidateCount {
      let vertex = Int(candidates[index])
      let old = seen[vertex]
      let sources = old.union(arriving[vertex])
      arriving[vertex] = .empty
      guard !sources.equals(old) else { continue }
      before[vertex] = old
      seen[vertex] = sources
      reach(vertex, sources, old)
    }
  }

  /// Takes all that the neighbors have, not only what is new: the rest has been taken at earlier levels.
  private mutating func pull() {
    let rows = rows
    let neighbors = rows.neighbors.span
    let every = everySource
    let count = unfinishedCount
    unfinishedCount = 0
    frontierCount = 0
    pushArcs = 0
    for index in 0..<count {
      let vertex = Int(unfinished[index])
      let old = seen[vertex]
      if old.equals(every) {
        before[vertex] = every
        continue
      }
      leaveUnfinished(vertex)
      var sources = old
      let row = rows[vertex]
      var arc = row.lowerBound
      while arc < row.upperBound {
        let end = min(arc &+ Self.stride, row.upperBound)
        while arc < end {
          sources = sources.union(seen[Int(neighbors[unchecked: arc])])
          arc &+= 1
        }
        if sources.equals(every) { break }
      }
      before[vertex] = sources
      if !sources.equals(old) { reach(vertex, sources, old) }
    }
    swap(&seen, &before)
  }

  /// Puts a vertex that more sources have reached than before at the frontier.
  @inline(__always)
  private mutating func reach(_ vertex: Int, _ sources: SourceSet, _ old: SourceSet) {
    frontier[frontierCount] = Int32(truncatingIfNeeded: vertex)
    counts[frontierCount] = Int32(truncatingIfNeeded: sources.subtracting(old).count)
    frontierCount &+= 1
    pushArcs &+= opposite[vertex].count
    if sources.equals(everySource) { pullArcs &-= rows[vertex].count }
  }
}
