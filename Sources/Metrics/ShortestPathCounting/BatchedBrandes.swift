/// Brandes' algorithm from eight sources at once, in hops: a row of eight numbers for each vertex.
///
/// Both passes add up the rows of neighbors and need no test for each lane. Forward, a lane that has not reached a
/// vertex sees only counts of the level before among its neighbors; backward, only shares of the level after. For
/// this the rows of a level are written when all of them are known. A level's entries are the vertices that it
/// reaches in any lane, with the path counts of those lanes and 0 in the others.
struct BatchedBrandes: ~Copyable {
  private let core: PathCore

  /// σ: the number of shortest paths from each lane's source; 0 if not reached.
  private let pathCounts: Scratch<Lanes>

  /// (s + δ) / σ of each vertex whose dependency is known, else 0: what each path to it passes on.
  private let shares: Scratch<Lanes>

  private let levelVertices: Scratch<Int32>
  private let levelRows: Scratch<Lanes>

  private var levels: [Level] = []
  private var entryCount = 0

  private struct Level {
    let entries: Range<Int>
    var outgoingArcs = 0
    var incomingArcs = 0
  }

  /// Pushing an arc costs about as much as pulling this many.
  private static let pushCost = 3

  private let sums: Scratch<Lanes>
  private let isTouched: Scratch<Bool>
  private let touched: Scratch<Int32>

  /// The vertices that some lane may not have reached, when there was a level that pulled.
  private let unfinished: Scratch<Int32>
  private var unfinishedCount = 0
  private var unfinishedArcs = 0
  private var hasUnfinished = false

  private var greatestCount = Lanes.zero

  /// How many rows and how many arcs the last batch went through.
  private var work = (rows: 0, arcs: 0)

  init(_ core: PathCore) {
    self.core = core
    let count = core.vertexCount
    pathCounts = Scratch(repeating: .zero, count: count)
    shares = Scratch(repeating: .zero, count: count)
    levelVertices = Scratch(uninitialized: Lanes.scalarCount * count)
    levelRows = Scratch(uninitialized: Lanes.scalarCount * count)
    sums = Scratch(uninitialized: count)
    isTouched = Scratch(repeating: false, count: count)
    touched = Scratch(uninitialized: count)
    unfinished = Scratch(uninitialized: count)
  }

  /// Adds to `credit` what the shortest paths from up to eight different sources give, as often as weights say.
  ///
  /// - Returns: False if there are more such paths than the greatest Double.
  mutating func addPaths(
    from sources: ArraySlice<Int>, weights: Lanes, to credit: borrowing PathCredit
  ) -> Bool {
    begin(sources)
    search()
    defer { clear() }
    for lane in greatestCount.indices where greatestCount[lane] == .infinity { return false }
    accumulate(weights, credit)
    return true
  }

  /// Whether the last batch took less time than eight searches one after another, as far as counting can tell.
  ///
  /// In a graph of high diameter each row holds few lanes.
  func isWorthwhile() -> Bool {
    var scalar = (rows: 0, arcs: 0)
    for entry in 0..<entryCount {
      var lanes = 0
      for lane in levelRows[entry].indices where levelRows[entry][lane] != 0 { lanes += 1 }
      scalar.rows += lanes
      scalar.arcs += lanes * core.outgoing[Int(levelVertices[entry])].count
    }
    // Estimated costs of a row and an arc; only their ratios matter.
    return 10 * work.rows + 2 * work.arcs < 10 * scalar.rows + 4 * scalar.arcs
  }

  private mutating func begin(_ sources: ArraySlice<Int>) {
    levels.removeAll(keepingCapacity: true)
    entryCount = 0
    hasUnfinished = false
    unfinishedArcs = core.arcCount
    greatestCount = .zero
    work = (0, 0)
    for (lane, source) in sources.enumerated() {
      var row = Lanes.zero
      row[lane] = 1
      append(source, row)
    }
    // Lanes without a source do what the last one does, so that they are finished when it is; they weigh nothing.
    for lane in sources.count..<Lanes.scalarCount { levelRows[entryCount - 1][lane] = 1 }
  }

  private mutating func search() {
    var start = 0
    while entryCount > start {
      let level = commit(start..<entryCount)
      levels.append(level)
      start = entryCount
      if Self.pushCost * level.outgoingArcs < unfinishedArcs {
        work.arcs += Self.pushCost * level.outgoingArcs
        push(level.entries)
      } else {
        if !hasUnfinished { collectUnfinished() }
        pull()
      }
    }
  }

  /// Writes the rows of a level's entries.
  private mutating func commit(_ entries: Range<Int>) -> Level {
    var level = Level(entries: entries)
    for entry in entries {
      let vertex = Int(levelVertices[entry])
      let row = levelRows[entry]
      pathCounts[vertex] += row
      greatestCount.replace(with: row, where: row .> greatestCount)
      level.outgoingArcs &+= core.outgoing[vertex].count
      level.incomingArcs &+= core.incoming[vertex].count
    }
    work.rows += entries.count
    return level
  }

