public import AnalysisGraph

/// M3: how many shortest friendly paths between enemies lead through each vertex, each pair of enemies counting 1 in all.
///
/// Betweenness in the graph of friendly edges, where only pairs that a hostile edge joins are ends. Pairs without a
/// friendly path count for nobody.
/// Algorithm: Brandes, On variants of shortest-path betweenness centrality and their generic computation (2008), with
/// chosen ends.
///
/// - Parameters:
///   - graph: Friendly are pairs that only friendly edges join, hostile those that only hostile ones do; direction,
///     weights, neutral edges and loops do not count.
///   - execution: On how many threads.
/// - Returns: Scores of 0 or more.
/// - Complexity: O(k(n + m)) for k vertices with enemies.
public func mediatedPaths(of graph: AnalysisGraph, on execution: Execution = Execution()) -> Scores {
  let rows = NeighborRows(signsOf: graph)
  let sources = (0..<rows.vertexCount).filter { vertex in rows[vertex].contains { rows.sign($0) == 2 } }
  let strands = execution.map(below: Execution.strandCount) { strand in
    var search = FriendlyPaths(rows)
    for index in stride(from: strand, to: sources.count, by: Execution.strandCount) {
      search.add(from: sources[index])
    }
    return search.credit
  }
  let values = (0..<rows.vertexCount).map { vertex in strands.reduce(0) { $0 + $1[vertex] } / 2 }
  return Scores(
    values,
    convention: """
      Betweenness over shortest paths of friendly pairs between the two of each hostile pair, each pair counting 1 in \
      all; a pair is of a sign if only edges of this sign join it. Direction, weights, neutral edges and loops do not \
      count.
      """)
}

/// Shortest friendly paths from one vertex after another.
private struct FriendlyPaths {
  private let rows: NeighborRows
  private(set) var credit: [Double]
  private var distances: [Int32]
  private var pathCounts: [Double]
  private var dependencies: [Double]
  private var isEnemy: [Bool]

  init(_ rows: NeighborRows) {
    self.rows = rows
    credit = [Double](repeating: 0, count: rows.vertexCount)
    distances = [Int32](repeating: -1, count: rows.vertexCount)
    pathCounts = credit
    dependencies = credit
    isEnemy = [Bool](repeating: false, count: rows.vertexCount)
  }

  mutating func add(from source: Int) {
    for place in rows[source] where rows.sign(place) == 2 { isEnemy[rows.neighbor(place)] = true }
    distances[source] = 0
    pathCounts[source] = 1
    var order = [source]
    var next = 0
    while next < order.count {
      let vertex = order[next]
      next += 1
      for place in rows[vertex] where rows.sign(place) == 1 {
        let neighbor = rows.neighbor(place)
        if distances[neighbor] < 0 {
          distances[neighbor] = distances[vertex] + 1
          order.append(neighbor)
        }
        if distances[neighbor] == distances[vertex] + 1 { pathCounts[neighbor] += pathCounts[vertex] }
      }
    }
    for vertex in order.reversed() where vertex != source {
      credit[vertex] += dependencies[vertex]
      let passed = (dependencies[vertex] + (isEnemy[vertex] ? 1 : 0)) / pathCounts[vertex]
      guard passed > 0 else { continue }
      for place in rows[vertex] where rows.sign(place) == 1 {
        let before = rows.neighbor(place)
        if distances[before] == distances[vertex] - 1 { dependencies[before] += pathCounts[before] * passed }
      }
    }
    for place in rows[source] { isEnemy[rows.neighbor(place)] = false }
    for vertex in order { (distances[vertex], pathCounts[vertex], dependencies[vertex]) = (-1, 0, 0) }
  }
}
