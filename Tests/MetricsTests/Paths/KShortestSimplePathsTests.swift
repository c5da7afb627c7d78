import AnalysisGraph
import Metrics
import Testing

@Suite struct KShortestSimplePathsTests {
  /// The example of Yen's algorithm in Brander & Sinclair, A comparative study of k-shortest path algorithms (1995):
  /// from C to H, in order C, D, E, F, G, H.
  @Test func publishedExample() {
    let lengths = [
      (0, 1, 3), (0, 2, 2), (1, 3, 4), (2, 1, 1), (2, 3, 2), (2, 4, 3), (3, 4, 2), (3, 5, 1), (4, 5, 2),
    ]
    let graph = makeGraph(
      6, lengths.map { .init(tail: $0.0, head: $0.1, distance: Double($0.2)) }, isDirected: true)
    let paths = Array(KShortestSimplePaths(from: 0, to: 5, in: graph, distance: .edgeDistances).prefix(3))
    #expect(paths.map(\.vertices) == [[0, 2, 3, 5], [0, 2, 4, 5], [0, 1, 3, 5]])
    #expect(paths.map(\.cost) == [5, 7, 8])
  }

  @Test(arguments: PathDistance.allCases) func listsAllPathsInOrder(distance: PathDistance) {
    for sample in smallGraphs where sample.graph.vertexCount > 1 {
      expectAllPaths(of: sample, from: 0, to: sample.graph.vertexCount - 1, distance)
    }
    for sample in randomGraphs where sample.graph.edgeCount <= 16 {
      expectAllPaths(of: sample, from: 0, to: 1, distance)
    }
  }

  private func expectAllPaths(
    of sample: NamedGraph, from source: Int, to target: Int, _ distance: PathDistance
  ) {
    let expected = BruteForcePaths(sample.graph, distance).sorted(from: source, to: target)
    let paths = KShortestSimplePaths(from: source, to: target, in: sample.graph, distance: distance)
      .map { BruteForcePaths.Path(vertices: $0.vertices, cost: $0.cost) }
    if paths != expected { Issue.record("\(distance), \(paths), not \(expected): \(sample)") }
  }

  /// Lists without an end in sight, on graphs where paths often stand in each other's way: chains of meshes and
  /// rings with few chords, with parallel edges, loops, and distances of 0 and infinity.
  @Test(arguments: PathDistance.allCases) func theFirstFortyAreTheFirstOfAllSimplePathsSorted(
    distance: PathDistance
  ) {
    for seed in 0..<32 {
      let sample = sparseGraph(seed: seed)
      let count = sample.graph.vertexCount
      let avoided: Set<Int> = seed.isMultiple(of: 3) ? [1, count / 2] : []
      let all = allSimplePaths(
        from: 0, to: count - 1, in: sample.graph, maximumLength: count, distance: distance, avoiding: avoided)
      let expected = all.paths.sorted { left, right in
        if left.cost != right.cost { return left.cost < right.cost }
        if left.length != right.length { return left.length < right.length }
        return left.vertices.lexicographicallyPrecedes(right.vertices)
      }
      let found = KShortestSimplePaths(
        from: 0, to: count - 1, in: sample.graph, distance: distance, avoiding: avoided)
      guard Array(found.prefix(40)) == Array(expected.prefix(40)) else {
        Issue.record("\(distance), \(found.prefix(40).map(\.vertices)): \(sample)")
        return
      }
    }
  }

  private func sparseGraph(seed: Int) -> NamedGraph {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 11...13, using: &generator)
    let isDirected = seed % 4 == 3
    let distances = [0, 0.5, 1, 1, 2, 2, 3, 9, .infinity]
    var pairs = (1..<count).map { ($0 - 1, $0) }
    if seed.isMultiple(of: 2) {
      pairs += (4..<count).map { ($0 - 4, $0) } + [(0, 0)]
    } else {
      pairs += (0..<count / 2).map { _ in
        (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      }
    }
    if isDirected { pairs += pairs.map { ($0.1, $0.0) } }
    let newIndex = [0] + (1..<count - 1).shuffled(using: &generator) + [count - 1]
    let edges = (pairs + pairs.prefix(4)).map { tail, head in
      AnalysisGraph.Edge(
        tail: newIndex[tail], head: newIndex[head], distance: distances.randomElement(using: &generator) ?? 1)
    }
    return NamedGraph(
      name: "sparse graph of seed \(seed)", graph: makeGraph(count, edges, isDirected: isDirected))
  }

  @Test func goesAroundWhatIsAvoided() {
    let square = makeGraph(4, pairs: [(0, 1), (1, 3), (0, 2), (2, 3), (1, 2)], isDirected: false)
    #expect(
      KShortestSimplePaths(from: 0, to: 3, in: square, avoiding: [2]).map(\.vertices) == [[0, 1, 3]])
    #expect(Array(KShortestSimplePaths(from: 0, to: 3, in: square, avoiding: [3])) == [])
  }

  @Test func thereIsOnePathFromAVertexToItself() {
    let graph = makeGraph(2, pairs: [(0, 0), (0, 1), (1, 0)], isDirected: true)
    #expect(KShortestSimplePaths(from: 0, to: 0, in: graph).map(\.vertices) == [[0]])
  }
}
