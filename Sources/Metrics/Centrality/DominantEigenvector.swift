import AnalysisGraph

/// The non-negative x with Aᵀx = λx for the greatest eigenvalue λ of an adjacency matrix A, scaled to maximum 1.
///
/// By Perron and Frobenius, λ is the greatest eigenvalue of a strong component. If one component alone has it, or of
/// those that have it one alone leads to none of the others, x is unique and positive exactly on that component and on
/// all that it leads to: Rothblum, Algebraic eigenspaces of nonnegative matrices (1975).
struct DominantEigenvector {
  let values: [Double]
  let eigenvalue: Double

  enum Failure: Error, CustomStringConvertible {
    case noCycle
    case ambiguous
    case notConverged(rounds: Int)
    case hiddenByRounding

    var description: String {
      switch self {
      case .noCycle: "no edge lies on a cycle, so that the greatest eigenvalue is 0."
      case .ambiguous:
        "two components that don't lead to each other have the same greatest eigenvalue, so that there is no one solution."
      case .notConverged(let rounds): "the iteration did not converge in \(rounds) rounds."
      case .hiddenByRounding:
        "the greatest eigenvalue is so near the next one that rounding hides more than a billionth of the scores."
      }
    }
  }

  init(of graph: AnalysisGraph, _ weighting: EdgeWeighting) throws(Failure) {
    let matrix = AdjacencyMatrix(graph, weighting)
    let components = strongComponents(of: graph)
    let cyclic = components.cyclicMembers(in: graph)
    if cyclic.isEmpty { throw .noCycle }
    (eigenvalue, values) =
      graph.isDirected
      ? try Self.directed(matrix, cyclic, components) : try Self.undirected(matrix, cyclic)
  }

  /// Whether two eigenvalues can't be told apart.
  private static func areSame(_ one: Double, _ other: Double) -> Bool {
    min(one, other) >= max(one, other) * (1 - 1e-9)
  }

  /// Solves the components one by one, as long as they may have a greater eigenvalue than those before.
  private static func undirected(
    _ matrix: AdjacencyMatrix, _ components: [[Int]]
  ) throws(Failure) -> (Double, [Double]) {
    var places = [Int32](repeating: 0, count: matrix.graph.vertexCount)
    let bounds = components.map { SymmetricRows(matrix, of: $0, &places).greatestSum }
    var best: (component: Int, pair: SymmetricEigenpair)?
    var second = 0.0
    for component in components.indices.sorted(by: { (bounds[$1], $0) < (bounds[$0], $1) }) {
      if let best, bounds[component] < best.pair.value, !areSame(bounds[component], best.pair.value) { break }
      let pair = try SymmetricEigenpair(of: SymmetricRows(matrix, of: components[component], &places))
      second = max(second, min(pair.value, best?.pair.value ?? 0))
      if pair.value > best?.pair.value ?? 0 { best = (component, pair) }
    }
    guard let best else { throw .noCycle }
    if areSame(second, best.pair.value) { throw .ambiguous }
    var values = [Double](repeating: 0, count: matrix.graph.vertexCount)
    for (vertex, value) in zip(components[best.component], best.pair.vector) { values[vertex] = value }
    return (best.pair.value, values)
  }

  private static func directed(
    _ matrix: AdjacencyMatrix, _ cyclic: [[Int]], _ components: Components
  ) throws(Failure) -> (Double, [Double]) {
    var strongest = cyclic[0]
    if cyclic.count > 1 {
      var eigenvalues: [Double] = []
      for members in cyclic {
        eigenvalues.append(try PowerIteration(matrix, on: members, within: components).eigenvalue)
      }
      let greatest = eigenvalues.max() ?? 0
      let equals = cyclic.indices.filter { areSame(eigenvalues[$0], greatest) }.map { cyclic[$0] }
      let last = matrix.graph.last(of: equals, among: components)
      guard last.count == 1 else { throw .ambiguous }
      strongest = last[0]
    }
    let reached = matrix.graph.isReached(from: strongest[0])
    let solution = try PowerIteration(matrix, on: reached.indices.filter { reached[$0] }, within: nil)
    return (solution.eigenvalue, solution.values)
  }
}

