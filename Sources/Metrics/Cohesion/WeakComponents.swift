public import AnalysisGraph

/// The components within which vertices are connected if the direction of edges doesn't count.
///
/// Parallel edges, loops, weights and signs make no difference; an isolated vertex is a component.
/// Algorithm: Sutton, Ben-Nun & Barak, Optimizing parallel graph connectivity computation via subgraph sampling
/// (2018): the first two arcs of each vertex mostly show the greatest component, whose other arcs can be skipped.
/// - Complexity: O((n + m) log n) time at worst, mostly O(n) if one component is great, O(n + m) else; O(n) space.
public func weakComponents(of graph: AnalysisGraph) -> Components {
  let count = graph.vertexCount
  var forest = UnionForest(count)
  for vertex in 0..<count {
    for arc in graph.outRows[vertex].prefix(2) { forest.unite(vertex, graph.outRows.neighbor(arc)) }
  }
  let greatest = forest.commonRoot()
  for vertex in 0..<count where forest.root(of: vertex) != greatest {
    for arc in graph.outRows[vertex].dropFirst(2) { forest.unite(vertex, graph.outRows.neighbor(arc)) }
    guard graph.isDirected else { continue }
    for arc in graph.inRows[vertex] { forest.unite(vertex, graph.inRows.neighbor(arc)) }
  }
  return forest.components()
}

/// Disjoint sets of vertices, each a tree whose root is its lowest vertex.
///
/// Tarjan & van Leeuwen, Worst-case analysis of set union algorithms (1984): path halving.
private struct UnionForest {
  private var parents: [Int32]

  init(_ count: Int) { parents = Array(0..<Int32(count)) }

  @inline(__always)
  mutating func root(of vertex: Int) -> Int {
    var vertex = vertex
    while true {
      let parent = Int(parents[vertex])
      if parent == vertex { return vertex }
      parents[vertex] = parents[parent]
      vertex = parent
    }
  }

  @inline(__always)
  mutating func unite(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    if left < right {
      parents[right] = Int32(truncatingIfNeeded: left)
    } else {
      parents[left] = Int32(truncatingIfNeeded: right)
    }
  }

  /// The root that is the most common in a sample of some hundred vertices, evenly spread.
  mutating func commonRoot() -> Int {
    var best = 0
    var bestCount = 0
    let roots = stride(from: 0, to: parents.count, by: max(1, parents.count / 512)).map { root(of: $0) }
      .sorted()
    var begin = 0
    for end in roots.indices where end + 1 == roots.count || roots[end + 1] != roots[end] {
      if end + 1 - begin > bestCount { (best, bestCount) = (roots[end], end + 1 - begin) }
      begin = end + 1
    }
    return best
  }

  /// The sets in the order of their roots.
  func components() -> Components {
    var labels = [Int](repeating: 0, count: parents.count)
    var count = 0
    for vertex in parents.indices {
      let parent = Int(parents[vertex])
      // A parent is lower than its child, so that it has its label already.
      if parent == vertex {
        labels[vertex] = count
        count += 1
      } else {
        labels[vertex] = labels[parent]
      }
    }
    return Components(labels: labels, count: count)
  }
}
