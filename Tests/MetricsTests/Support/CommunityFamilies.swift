import AnalysisGraph
import Metrics

/// Modularity from the definition: a sum over all ordered pairs of vertices in the same group.
///
/// Undirected: Σ (A_ij − γ k_i k_j / 2m) / 2m, with a loop twice in A_ii; directed:
/// Σ (A_ij − γ k_i^out k_j^in / m) / m.
func modularityByPairs(
  _ graph: AnalysisGraph, _ labels: [Int], resolution: Double, weighting: EdgeWeighting
) -> Double? {
  var matrix = DenseMatrix(graph, weighting)
  if !graph.isDirected { for vertex in labels.indices { matrix.rows[vertex][vertex] *= 2 } }
  let rowSums = matrix.rows.map { $0.reduce(0, +) }
  let columnSums = matrix.transposed().rows.map { $0.reduce(0, +) }
  let total = rowSums.reduce(0, +)
  guard total > 0 else { return nil }
  var sum = 0.0
  for i in labels.indices {
    for j in labels.indices where labels[i] == labels[j] {
      sum += matrix.rows[i][j] - resolution * rowSums[i] * columnSums[j] / total
    }
  }
  return sum / total
}

/// All divisions of `count` vertices, labelled by first appearance: 52 of five.
func allDivisions(of count: Int) -> [[Int]] {
  var divisions: [[Int]] = [[]]
  for _ in 0..<count {
    divisions = divisions.flatMap { division in
      (0...((division.max() ?? -1) + 1)).map { division + [$0] }
    }
  }
  return divisions
}

/// Blocs of the same size with ties at random, many within and few between them, and the bloc of each vertex.
func plantedPartition(
  blocs: Int, size: Int, within: Double, between: Double, seed: Int
) -> (graph: AnalysisGraph, blocs: [Int]) {
  var generator = SeededGenerator(seed: seed)
  let blocOf = (0..<blocs * size).map { $0 % blocs }
  var pairs: [(Int, Int)] = []
  for head in blocOf.indices {
    for tail in 0..<head {
      let chance = blocOf[tail] == blocOf[head] ? within : between
      if Double.random(in: 0..<1, using: &generator) < chance { pairs.append((tail, head)) }
    }
  }
  return (makeGraph(blocOf.count, pairs: pairs, isDirected: false), blocOf)
}

/// Sparse graphs without planted groups, by seed, on which communities easily fall apart.
let sparseRandomGraphs: [AnalysisGraph] = (0..<60).map { seed in
  var generator = SeededGenerator(seed: seed)
  let pairs = (0..<150).map { _ in
    (Int.random(in: 0..<100, using: &generator), Int.random(in: 0..<100, using: &generator))
  }
  return makeGraph(100, pairs: pairs, isDirected: false)
}

/// 500 vertices of which each newcomer is tied to five others, likelier to those with many ties (Barabási & Albert
/// 1999): without blocs, so that methods differ most in what they find.
let preferentialAttachment: AnalysisGraph = {
  var generator = SeededGenerator(seed: 1)
  var pairs = (0..<6).flatMap { head in (0..<head).map { ($0, head) } }
  for newcomer in 6..<500 {
    var chosen: Set<Int> = []
    while chosen.count < 5 {
      let pair = pairs[Int.random(in: 0..<pairs.count, using: &generator)]
      chosen.insert(Bool.random(using: &generator) ? pair.0 : pair.1)
    }
    pairs += chosen.sorted().map { ($0, newcomer) }
  }
  return makeGraph(500, pairs: pairs, isDirected: false)
}()

/// Whether the vertices of every group are connected by edges within it.
func areConnected(_ groups: Components, in graph: AnalysisGraph) -> Bool {
  let inside = graph.edges.filter { groups.labels[$0.tail] == groups.labels[$0.head] }
  return componentCount(graph.vertexCount, inside) == groups.count
}

/// The most modularity that moving one vertex to any other community or to one of its own would add.
func bestGainOfAMove(
  _ graph: AnalysisGraph, _ labels: [Int], resolution: Double, weighting: EdgeWeighting
) -> Double {
  func value(_ labels: [Int]) -> Double {
    modularityByPairs(graph.undirected(), labels, resolution: resolution, weighting: weighting) ?? 0
  }
  let before = value(labels)
  var gain = 0.0
  for vertex in labels.indices {
    for label in 0...((labels.max() ?? 0) + 1) where label != labels[vertex] {
      var moved = labels
      moved[vertex] = label
      gain = max(gain, value(moved) - before)
    }
  }
  return gain
}
