import AnalysisGraph
import Metrics

/// All simple paths by trying every sequence of vertices: slow, and built unlike anything it checks.
struct BruteForcePaths {
  struct Path: Equatable {
    let vertices: [Int]
    let cost: Double
  }

  private let count: Int
  private var lengths: [[Double]]
  private let paths: [[[Path]]]

  init(_ graph: AnalysisGraph, _ distance: PathDistance) {
    let lengths = shortestEdgeLengths(graph, distance)
    count = graph.vertexCount
    self.lengths = lengths
    paths = (0..<graph.vertexCount).map { source in
      var byTarget = [[Path]](repeating: [], count: graph.vertexCount)
      func extend(_ vertices: [Int], _ cost: Double) {
        let last = vertices[vertices.count - 1]
        byTarget[last].append(Path(vertices: vertices, cost: cost))
        for next in 0..<graph.vertexCount where lengths[last][next] < .infinity && !vertices.contains(next) {
          extend(vertices + [next], cost + lengths[last][next])
        }
      }
      extend([source], 0)
      return byTarget
    }
  }

  /// All simple paths, by cost, then by number of edges, then by vertices.
  func sorted(from source: Int, to target: Int) -> [Path] {
    paths[source][target].sorted {
      if $0.cost != $1.cost { return $0.cost < $1.cost }
      if $0.vertices.count != $1.vertices.count { return $0.vertices.count < $1.vertices.count }
      return $0.vertices.lexicographicallyPrecedes($1.vertices)
    }
  }

  func distance(from source: Int, to target: Int) -> Double? {
    paths[source][target].map(\.cost).min()
  }

  /// Betweenness over ordered pairs, by going through all shortest paths of each.
  func betweenness() -> [Double] {
    var scores = [Double](repeating: 0, count: count)
    for source in 0..<count {
      for target in 0..<count where source != target {
        let shortest = distance(from: source, to: target)
        let best = paths[source][target].filter { $0.cost == shortest }
        for path in best {
          for vertex in path.vertices.dropFirst().dropLast() { scores[vertex] += 1 / Double(best.count) }
        }
      }
    }
    return scores
  }
}

/// The length of the shortest edge from each vertex to each other, infinite if there is none.
func shortestEdgeLengths(_ graph: AnalysisGraph, _ distance: PathDistance) -> [[Double]] {
  var lengths = [[Double]](
    repeating: Array(repeating: .infinity, count: graph.vertexCount), count: graph.vertexCount)
  for edge in graph.edges where edge.tail != edge.head {
    let length = distance == .hops ? 1 : edge.distance
    lengths[edge.tail][edge.head] = min(lengths[edge.tail][edge.head], length)
    guard !graph.isDirected else { continue }
    lengths[edge.head][edge.tail] = min(lengths[edge.head][edge.tail], length)
  }
  return lengths
}

/// All distances by Floyd and Warshall's algorithm (1962), infinite where there is no path.
func floydWarshall(_ graph: AnalysisGraph, _ distance: PathDistance) -> [[Double]] {
  var distances = shortestEdgeLengths(graph, distance)
  for vertex in 0..<graph.vertexCount { distances[vertex][vertex] = 0 }
  for middle in 0..<graph.vertexCount {
    for from in 0..<graph.vertexCount where distances[from][middle] < .infinity {
      for to in 0..<graph.vertexCount {
        distances[from][to] = min(distances[from][to], distances[from][middle] + distances[middle][to])
      }
    }
  }
  return distances
}
