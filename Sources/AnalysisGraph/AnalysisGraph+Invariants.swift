extension AnalysisGraph {
  /// What is wrong with the graph's storage, a sentence each; empty if it is sound. For tests.
  ///
  /// - Complexity: O(vertices + edges).
  package func brokenInvariants() -> [String] {
    let columns = [tails.count, heads.count, weights.count, signs.count, distances.count]
    guard Set(columns).count == 1 else { return ["The edge columns have different lengths: \(columns)."] }
    var broken: [String] = []
    for (index, edge) in edges.enumerated() {
      do throws(AnalysisGraphError) {
        try edge.validate(index: index, vertexCount: vertexCount)
      } catch {
        broken.append(error.description)
      }
    }
    broken += outRows.brokenInvariants(vertexCount: vertexCount).map { "Out-rows: \($0)" }
    broken += inRows.brokenInvariants(vertexCount: vertexCount).map { "In-rows: \($0)" }
    guard broken.isEmpty else { return broken }
    broken += unfaithfulRows(outRows, owner: tails, neighbor: heads).map { "Out-rows: \($0)" }
    broken += unfaithfulRows(inRows, owner: heads, neighbor: tails).map { "In-rows: \($0)" }
    if !isDirected, inRows != outRows { broken.append("An undirected graph's in-rows are not its out-rows.") }
    return broken
  }

  /// Checks that the rows hold each edge as often as they should, at the right vertex.
  private func unfaithfulRows(_ rows: ArcRows, owner: [Int32], neighbor: [Int32]) -> [String] {
    var broken: [String] = []
    var arcsOfEdge = [Int](repeating: 0, count: edgeCount)
    for vertex in 0..<vertexCount {
      for arc in rows[vertex] {
        let edge = rows.edge(arc)
        let arcEnds = (vertex, rows.neighbor(arc))
        let edgeEnds = (Int(owner[edge]), Int(neighbor[edge]))
        let isFaithful = arcEnds == edgeEnds || (!isDirected && arcEnds == (edgeEnds.1, edgeEnds.0))
        if !isFaithful { broken.append("Arc \(arc) joins \(arcEnds), its edge \(edge) joins \(edgeEnds).") }
        arcsOfEdge[edge] += 1
      }
    }
    for edge in 0..<edgeCount {
      let expected = isDirected || tails[edge] == heads[edge] ? 1 : 2
      if arcsOfEdge[edge] != expected {
        broken.append("Edge \(edge) has \(arcsOfEdge[edge]) arcs instead of \(expected).")
      }
    }
    return broken
  }
}

extension ArcRows {
  fileprivate func brokenInvariants(vertexCount: Int) -> [String] {
    guard offsets.count == vertexCount + 1, offsets.first == 0, offsets.last == arcCount,
      edges.count == arcCount
    else { return ["The offsets don't cover the arcs."] }
    for vertex in 0..<vertexCount where offsets[vertex] > offsets[vertex + 1] {
      return ["The row of vertex \(vertex) ends before it begins."]
    }
    return (0..<vertexCount).filter { vertex in
      let arcs = self[vertex].map { (neighbor($0), edge($0)) }
      return !zip(arcs, arcs.dropFirst()).allSatisfy { $0 < $1 }
    }.map { "The row of vertex \($0) is not sorted by neighbor and edge." }
  }
}
