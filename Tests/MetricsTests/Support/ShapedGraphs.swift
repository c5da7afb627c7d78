import AnalysisGraph
import Metrics

/// Graphs whose distances strain a search by many sources at once: long, wide, in pieces, or with more vertices
/// than one batch has sources.
let shapedGraphs: [NamedGraph] = [false, true].flatMap { isDirected in
  [
    shaped("path of 530", 530, (1..<530).map { ($0 - 1, $0) }, isDirected),
    shaped("ring of 520", 520, (0..<520).map { ($0, ($0 + 1) % 520) }, isDirected),
    shaped("grid of 23 by 23", 529, gridPairs(side: 23), isDirected),
    shaped("star of 520", 520, (1..<520).map { (0, $0) }, isDirected),
    shaped("pieces of 530", 530, (0..<530).filter { $0 % 7 != 0 }.map { ($0 - 1, $0) }, isDirected),
    shaped("sparse random of 600", 600, randomPairs(600, count: 700, seed: 1), isDirected),
    shaped("random of 550", 550, randomPairs(550, count: 3000, seed: 2), isDirected),
  ]
}

func gridPairs(side: Int) -> [(Int, Int)] {
  var pairs: [(Int, Int)] = []
  for cell in 0..<side * side {
    if cell % side + 1 < side { pairs.append((cell, cell + 1)) }
    if cell + side < side * side { pairs.append((cell, cell + side)) }
  }
  return pairs
}

private func shaped(_ name: String, _ count: Int, _ pairs: [(Int, Int)], _ isDirected: Bool) -> NamedGraph {
  NamedGraph(
    name: "\(isDirected ? "directed" : "undirected") \(name)",
    graph: makeGraph(count, pairs: pairs, isDirected: isDirected))
}

private func randomPairs(_ vertexCount: Int, count: Int, seed: Int) -> [(Int, Int)] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    (Int.random(in: 0..<vertexCount, using: &generator), Int.random(in: 0..<vertexCount, using: &generator))
  }
}

/// All distances by number of edges, nil where there is no path: by Floyd and Warshall for few vertices, else by
/// one search after another.
func hopDistances(_ graph: AnalysisGraph) -> [[Int?]] {
  guard graph.vertexCount > 20 else {
    return floydWarshall(graph, .hops).map { row in row.map { $0 < .infinity ? Int($0) : nil } }
  }
  var neighbors = [[Int]](repeating: [], count: graph.vertexCount)
  for edge in graph.edges {
    neighbors[edge.tail].append(edge.head)
    if !graph.isDirected { neighbors[edge.head].append(edge.tail) }
  }
  return (0..<graph.vertexCount).map { source in
    var distances = [Int?](repeating: nil, count: graph.vertexCount)
    var queue = [source]
    distances[source] = 0
    var next = 0
    while next < queue.count {
      let vertex = queue[next]
      next += 1
      for neighbor in neighbors[vertex] where distances[neighbor] == nil {
        distances[neighbor] = (distances[vertex] ?? 0) + 1
        queue.append(neighbor)
      }
    }
    return distances
  }
}
