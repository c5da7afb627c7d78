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
  private let rows: RenamedRows

  /// The same arcs in the rows of their other ends.
  private let opposite: RenamedRows

  /// The sources that have reached each vertex.
  private let seen: UnsafeMutableBufferPointer<SourceSet>

  /// The sources that reached each vertex of the frontier at the last level.
  private let fresh: UnsafeMutableBufferPointer<SourceSet>

  /// The sources that come to each vertex at this level; empty between levels.
  private let arriving: UnsafeMutableBufferPointer<SourceSet>

  /// The vertices that some source reached at the last level.
  private var frontier: [Int32] = []

  /// The number of sources that reached each of these vertices.
  private var counts: [Int32] = []

  /// The vertices at which sources may arrive.
  private var candidates: [Int32] = []

  /// The vertices that some source has not reached, and maybe others that have been reached since.
  private var unfinished: [Int32] = []

  private var everySource = SourceSet.empty
  private var pushArcs = 0
  private var pullArcs = 0

  /// How many arcs can be pulled over in the time of pushing over one.
  private static let pushCost = 3

  init(pullingOver rows: RenamedRows, pushingOver opposite: RenamedRows) {
    self.rows = rows
    self.opposite = opposite
    func allocate() -> UnsafeMutableBufferPointer<SourceSet> {
      let sets = UnsafeMutableBufferPointer<SourceSet>.allocate(capacity: rows.vertexCount)
      sets.initialize(repeating: .empty)
      return sets
    }
    seen = allocate()
    fresh = allocate()
    arriving = allocate()
  }

  deinit {
    seen.deallocate()
    fresh.deallocate()
    arriving.deallocate()
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
    found: (_ distance: Int, _ vertices: [Int32], _ counts: [Int32]) -> Void
  ) -> Int {
    begin(from: sources, within: span)
    var distance = 0
    while !frontier.isEmpty {
      distance += 1
      if pushArcs * Self.pushCost < pullArcs { push() } else { pull() }
      settle()
      if !frontier.isEmpty { found(distance, frontier, counts) }
    }
    return max(0, distance - 1)
  }

  private mutating func begin(from sources: some Collection<Int>, within span: Range<Int>) {
    everySource = SourceSet(below: sources.count)
    frontier.removeAll(keepingCapacity: true)
    unfinished.removeAll(keepingCapacity: true)
    pushArcs = 0
    pullArcs = 0
    for vertex in span {
      seen[vertex] = .empty
      guard !rows[vertex].isEmpty else { continue }
      unfinished.append(Int32(vertex))
      pullArcs += rows[vertex].count
    }
    for (index, source) in sources.enumerated() {
      seen[source].insert(index)
      fresh[source] = seen[source]
      frontier.append(Int32(source))
      pushArcs += opposite[source].count
    }
  }

  private mutating func push() {
    candidates.removeAll(keepingCapacity: true)
    for vertex in frontier {
      let sources = fresh[Int(vertex)]
      for arc in opposite[Int(vertex)] {
        let neighbor = opposite.neighbors[arc]
        if arriving[Int(neighbor)].isEmpty { candidates.append(neighbor) }
        arriving[Int(neighbor)].formUnion(sources)
      }
    }
  }

  /// Takes all that the neighbors have, not only what is new: the rest has been taken at earlier levels.
  private mutating func pull() {
    unfinished.removeAll { seen[Int($0)].equals(everySource) }
    for vertex in unfinished {
      var sources = SourceSet.empty
      for arc in rows[Int(vertex)] { sources.formUnion(seen[Int(rows.neighbors[arc])]) }
      arriving[Int(vertex)] = sources
    }
    candidates.removeAll(keepingCapacity: true)
    candidates.append(contentsOf: unfinished)
  }

  private mutating func settle() {
    frontier.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    pushArcs = 0
    for candidate in candidates {
      let vertex = Int(candidate)
      let new = arriving[vertex].subtracting(seen[vertex])
      arriving[vertex] = .empty
      guard !new.isEmpty else { continue }
      seen[vertex].formUnion(new)
      fresh[vertex] = new
      frontier.append(candidate)
      counts.append(Int32(truncatingIfNeeded: new.count))
      pushArcs += opposite[vertex].count
      if seen[vertex].equals(everySource) { pullArcs -= rows[vertex].count }
    }
  }
}