extension Components {
  /// The components that hold an edge, as lists of vertices.
  fileprivate func cyclicMembers(in graph: AnalysisGraph) -> [[Int]] {
    var isCyclic = [Bool](repeating: false, count: count)
    for edge in 0..<graph.edgeCount {
      let label = labels[graph.tail(of: edge)]
      if label == labels[graph.head(of: edge)] { isCyclic[label] = true }
    }
    return members.enumerated().filter { isCyclic[$0.offset] }.map(\.element)
  }
}

extension AnalysisGraph {
  fileprivate func isReached(from source: Int) -> [Bool] {
    breadthFirstDistances(from: source, in: self).map { $0 != nil }
  }

  /// Those of some strong components that lead to none of the others. O(n + m).
  fileprivate func last(of some: [[Int]], among components: Components) -> [[Int]] {
    var leadsToOne = [Bool](repeating: false, count: vertexCount)
    var stack = some.flatMap(\.self)
    for vertex in stack { leadsToOne[vertex] = true }
    while let vertex = stack.popLast() {
      for arc in inRows[vertex] where !leadsToOne[inRows.neighbor(arc)] {
        leadsToOne[inRows.neighbor(arc)] = true
        stack.append(inRows.neighbor(arc))
      }
    }
    return some.filter { component in
      component.allSatisfy { vertex in
        outRows[vertex].allSatisfy { arc in
          let neighbor = outRows.neighbor(arc)
          return components.labels[neighbor] == components.labels[vertex] || !leadsToOne[neighbor]
        }
      }
    }
  }
}

/// Power iteration with Aᵀ + λ/2, on some of the vertices, until the changes yet to come, if each shrinks as the
/// last two did, add up to no more than 1e-13.
///
/// The shift keeps the iteration from oscillating on bipartite graphs, where −λ is an eigenvalue too.
private struct PowerIteration {
  private(set) var values: [Double]
  private(set) var eigenvalue = 0.0

  /// The most rounds for a graph: 100,000, or more, up to ten million, as long as these take about a second, or fewer,
  /// down to 1,000, if these would take minutes.
  ///
  /// In a small graph, eigenvalues of two components may by chance be so near each other that it takes them all.
  private static func limit(for graph: AnalysisGraph) -> Int {
    let size = graph.vertexCount + graph.inRows.arcCount
    let most = min(10_000_000, max(100_000, 500_000_000 / size))
    return min(most, max(1_000, 5_000_000_000 / size))
  }

  /// Iterates on `vertices`; `components` keeps arcs from other components out.
  init(
    _ matrix: AdjacencyMatrix, on vertices: [Int], within components: Components?
  ) throws(DominantEigenvector.Failure) {
    values = Array(repeating: 0, count: matrix.graph.vertexCount)
    for vertex in vertices { values[vertex] = 1 }
    var change = Double.infinity
    var ratio = 1.0
    let limit = Self.limit(for: matrix.graph)
    for _ in 0..<limit {
      let (previousChange, previousRatio) = (change, ratio)
      change = step(matrix, vertices, components)
      ratio = previousChange < .infinity ? change / previousChange : 1
      let slower = max(ratio, previousRatio)
      if change <= 1e-15 || (slower < 1 && change * slower / (1 - slower) <= 1e-13) { return }
    }
    throw .notConverged(rounds: limit)
  }

  /// Does one round and tells the greatest change of a value.
  private mutating func step(
    _ matrix: AdjacencyMatrix, _ vertices: [Int], _ components: Components?
  ) -> Double {
    var images: [Double] = []
    var imageSum = 0.0
    var valueSum = 0.0
    images.reserveCapacity(vertices.count)
    for vertex in vertices {
      let image = matrix.sumOverInArcs(values, of: vertex, within: components)
      images.append(image)
      imageSum += image
      valueSum += values[vertex]
    }
    eigenvalue = imageSum / valueSum
    var greatest = 0.0
    for (index, vertex) in vertices.enumerated() {
      images[index] += eigenvalue / 2 * values[vertex]
      greatest = max(greatest, images[index])
    }
    var change = 0.0
    for (index, vertex) in vertices.enumerated() {
      let value = images[index] / greatest
      change = max(change, abs(value - values[vertex]))
      values[vertex] = value
    }
    return change
  }
}
