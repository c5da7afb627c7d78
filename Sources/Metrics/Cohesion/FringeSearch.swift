import AnalysisGraph

/// The diameter of a component, from the distances of as few vertices as its bounds allow.
///
/// All pairs within distance k of a centre, one on the way to it and one on the way from it, are at most 2k apart.
/// So only the vertices farther than half the best lower bound from the centre, the fringe, have to be searched
/// from, the farthest first. The lower bounds and a good centre come from double sweeps.
/// Crescenzi et al., On computing the diameter of real-world undirected graphs (2013), and for directed graphs On
/// computing the diameter of real-world directed (weighted) graphs (2012); they search from one vertex at a time.
struct FringeSearch {
  private let along: TargetRows
  private let against: TargetRows
  private let isDirected: Bool
  private let execution: Execution

  /// The greatest distance found so far.
  private var lower = 0

  /// The vertices in the order of their distance from the centre and to it.
  private struct Center {
    let from: LevelSearch
    let to: LevelSearch
  }

  /// From so few vertices a search from each takes less time than rows for a search from all.
  private static let fewVertices = 8

  /// The diameter of a component, or `lower` if that is greater.
  static func diameter(of component: ComponentRows, atLeast lower: Int = 0, on execution: Execution) -> Int {
    guard component.along.vertexCount > lower + 1 else { return lower }
    var search = FringeSearch(component, atLeast: lower, on: execution)
    search.run()
    return search.lower
  }

  private init(_ component: ComponentRows, atLeast lower: Int, on execution: Execution) {
    (along, against) = (component.along, component.against)
    isDirected = component.isDirected
    self.execution = execution.sized(for: along.neighbors.count)
    self.lower = lower
  }

  private mutating func run() {
    let hub = (0..<along.vertexCount).max { degree($0) < degree($1) } ?? 0
    let first = measure(hub)
    let second = measure(sweep(first))
    let third = measure(sweep(second))
    let fringes = [first, second, third].map(fringe(of:))
    guard let fringe = fringes.min(by: { $0.count < $1.count }) else { return }
    search(fringe, inOrderOf: first.from)
  }

  private func degree(_ vertex: Int) -> Int { along[vertex].count + against[vertex].count }

  private func search(from vertex: Int, isAlong: Bool) -> LevelSearch {
    var search = isAlong ? LevelSearch(over: along, and: against) : LevelSearch(over: against, and: along)
    search.run(from: vertex)
    return search
  }

  private mutating func measure(_ vertex: Int) -> Center {
    let from = search(from: vertex, isAlong: true)
    let to = isDirected ? search(from: vertex, isAlong: false) : from
    lower = max(lower, from.depth, to.depth)
    return Center(from: from, to: to)
  }

  /// Raises the lower bound by the distances to the vertex farthest from the centre, and returns the middle of
  /// the longest of the shortest paths to it.
  private mutating func sweep(_ center: Center) -> Int {
    let back = search(from: center.from.last, isAlong: false)
    lower = max(lower, back.depth)
    var middle = back.last
    while Int(back.levels[middle]) > back.depth / 2 {
      let level = back.levels[middle]
      let next = along[middle].first { back.levels[Int(along.neighbors[$0])] < level }
      guard let next else { return middle }
      middle = Int(along.neighbors[next])
    }
    return middle
  }

  /// The vertices that have to be searched from, the farthest first.
  private func fringe(of center: Center) -> [Task] {
    let from = tasks(center.from, isAlong: false)
    guard isDirected else { return from }
    return (from + tasks(center.to, isAlong: true)).sorted { $0.distance > $1.distance }
  }

  private func tasks(_ levels: LevelSearch, isAlong: Bool) -> [Task] {
    levels.order.reversed().prefix { 2 * Int(levels.levels[Int($0)]) > lower }.map {
      Task(vertex: Int($0), isAlong: isAlong, distance: Int(levels.levels[Int($0)]))
    }
  }

  /// Searches from the vertices of a fringe, one after another if they are few.
  private mutating func search(_ fringe: [Task], inOrderOf center: LevelSearch) {
    execution.progress?.begin(steps: fringe.count)
    guard fringe.count > Self.fewVertices else {
      for task in fringe where 2 * task.distance > lower {
        lower = max(lower, search(from: task.vertex, isAlong: task.isAlong).depth)
      }
      return
    }
    let batches = FringeBatches(against, isDirected: isDirected, inOrderOf: center)
    var rest = fringe[...]
    while let farthest = rest.first, 2 * farthest.distance > lower {
      let tasks = rest.prefix(execution.threads * SourceSet.capacity)
      rest = rest.dropFirst(tasks.count)
      lower = batches.depths(of: tasks, on: execution).reduce(lower, max)
      execution.progress?.advance(by: tasks.count)
    }
  }
}

/// A vertex from which to search, in which direction, and how far it is from the centre.
private struct Task {
  let vertex: Int
  let isAlong: Bool
  let distance: Int
}

/// Searches from many vertices of a component at once.
private struct FringeBatches {
  private let along: TargetRows
  private let against: TargetRows

  /// The place of each vertex of the component in the rows.
  private var places: [Int32]

  /// Puts what is near each other in a search through the component near each other in memory.
  init(_ rows: TargetRows, isDirected: Bool, inOrderOf center: LevelSearch) {
    (along, against) = TargetRows.both(against: rows, inOrder: center.order, isDirected: isDirected)
    places = Array(repeating: 0, count: rows.vertexCount)
    for (place, vertex) in center.order.enumerated() { places[Int(vertex)] = Int32(place) }
  }

  /// The greatest distances, one for each batch of tasks over the same rows.
  func depths(of tasks: ArraySlice<Task>, on execution: Execution) -> [Int] {
    let batches = [true, false].flatMap { isAlong in
      let tasks = tasks.filter { $0.isAlong == isAlong }
      return stride(from: 0, to: tasks.count, by: SourceSet.capacity).map {
        tasks[$0..<min($0 + SourceSet.capacity, tasks.count)]
      }
    }
    return execution.map(below: batches.count) { index in
      let batch = batches[index]
      let (rows, opposite) = batch.first?.isAlong == true ? (against, along) : (along, against)
      var search = MultiSourceSearch(pullingOver: rows, pushingOver: opposite)
      let sources = batch.map { Int(places[$0.vertex]) }
      return search.run(from: sources, within: 0..<rows.vertexCount) { _, _, _ in }
    }
  }
}
