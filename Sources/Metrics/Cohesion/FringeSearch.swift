import AnalysisGraph

/// The diameter of a strongly connected graph, from the distances of as few vertices as its bounds allow.
///
/// All pairs within distance k of a centre, one on the way to it and one on the way from it, are at most 2k apart.
/// So only the vertices farther than half the best lower bound from the centre, the fringe, have to be searched
/// from, the farthest first. The lower bounds and a good centre come from double sweeps.
/// Crescenzi et al., On computing the diameter of real-world undirected graphs (2013), and for directed graphs On
/// computing the diameter of real-world directed (weighted) graphs (2012); they search from one vertex at a time.
struct FringeSearch {
  private let along: RenamedRows
  private let against: RenamedRows
  private let isDirected: Bool
  private let execution: Execution

  /// The greatest distance found so far.
  private var lower = 0

  /// The vertices in the order of their distance from the centre and to it.
  private struct Center {
    let from: LevelSearch
    let to: LevelSearch
  }

  /// The diameter of a strong component of a graph, or `lower` if that is greater.
  static func diameter(
    of vertices: [Int32], in graph: AnalysisGraph, atLeast lower: Int = 0, on execution: Execution
  ) -> Int {
    guard vertices.count > lower + 1 else { return lower }
    let (along, against) = RenamedRows.both(graph, .outgoing, of: vertices)
    var search = FringeSearch(
      along: along, against: against, isDirected: graph.isDirected,
      execution: execution.sized(for: along.neighbors.count), lower: lower)
    search.run()
    return search.lower
  }

  private mutating func run() {
    let hub = (0..<along.vertexCount).max { degree($0) < degree($1) } ?? 0
    let first = measure(hub)
    let second = measure(sweep(first))
    let third = measure(sweep(second))
    let fringes = [first, second, third].map(fringe(of:))
    guard let fringe = fringes.min(by: { $0.count < $1.count }) else { return }
    searchFringe(fringe)
  }

  private func degree(_ vertex: Int) -> Int { along[vertex].count + against[vertex].count }

  private mutating func measure(_ vertex: Int) -> Center {
    let from = LevelSearch(from: vertex, over: along)
    let to = isDirected ? LevelSearch(from: vertex, over: against) : from
    lower = max(lower, from.depth, to.depth)
    return Center(from: from, to: to)
  }

  /// Raises the lower bound by the distances to the vertex farthest from the centre, and returns the middle of
  /// the longest of the shortest paths to it.
  private mutating func sweep(_ center: Center) -> Int {
    let back = LevelSearch(from: center.from.last, over: against)
    lower = max(lower, back.depth)
    var middle = back.last
    while back.distances[middle] > back.depth / 2 {
      let next = along[middle].first { arc in
        back.distances[Int(along.neighbors[arc])] < back.distances[middle]
      }
      guard let next else { return middle }
      middle = Int(along.neighbors[next])
    }
    return middle
  }

  /// A vertex from which to search, over which rows, and how far it is from the centre.
  private struct Task {
    let vertex: Int
    let isAlong: Bool
    let distance: Int
  }

  /// The vertices that have to be searched from, the farthest first.
  private func fringe(of center: Center) -> [Task] {
    let from = tasks(center.from, isAlong: false)
    guard isDirected else { return from }
    return (from + tasks(center.to, isAlong: true)).sorted { $0.distance > $1.distance }
  }

  private func tasks(_ levels: LevelSearch, isAlong: Bool) -> [Task] {
    levels.order.reversed().prefix { 2 * levels.distances[Int($0)] > lower }.map {
      Task(vertex: Int($0), isAlong: isAlong, distance: levels.distances[Int($0)])
    }
  }

  private mutating func searchFringe(_ fringe: [Task]) {
    execution.progress?.begin(steps: fringe.count)
    var rest = fringe[...]
    while let farthest = rest.first, 2 * farthest.distance > lower {
      let batches = takeBatches(&rest)
      let depths = depths(of: batches)
      lower = depths.reduce(lower, max)
      execution.progress?.advance(by: batches.reduce(0) { $0 + $1.count })
    }
  }

  /// The greatest distance in each batch.
  private func depths(of batches: [[Task]]) -> [Int] {
    execution.map(below: batches.count) { index in
      let batch = batches[index]
      let (rows, opposite) = batch[0].isAlong ? (against, along) : (along, against)
      var search = MultiSourceSearch(pullingOver: rows, pushingOver: opposite)
      return search.run(from: batch.map(\.vertex), within: 0..<along.vertexCount) { _, _, _ in }
    }
  }

  /// Takes one batch for each thread from the beginning, each with tasks over the same rows.
  private func takeBatches(_ rest: inout ArraySlice<Task>) -> [[Task]] {
    let taken = rest.prefix(execution.threads * SourceSet.capacity)
    rest = rest.dropFirst(taken.count)
    return [true, false].flatMap { isAlong in
      let tasks = taken.filter { $0.isAlong == isAlong }
      return stride(from: 0, to: tasks.count, by: SourceSet.capacity).map {
        Array(tasks[$0..<min($0 + SourceSet.capacity, tasks.count)])
      }
    }
  }
}
