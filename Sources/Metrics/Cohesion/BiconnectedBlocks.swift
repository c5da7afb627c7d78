public import AnalysisGraph

/// A division of the edges into blocks.
public struct BiconnectedBlocks: Sendable, Hashable {
  /// The block of each edge, from 0; blocks are numbered by their lowest edge. A loop has none.
  public let labels: [Int?]

  /// The number of blocks.
  public let count: Int

  /// What a block is and what direction, weights, signs, parallel edges and loops count.
  public let convention: String

  /// The edges of each block in ascending order.
  ///
  /// - Complexity: O(m).
  public var edges: [[Int]] {
    var edges = [[Int]](repeating: [], count: count)
    for (edge, label) in labels.enumerated() {
      if let label { edges[label].append(edge) }
    }
    return edges
  }
}

/// The greatest sets of edges of which any two lie on a common cycle, and each bridge by itself.
///
/// Blocks meet at ``cutVertices(of:)`` only; a block of one edge is a bridge. Two parallel edges are a cycle and so in
/// one block. Direction, weights and signs make no difference. A loop belongs to no block, an isolated vertex has
/// none.
/// Hopcroft & Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973).
/// - Parameter graph: The graph.
/// - Returns: The block of each edge.
/// - Complexity: O(n + m) time and space.
public func biconnectedBlocks(of graph: AnalysisGraph) -> BiconnectedBlocks {
  let points = LowPoints(graph)
  // For each vertex the one below which the block of the tree edge to it begins; it names the block.
  var entry = [Int](repeating: LowPoints.none, count: graph.vertexCount)
  for vertex in points.order where points.parent[vertex] != LowPoints.none {
    let parent = points.parent[vertex]
    entry[vertex] = points.low[vertex] >= points.number[parent] ? vertex : entry[parent]
  }
  var number = [Int?](repeating: nil, count: graph.vertexCount)
  var count = 0
  let labels = (0..<graph.edgeCount).map { edge -> Int? in
    let (tail, head) = (graph.tail(of: edge), graph.head(of: edge))
    guard tail != head else { return nil }
    // Of the ends of an edge the one visited later lies below the other in the forest.
    let block = entry[points.number[tail] > points.number[head] ? tail : head]
    if let known = number[block] { return known }
    defer { count += 1 }
    number[block] = count
    return count
  }
  return BiconnectedBlocks(
    labels: labels, count: count,
    convention: """
      Blocks: edges on a common cycle, and each bridge by itself. Direction, weights and signs do not count; parallel \
      edges share a block; a loop belongs to none.
      """)
}