  private mutating func push(_ entries: Range<Int>) {
    let count = pushRows(of: entries, along: core.outgoing)
    for index in 0..<count {
      let vertex = Int(touched[index])
      isTouched[vertex] = false
      appendUnreached(vertex, sums[vertex], pathCounts[vertex])
    }
    work.rows += count
  }

  /// Adds the rows of entries to the sums of the vertices that arcs lead to; tells how many are touched.
  private func pushRows(of entries: Range<Int>, along rows: TargetRows) -> Int {
    let targets = rows.neighbors.span
    var count = 0
    for entry in entries {
      let row = levelRows[entry]
      for arc in rows[Int(levelVertices[entry])] {
        let target = Int(targets[unchecked: arc])
        if isTouched[target] {
          sums[target] += row
        } else {
          isTouched[target] = true
          touched[count] = Int32(truncatingIfNeeded: target)
          count &+= 1
          sums[target] = row
        }
      }
    }
    return count
  }

  private mutating func collectUnfinished() {
    hasUnfinished = true
    unfinishedCount = core.vertexCount
    for vertex in 0..<core.vertexCount { unfinished[vertex] = Int32(truncatingIfNeeded: vertex) }
  }

  private mutating func pull() {
    let rows = core.incoming
    let targets = rows.neighbors.span
    var kept = 0
    var arcs = 0
    for index in 0..<unfinishedCount {
      let vertex = Int(unfinished[index])
      let reached = pathCounts[vertex]
      guard reached.least == 0 else { continue }
      unfinished[kept] = Int32(truncatingIfNeeded: vertex)
      kept &+= 1
      var sum = Lanes.zero
      let row = rows[vertex]
      for arc in row { sum += pathCounts[Int(targets[unchecked: arc])] }
      arcs &+= row.count
      appendUnreached(vertex, sum, reached)
    }
    work.rows += unfinishedCount
    work.arcs += arcs
    unfinishedCount = kept
    unfinishedArcs = arcs
  }

  /// Adds an entry for those lanes of `sum` that have not reached the vertex yet, if there are any.
  @inline(__always)
  private mutating func appendUnreached(_ vertex: Int, _ sum: Lanes, _ reached: Lanes) {
    let row = sum.replacing(with: 0, where: reached .> 0)
    if row.hasNonzero { append(vertex, row) }
  }

  @inline(__always) private mutating func append(_ vertex: Int, _ row: Lanes) {
    levelVertices[entryCount] = Int32(truncatingIfNeeded: vertex)
    levelRows[entryCount] = row
    entryCount &+= 1
  }

  /// Goes back from the deepest level and hands each path's worth on to the level before.
  private mutating func accumulate(_ weights: Lanes, _ credit: borrowing PathCredit) {
    let rows = core.outgoing
    let targets = rows.neighbors.span
    for depth in stride(from: levels.count - 1, through: credit.countsArcs ? 0 : 1, by: -1) {
      let level = levels[depth]
      work.rows += level.entries.count
      if depth == levels.count - 1 {
        hand(level.entries, weights, credit) { _, _ in .zero }
      } else if credit.countsArcs {
        work.arcs += Self.pushCost * level.outgoingArcs
        hand(level.entries, weights, credit) { vertex, counts in
          let weighted = counts * weights
          var sum = Lanes.zero
          for arc in rows[vertex] {
            let share = shares[Int(targets[unchecked: arc])]
            credit.arcs[arc] += (share * weighted).laneSum
            sum += share
          }
          return sum
        }
      } else if Self.pushCost * levels[depth + 1].incomingArcs < level.outgoingArcs {
        work.arcs += Self.pushCost * levels[depth + 1].incomingArcs
        let count = pushRows(of: levels[depth + 1].entries, along: core.incoming)
        hand(level.entries, weights, credit) { vertex, _ in isTouched[vertex] ? sums[vertex] : .zero }
        for index in 0..<count { isTouched[Int(touched[index])] = false }
      } else {
        work.arcs += level.outgoingArcs
        hand(level.entries, weights, credit) { vertex, _ in
          var sum = Lanes.zero
          for arc in rows[vertex] { sum += shares[Int(targets[unchecked: arc])] }
          return sum
        }
      }
      for entry in level.entries { shares[Int(levelVertices[entry])] += levelRows[entry] }
    }
  }

  /// Replaces a level's path counts by shares, `sum` being the shares that a vertex's arcs lead to.
  @inline(__always)
  private func hand(
    _ entries: Range<Int>, _ weights: Lanes, _ credit: borrowing PathCredit, sum: (Int, Lanes) -> Lanes
  ) {
    let sizes = core.sizes.span
    let isInner = entries.lowerBound > 0
    for entry in entries {
      let vertex = Int(levelVertices[entry])
      let counts = levelRows[entry]
      let dependency = sum(vertex, counts) * counts
      if isInner { credit.vertices[vertex] += (dependency * weights).laneSum }
      let share = (dependency + sizes[unchecked: vertex]) / counts
      levelRows[entry] = Lanes.zero.replacing(with: share, where: counts .> 0)
    }
  }

  private mutating func clear() {
    for entry in 0..<entryCount {
      let vertex = Int(levelVertices[entry])
      pathCounts[vertex] = .zero
      shares[vertex] = .zero
    }
  }
}
