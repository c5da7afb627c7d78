public import AnalysisGraph

/// The number of edges on a shortest path from a vertex to each vertex; nil where there is no path.
///
/// Weights, signs, distances, parallel edges and loops make no difference.
/// Algorithm: Beamer, Asanović & Patterson, Direction-optimizing breadth-first search (2012).
///
/// - Parameters:
///   - source: The vertex at distance 0.
///   - graph: The graph.
///   - direction: In a directed graph, whether to follow edges (outgoing) or to go against them (incoming).
///   - depth: How far to go; vertices farther away are nil too.
///   - avoided: Vertices that no path may touch.
/// - Returns: The distances by vertex index.
/// - Complexity: O(n + m) time, O(n) space.
public func breadthFirstDistances(
  from source: Int, in graph: AnalysisGraph, direction: ArcDirection = .outgoing, depth: Int = .max,
  avoiding avoided: Set<Int> = []
) -> [Int?] {
  var search = BreadthFirstSearch(graph, direction)
  for vertex in 0..<graph.vertexCount where avoided.contains(vertex) { search.avoid(vertex) }
  search.run(from: source, depth: depth)
  return search.levels.map { $0 >= 0 ? Int($0) : nil }
}

private struct BreadthFirstSearch {
  /// The distance of each vertex from the source; negative if it is unvisited or avoided.
  private(set) var levels: [Int32]
  private let forward: ArcRows
  private let backward: ArcRows

  private static let unvisited: Int32 = -1
  private static let avoided: Int32 = -2

  init(_ graph: AnalysisGraph, _ direction: ArcDirection) {
    forward = graph.rows(direction)
    backward = graph.rows(direction == .outgoing ? .incoming : .outgoing)
    levels = Array(repeating: Self.unvisited, count: graph.vertexCount)
  }

  mutating func avoid(_ vertex: Int) { levels[vertex] = Self.avoided }

  mutating func run(from source: Int, depth: Int) {
    guard levels[source] == Self.unvisited else { return }
    levels[source] = 0
    var frontier = [Int32(source)]
    var level: Int32 = 0
    var arcsLeft = forward.arcCount
    while !frontier.isEmpty, level < depth {
      level += 1
      let arcs = frontier.reduce(0) { $0 + forward[Int($1)].count }
      arcsLeft -= arcs
      // The thresholds of the GAP benchmark: looking back pays if most vertices have a neighbor on the frontier.
      let isWide = arcs > arcsLeft / 15 && frontier.count > levels.count / 18
      frontier = isWide ? lookBack(to: level) : stepAhead(of: frontier, to: level)
    }
  }

  /// Visits what the arcs of the frontier lead to.
  private mutating func stepAhead(of frontier: [Int32], to level: Int32) -> [Int32] {
    var next: [Int32] = []
    let forward = forward
    levels.withUnsafeMutableBufferPointer { levels in
      forward.neighbors.withUnsafeBufferPointer { neighbors in
        for vertex in frontier {
          for arc in forward[Int(vertex)] {
            let neighbor = neighbors[arc]
            guard levels[Int(neighbor)] == Self.unvisited else { continue }
            levels[Int(neighbor)] = level
            next.append(neighbor)
          }
        }
      }
    }
    return next
  }

  /// Visits the unvisited vertices that an arc from the frontier leads to; the first such arc will do.
  private mutating func lookBack(to level: Int32) -> [Int32] {
    var next: [Int32] = []
    let backward = backward
    levels.withUnsafeMutableBufferPointer { levels in
      backward.neighbors.withUnsafeBufferPointer { neighbors in
        for vertex in levels.indices where levels[vertex] == Self.unvisited {
          for arc in backward[vertex] where levels[Int(neighbors[arc])] == level - 1 {
            levels[vertex] = level
            next.append(Int32(truncatingIfNeeded: vertex))
            break
          }
        }
      }
    }
    return next
  }
}
