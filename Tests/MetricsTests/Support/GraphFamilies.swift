import AnalysisGraph
import Metrics

/// A graph to test with and the words by which to find it again.
struct NamedGraph: CustomStringConvertible {
  let name: String
  let graph: AnalysisGraph

  var description: String {
    let edges = graph.edges.map { "\($0.tail)-\($0.head) weight \($0.weight) distance \($0.distance)" }
    return "\(name), \(graph.vertexCount) vertices: \(edges)"
  }
}

/// Weights and distances with many ties, all exact in binary.
private let exactValues = [0.5, 1, 1, 1.5, 2, 3]

/// The graphs of up to 6 vertices.
///
/// Undirected: all up to 5 with every naming of the vertices, and one of each shape of 6. Directed: all up to 4 with
/// every naming, one of each shape of 5, as no measure depends on names, and some of 6. If ``isExhaustive``, the
/// undirected of 6 with every naming and one of each shape of the directed.
let smallGraphs = GraphFamily(
  (0...5).flatMap { graphs(ofOrder: $0, isDirected: false) }
    + (0...4).flatMap { graphs(ofOrder: $0, isDirected: true) }
    + GraphShapes.directedOfFive.map { namedGraph(5, mask: $0, isDirected: true) }
    + (isExhaustive
      ? graphs(ofOrder: 6, isDirected: false)
      : GraphShapes.undirectedOfSix.map { namedGraph(6, mask: $0, isDirected: false) }),
  andDirectedOfSix: isExhaustive ? GraphShapes.directedOfSix : someDirectedOfSix)

/// Three hundred sets of arcs among six vertices by seed, from sparse to dense.
private let someDirectedOfSix: [Int] = {
  var generator = SeededGenerator(seed: 6)
  return (0..<300).map { index in
    (0..<30).reduce(0) { mask, place in
      mask | (Int.random(in: 0..<10, using: &generator) <= index % 8 ? 1 << place : 0)
    }
  }
}()

/// The graphs to check a measure of the adjacency matrix with: fewer without weights, which is the simpler case.
func graphs(for weighting: EdgeWeighting) -> GraphFamily {
  weighting == .strength ? smallGraphs + randomGraphs : GraphFamily(randomGraphs)
}

/// Graphs of 6 to 9 vertices with loops, parallel edges, isolated vertices and ties, by seed.
let randomGraphs: [NamedGraph] = (0..<120).map { randomGraph(seed: $0) }

func randomGraph(seed: Int) -> NamedGraph {
  var generator = SeededGenerator(seed: seed)
  let count = Int.random(in: 6...9, using: &generator)
  let isDirected = seed.isMultiple(of: 2)
  let edgeCount = Int.random(in: count / 2...3 * count, using: &generator)
  let edges = (0..<edgeCount).map { _ in
    randomEdge(
      Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator), &generator)
  }
  let kind = isDirected ? "directed" : "undirected"
  return NamedGraph(
    name: "\(kind) random graph of seed \(seed)",
    graph: makeGraph(count, edges, isDirected: isDirected))
}

func makeGraph(_ count: Int, _ edges: [AnalysisGraph.Edge], isDirected: Bool) -> AnalysisGraph {
  do {
    return try AnalysisGraph(vertexCount: count, edges: edges, isDirected: isDirected)
  } catch {
    fatalError("A test graph is wrong: \(error)")
  }
}

/// A graph with the edges of `pairs`, all of weight and distance 1.
func makeGraph(_ count: Int, pairs: [(Int, Int)], isDirected: Bool) -> AnalysisGraph {
  makeGraph(count, pairs.map { .init(tail: $0.0, head: $0.1) }, isDirected: isDirected)
}

private func graphs(ofOrder count: Int, isDirected: Bool) -> [NamedGraph] {
  (0..<(1 << vertexPairs(count, isDirected).count)).map {
    namedGraph(count, mask: $0, isDirected: isDirected)
  }
}

/// The graph with the edges of a set of `vertexPairs`, with weights, signs and distances by seed.
func namedGraph(_ count: Int, mask: Int, isDirected: Bool) -> NamedGraph {
  var generator = SeededGenerator(seed: mask)
  let edges = vertexPairs(count, isDirected).enumerated().filter { mask >> $0.offset & 1 == 1 }
    .map { randomEdge($0.element.0, $0.element.1, &generator) }
  let kind = isDirected ? "directed" : "undirected"
  return NamedGraph(
    name: "\(kind) graph \(mask) of order \(count)", graph: makeGraph(count, edges, isDirected: isDirected))
}

func vertexPairs(_ count: Int, _ isDirected: Bool) -> [(Int, Int)] {
  (0..<count).flatMap { tail in
    (0..<count).filter { isDirected ? tail != $0 : tail < $0 }.map { (tail, $0) }
  }
}

private func randomEdge(_ tail: Int, _ head: Int, _ generator: inout SeededGenerator) -> AnalysisGraph.Edge {
  .init(
    tail: tail, head: head, weight: exactValues.randomElement(using: &generator) ?? 1,
    sign: AnalysisGraph.Sign.allCases.randomElement(using: &generator) ?? .positive,
    distance: exactValues.randomElement(using: &generator) ?? 1)
}

extension NamedGraph {
  /// The graph with its vertices renamed, and the new index of each vertex.
  func relabelled(seed: Int) -> (graph: AnalysisGraph, newIndex: [Int]) {
    var generator = SeededGenerator(seed: seed)
    let newIndex = (0..<graph.vertexCount).shuffled(using: &generator)
    let edges = graph.edges.map { edge in
      var edge = edge
      edge.tail = newIndex[edge.tail]
      edge.head = newIndex[edge.head]
      return edge
    }
    return (
      makeGraph(graph.vertexCount, edges.shuffled(using: &generator), isDirected: graph.isDirected), newIndex
    )
  }
}
