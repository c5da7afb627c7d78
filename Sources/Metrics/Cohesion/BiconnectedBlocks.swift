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

  /// The vertices of each block in ascending order; a vertex that cuts is in several.
  ///
  /// - Parameter graph: The graph that was divided.
  /// - Returns: The vertices by block, two at least.
  /// - Complexity: O(n + m log m).
  public func vertices(in graph: AnalysisGraph) -> [[Int]] {
    edges.map { block in
      let ends = block.flatMap { [graph.tail(of: $0), graph.head(of: $0)] }.sorted()
      return ends.indices.filter { $0 == 0 || ends[$0] != ends[$0 - 1] }.map { ends[$0] }
    }
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
  // For each vertex but roots the one at whose entry the search came into the block of the edge that led to it.
  var entry = [Int32](repeating: 0, count: graph.vertexCount)
  // The vertices whose block is not complete yet.
  var open: [Int32] = []
  let number = LowPointSearch.run(on: graph) { vertex in
    open.append(vertex)
  } leaving: { edge in
    guard !edge.reachesAboveParent else { return }
    while let vertex = open.popLast() {
      entry[Int(vertex)] = edge.child
      if vertex == edge.child { break }
    }
  }
  var known = [Int32](repeating: -1, count: graph.vertexCount)
  var count: Int32 = 0
  let ends = graph.ends
  let labels = (0..<graph.edgeCount).map { edge -> Int? in
    let (tail, head) = (Int(ends.tails[edge]), Int(ends.heads[edge]))
    guard tail != head else { return nil }
    // Of the ends of an edge the one visited later lies below the other in the forest.
    let block = Int(entry[number[tail] > number[head] ? tail : head])
    if known[block] < 0 {
      known[block] = count
      count += 1
    }
    return Int(known[block])
  }
  return BiconnectedBlocks(
    labels: labels, count: Int(count),
    convention: """
      Blocks: edges on a common cycle, and each bridge by itself. Direction, weights and signs do not count; parallel \
      edges share a block; a loop belongs to none.
      """)
}
