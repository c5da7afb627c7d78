extension AnalysisGraph {
  /// Builds the graph from columns, an entry for each edge.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0 or more and below 2³¹.
  ///   - tails: Where each edge begins.
  ///   - heads: Where each edge ends.
  ///   - weights: The strength of each edge; `nil` if all are 1.
  ///   - signs: The sign of each edge; `nil` if all are neutral.
  ///   - distances: The length of each edge; `nil` if all are 1.
  ///   - isDirected: Whether edges lead from tail to head only.
  /// - Throws: The first edge that is out of range or has a weight or distance that means nothing, or a column
  ///   of the wrong length.
  /// - Complexity: O(vertices + edges).
  init(
    vertexCount: Int, tails: [Int32], heads: [Int32], weights: [Double]?, signs: [Sign]?,
    distances: [Double]?, isDirected: Bool
  ) throws(AnalysisGraphError) {
    guard (0...Int(Int32.max)).contains(vertexCount) else { throw .vertexCount(vertexCount) }
    guard tails.count <= Int(Int32.max) / 2 else { throw .edgeCount(tails.count) }
    for count in [heads.count, weights?.count, signs?.count, distances?.count] {
      guard let count, count != tails.count else { continue }
      throw .edgeValueCount(count, edgeCount: tails.count)
    }
    for edge in tails.indices {
      for end in [Int(tails[edge]), Int(heads[edge])] where !(0..<vertexCount).contains(end) {
        throw .vertexOutOfRange(vertex: end, edge: edge, vertexCount: vertexCount)
      }
    }
    for (edge, weight) in (weights ?? []).enumerated() where !(weight.isFinite && weight > 0) {
      throw .weight(weight, edge: edge)
    }
    for (edge, distance) in (distances ?? []).enumerated() where !(distance >= 0) {
      throw .distance(distance, edge: edge)
    }
    self.init(
      isDirected: isDirected, vertexCount: vertexCount, tails: tails, heads: heads,
      weights: weights ?? [Double](repeating: 1, count: tails.count),
      signs: signs ?? [Sign](repeating: .neutral, count: tails.count),
      distances: distances ?? [Double](repeating: 1, count: tails.count))
  }
}
