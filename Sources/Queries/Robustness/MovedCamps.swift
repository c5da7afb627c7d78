package import AnalysisGraph
package import Metrics

/// The vertices that stand otherwise towards the rest of their component than before: of each component the fewer of
/// those that keep their camp and those that leave it.
package func moved(from before: SignedDivision, to after: SignedDivision, in graph: AnalysisGraph) -> [Int] {
  let signed = graph.edges.filter { $0.sign != .neutral && $0.tail != $0.head }
  guard
    let skeleton = try? AnalysisGraph(vertexCount: graph.vertexCount, edges: signed, isDirected: false)
  else { return [] }
  return weakComponents(of: skeleton).members.filter { $0.count > 1 }.flatMap { members in
    let turned = members.filter { before.camps[$0] != after.camps[$0] }
    return 2 * turned.count <= members.count ? turned : members.filter { before.camps[$0] == after.camps[$0] }
  }.sorted()
}
