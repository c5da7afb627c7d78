public import AnalysisGraph

/// The components within which vertices are connected if the direction of edges doesn't count.
///
/// Parallel edges, loops, weights and signs make no difference; an isolated vertex is a component.
/// - Complexity: O(n + m) time, O(n) space.
public func weakComponents(of graph: AnalysisGraph) -> Components {
  let unlabelled = -1
  var labels = [Int](repeating: unlabelled, count: graph.vertexCount)
  let rowsToFollow = graph.isDirected ? [graph.outRows, graph.inRows] : [graph.outRows]
  var queue: [Int] = []
  for root in 0..<graph.vertexCount where labels[root] == unlabelled {
    labels[root] = root
    queue.append(root)
    while let vertex = queue.popLast() {
      for rows in rowsToFollow {
        for arc in rows[vertex] where labels[rows.neighbor(arc)] == unlabelled {
          labels[rows.neighbor(arc)] = root
          queue.append(rows.neighbor(arc))
        }
      }
    }
  }
  return Components(labels, below: graph.vertexCount)
}
