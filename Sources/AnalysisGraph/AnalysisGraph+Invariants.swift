extension AnalysisGraph {
  /// What is wrong with the graph's storage, a sentence each; empty if it is sound. For tests.
  ///
  /// - Complexity: O(vertices + edges).
  package func brokenInvariants() -> [String] {
    let columns = [weights.count, signs.count, distances.count]
    guard columns.allSatisfy({ $0 == edgeCount }) else {
      return ["The columns of \(edgeCount) edges have other lengths: \(columns)."]
    }
    var broken = outRows.brokenInvariants(vertexCount: vertexCount, edgeCount: edgeCount).map {
      "Out-rows: \($0)"
    }
    broken += inRows.brokenInvariants(vertexCount: vertexCount, edgeCount: edgeCount).map { "In-rows: \($0)" }
    guard broken.isEmpty else { return broken }
    for (index, edge) in edges.enumerated() {
      do throws(AnalysisGraphError) {
        try edge.validate(index: index, vertexCount: vertexCount)
      } catch {
        broken.append(error.description)
      }
    }
    broken += unfaithfulRows(outRows, owner: ends.tails, neighbor: ends.heads).map { "Out-rows: \($0)" }
    broken += unfaithfulRows(inRows, owner: ends.heads, neighbor: ends.tails).map { "In-rows: \($0)" }
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
      let expected = isDirected || ends.tails[edge] == ends.heads[edge] ? 1 : 2
      if arcsOfEdge[edge] != expected {
        broken.append("Edge \(edge) has \(arcsOfEdge[edge]) arcs instead of \(expected).")
      }
    }
    return broken
  }
}

extension ArcRows {
  fileprivate func brokenInvariants(vertexCount: Int, edgeCount: Int) -> [String] {
    guard offsets.count == vertexCount + 1, offsets.first == 0, offsets.last == arcCount,
      links.count == arcCount
    else { return ["The offsets don't cover the arcs."] }
    for vertex in 0..<vertexCount where offsets[vertex] > offsets[vertex + 1] {
      return ["The row of vertex \(vertex) ends before it begins."]
    }
    for arc in 0..<arcCount where !(0..<edgeCount).contains(edge(arc)) {
      return ["Arc \(arc) belongs to the edge \(edge(arc)) of \(edgeCount)."]
    }
    return (0..<vertexCount).filter { vertex in
      let arcs = self[vertex].map { (neighbor($0), edge($0)) }
      return !zip(arcs, arcs.dropFirst()).allSatisfy { $0 < $1 }
    }.map { "The row of vertex \($0) is not sorted by neighbor and edge." }
  }
}
