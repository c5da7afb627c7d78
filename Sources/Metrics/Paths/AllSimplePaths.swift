public import AnalysisGraph

/// The simple paths that ``allSimplePaths(from:to:in:maximumLength:distance:avoiding:limit:)`` found.
public struct SimplePaths: Sendable, Hashable {
  /// The paths in order of their vertex indices.
  public let paths: [GraphPath]

  /// Whether these are all; if not, the search stopped at its limit.
  public let isComplete: Bool
}

/// All simple paths between two vertices up to a number of edges.
///
/// A depth-first search that turns back where the target is out of reach in the steps that are left.
///
/// - Parameters:
///   - source: The first vertex.
///   - target: The last vertex; if it is the first, the only path has no edges.
///   - graph: A directed graph's edges are followed from tail to head. Loops are on no path; parallel edges don't
///     make different paths.
///   - maximumLength: The most edges that a path may have.
///   - distance: What a path's cost is, and which of parallel edges stands for all.
///   - avoided: Vertices that no path may touch.
///   - limit: The most paths to list; the result tells whether there are more.
/// - Returns: The paths in order of their vertex indices.
/// - Complexity: There may be exponentially many paths. O(n + m + paths · length · greatest degree) time where every
///   step leads on, which the search can't always know; O(n + m) space besides the paths.
public func allSimplePaths(
  from source: Int, to target: Int, in graph: AnalysisGraph, maximumLength: Int,
  distance: PathDistance = .hops,
  avoiding avoided: Set<Int> = [], limit: Int = .max
) -> SimplePaths {
  guard !avoided.contains(source), !avoided.contains(target), maximumLength >= 0 else {
    return SimplePaths(paths: [], isComplete: true)
  }
  let rows = SimpleRows(graph, .outgoing, distance: distance)
  let stepsToTarget = breadthFirstDistances(
    from: target, in: graph, direction: .incoming, avoiding: avoided)
  var paths: [GraphPath] = []
  var isOnPath = [Bool](repeating: false, count: graph.vertexCount)
  var vertices = [source]
  var edges: [Int] = []
  var arcsToTry = [rows[source]]
  isOnPath[source] = true

  while let vertex = vertices.last {
    if vertex == target {
      guard paths.count < limit else { return SimplePaths(paths: paths, isComplete: false) }
      paths.append(GraphPath(vertices: vertices, edges: edges, in: graph, distance: distance))
    } else if let arc = arcsToTry[arcsToTry.count - 1].popFirst() {
      let neighbor = rows.neighbor(arc)
      guard let steps = stepsToTarget[neighbor], !isOnPath[neighbor], steps < maximumLength - edges.count
      else { continue }
      isOnPath[neighbor] = true
      vertices.append(neighbor)
      edges.append(rows.edge(arc))
      arcsToTry.append(rows[neighbor])
      continue
    }
    isOnPath[vertex] = false
    vertices.removeLast()
    arcsToTry.removeLast()
    if !edges.isEmpty { edges.removeLast() }
  }
  return SimplePaths(paths: paths, isComplete: true)
}
