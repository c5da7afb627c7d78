extension AnalysisGraph {
  /// The same graph with every edge turned round; an undirected graph is its own reverse.
  ///
  /// Edge indices stay.
  /// - Complexity: O(1).
  public func reversed() -> AnalysisGraph {
    guard isDirected else { return self }
    return AnalysisGraph(
      isDirected: true, vertexCount: vertexCount, edgeCount: edgeCount, weights: weights, signs: signs,
      distances: distances, outRows: inRows, inRows: outRows)
  }

  /// The same edges without direction; a pair of opposite edges becomes two parallel ones.
  ///
  /// Edge indices stay.
  /// - Complexity: O(vertices + edges).
  public func undirected() -> AnalysisGraph {
    guard isDirected else { return self }
    let ends = EdgeEnds(edgeCount: edgeCount, outRows: outRows)
    let rows = ArcRows.both(
      vertexCount: vertexCount, tails: ends.tails, heads: ends.heads, isDirected: false)
    return AnalysisGraph(
      isDirected: false, vertexCount: vertexCount, edgeCount: edgeCount, weights: weights, signs: signs,
      distances: distances, outRows: rows.leaving, inRows: rows.entering)
  }

  /// The same graph with other edge lengths, such as −log of a confidence, in the order of the edges.
  ///
  /// - Parameter distances: One length for each edge, 0 or more; infinite where no path may pass.
  /// - Returns: The graph with these distances.
  /// - Throws: The first length that is negative or not a number, or a list of the wrong length.
  /// - Complexity: O(edges).
  public func withDistances(_ distances: [Double]) throws(AnalysisGraphError) -> AnalysisGraph {
    guard distances.count == edgeCount else {
      throw .edgeValueCount(distances.count, edgeCount: edgeCount)
    }
    for (edge, distance) in distances.enumerated() where !(distance >= 0) {
      throw .distance(distance, edge: edge)
    }
    return AnalysisGraph(
      isDirected: isDirected, vertexCount: vertexCount, edgeCount: edgeCount, weights: weights, signs: signs,
      distances: EdgeValues(distances), outRows: outRows, inRows: inRows)
  }
}
