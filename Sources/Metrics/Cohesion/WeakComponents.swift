public import AnalysisGraph

/// The components within which vertices are connected if the direction of edges doesn't count.
///
/// Parallel edges, loops, weights and signs make no difference; an isolated vertex is a component.
/// Algorithm: Sutton, Ben-Nun & Barak, Optimizing parallel graph connectivity computation via subgraph sampling
/// (2018): the first two arcs of each vertex mostly show the greatest component, whose other arcs can be skipped.
/// - Complexity: O((n + m) log n) time at worst, mostly O(n) if one component is great, O(n + m) else; O(n) space.
public func weakComponents(of graph: AnalysisGraph) -> Components {
  var parents = Array(0..<Int32(graph.vertexCount))
  parents.withUnsafeMutableBufferPointer { parents in
    let forest = UnionForest(parents: parents)
    forest.unite(graph.outRows) {
      $0.prefix(2)
    } isWanted: { _ in
      true
    }
    let greatest = forest.commonRoot()
    forest.unite(graph.outRows) {
      $0.dropFirst(2)
    } isWanted: {
      !forest.isJoined($0, greatest)
    }
    guard graph.isDirected else { return }
    forest.unite(graph.inRows) {
      $0
    } isWanted: {
      !forest.isJoined($0, greatest)
    }
  }
  return components(parents)
}

/// The sets of a forest in the order of their roots.
private func components(_ parents: [Int32]) -> Components {
  var count = 0
  let labels = [Int](unsafeUninitializedCapacity: parents.count) { labels, filled in
    for (vertex, parent) in parents.enumerated() {
      // A parent is lower than its child, so that it has its label already.
      if Int(parent) == vertex {
        labels[vertex] = count
        count &+= 1
      } else {
        labels[vertex] = labels[Int(parent)]
      }
    }
    filled = parents.count
  }
  return Components(labels: labels, count: count)
}

/// Disjoint sets of vertices, each a tree whose root is its lowest vertex.
///
/// Tarjan & van Leeuwen, Worst-case analysis of set union algorithms (1984): path halving.
private struct UnionForest {
  let parents: UnsafeMutableBufferPointer<Int32>

  /// Unites vertices with those to which some of their arcs lead.
  ///
  /// - Parameters:
  ///   - rows: The arcs.
  ///   - part: Which arcs of a vertex.
  ///   - isWanted: Of which vertices, asked before each.
  @inline(__always)
  func unite(_ rows: ArcRows, _ part: (Range<Int>) -> Range<Int>, isWanted: (Int32) -> Bool) {
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        for vertex in 0..<Int32(truncatingIfNeeded: parents.count) where isWanted(vertex) {
          for arc in part(offsets[Int(vertex)]..<offsets[Int(vertex) &+ 1]) { unite(vertex, neighbors[arc]) }
        }
      }
    }
  }

  @inline(__always)
  func root(of vertex: Int32) -> Int32 {
    var vertex = vertex
    while true {
      let parent = parents[Int(vertex)]
      if parent == vertex { return vertex }
      let above = parents[Int(parent)]
      parents[Int(vertex)] = above
      vertex = above
    }
  }

  @inline(__always)
  func isJoined(_ left: Int32, _ right: Int32) -> Bool { root(of: left) == root(of: right) }

  @inline(__always)
  private func unite(_ left: Int32, _ right: Int32) {
    let (left, right) = (root(of: left), root(of: right))
    if left != right { parents[Int(max(left, right))] = min(left, right) }
  }

  /// A root that is the most common if it is that of more than half of a sample, evenly spread; else any.
  ///
  /// Boyer & Moore, MJRTY: a fast majority vote algorithm (1991).
  func commonRoot() -> Int32 {
    var candidate: Int32 = 0
    var lead = 0
    for place in stride(from: 0, to: parents.count, by: max(1, parents.count / 256)) {
      let root = root(of: Int32(truncatingIfNeeded: place))
      if lead == 0 { candidate = root }
      lead += root == candidate ? 1 : -1
    }
    return candidate
  }
}
